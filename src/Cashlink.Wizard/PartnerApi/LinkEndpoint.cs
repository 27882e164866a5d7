using System.Text;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Addresses;
using Microsoft.AspNetCore.Http.Features;

namespace Cashlink.Wizard.PartnerApi;

/// <summary><c>POST /api/sessions/{id}/links</c>: a fresh link into a session that is there, for its investor.</summary>
internal static class LinkEndpoint
{
    public static async Task<IResult> MakeAsync(
        HttpContext context, Guid sessionId, SessionStore store, AccessStore accesses, RepeatStore repeats, OwnAddress address,
        CancellationToken cancellationToken)
    {
        // Everything in the body may be left out, so the body itself may be too.
        var body = new RequestBody([], default);
        if (context.Request.ContentLength is not 0 && (context.Request.ContentLength is not null || context.Request.Headers.TransferEncoding.Count > 0))
        {
            if (!context.Request.HasJsonContentType())
                return TypedResults.Problem("The body must be JSON (Content-Type: application/json).", statusCode: StatusCodes.Status415UnsupportedMediaType);
            if (await RequestBody.ReadAsync(context.Request, cancellationToken) is not { } read)
                return TypedResults.Problem("The body is not valid JSON.", statusCode: StatusCodes.Status400BadRequest);
            body = read;
        }
        var partner = context.Features.GetRequiredFeature<Partner>();
        var (request, faults) = LinkRequest.Read(body.Json, partner);
        var key = PartnerEndpoints.ReadIdempotencyKey(context.Request, faults);
        if (request is null || faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        byte[] asked = [.. Encoding.UTF8.GetBytes($"links/{sessionId:N}/"), .. body.Bytes];
        return await PartnerEndpoints.OnceAsync(
            context, repeats, partner, key, asked, () => MakeOnceAsync(context, sessionId, request, store, accesses, address, cancellationToken),
            cancellationToken);
    }

    private static async Task<IResult> MakeOnceAsync(
        HttpContext context, Guid sessionId, LinkRequest request, SessionStore store, AccessStore accesses, OwnAddress address,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await PartnerEndpoints.FindOwnAsync(context, sessionId, store, cancellationToken) is not { } session)
                return PartnerProblems.NoSuchSession();
            if (session.End is not null)
                return TypedResults.Problem("The session has ended without a contract; there is nothing to come back to.", statusCode: StatusCodes.Status409Conflict);
            try
            {
                if (request is not { Locale: null, ReturnUrl: null })
                {
                    session.LaunchedAgain(request.Locale, request.ReturnUrl, prefilledUnits: null);
                    await store.SaveAsync(session, cancellationToken: cancellationToken);
                }
                var (token, expiresAt) = await accesses.IssueLinkAsync(sessionId, Sessions.Roles.SessionRole.Investor, null, null, cancellationToken);
                return PartnerEndpoints.Created(PartnerEndpoints.Answer(context, address, new LaunchResult.Launched(sessionId, token, expiresAt)));
            }
            catch (SessionConflictException)
            {
                // Somebody has changed the session meanwhile: look again.
            }
        }
    }
}
