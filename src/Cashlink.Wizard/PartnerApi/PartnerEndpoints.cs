using Cashlink.Api;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Addresses;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>The partner API: server to server, with the partner's key.</summary>
public static class PartnerEndpoints
{
    /// <summary>A partner's own key for a request, so that repeating it does nothing new.</summary>
    public const string IdempotencyHeader = "Idempotency-Key";

    /// <summary>The longest idempotency key, in characters.</summary>
    public const int LongestIdempotencyKey = 128;

    private const string ReplayHeader = "Idempotency-Replayed";
    private const int LargestBody = 16 * 1024;

    public static void MapPartnerApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/sessions").WithMetadata(new PartnerOnly()).DisableAntiforgery();
        api.MapPost("", LaunchAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody)).DescribeLaunch();
        api.MapGet("", SessionListEndpoint.ListAsync).DescribeList();
        api.MapGet("{sessionId:guid}", ReadAsync).DescribeRead();
        api.MapPost("{sessionId:guid}/links", LinkEndpoint.MakeAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody)).DescribeLink();
        api.MapGet("{sessionId:guid}/evidence", EvidenceEndpoint.ReadAsync).DescribeEvidence();
        api.MapPost("{sessionId:guid}/cancel", CancelAsync).DescribeCancel();
        routes.MapPartnerApiDescription();
    }

    private static async Task<IResult> LaunchAsync(
        HttpContext context, SessionLauncher launcher, HomeLauncher homes, RepeatStore repeats, OwnAddress address, ILogger<Partner> logger,
        CancellationToken cancellationToken)
    {
        if (!context.Request.HasJsonContentType())
            return TypedResults.Problem("The body must be JSON (Content-Type: application/json).", statusCode: StatusCodes.Status415UnsupportedMediaType);
        if (await RequestBody.ReadAsync(context.Request, cancellationToken) is not { } body)
            return TypedResults.Problem("The body is not valid JSON.", statusCode: StatusCodes.Status400BadRequest);
        var partner = context.Features.GetRequiredFeature<Partner>();
        var (request, faults) = LaunchRequest.Read(body.Json, partner);
        var key = ReadIdempotencyKey(context.Request, faults);
        if (request is null || faults.Count > 0)
        {
            PartnerLog.LaunchRefused(logger, partner.Id, string.Join(", ", faults.Keys));
            return TypedResults.ValidationProblem(faults);
        }
        return await OnceAsync(
            context, repeats, partner, key, body.Bytes,
            () => LaunchOnceAsync(
                context,
                () => request.CampaignId is null ? homes.LaunchAsync(partner, request, cancellationToken) : launcher.LaunchAsync(partner, request, cancellationToken),
                address, partner, logger),
            cancellationToken);
    }

    /// <summary>Carries a request out once for each idempotency key, and answers the same from then on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="repeats">What was answered before.</param>
    /// <param name="partner">Who asks.</param>
    /// <param name="key">The key; null when the request has none and is carried out in any case.</param>
    /// <param name="asked">What tells this request from another with the same key.</param>
    /// <param name="carryOutAsync">Carries it out.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    internal static async Task<IResult> OnceAsync(
        HttpContext context, RepeatStore repeats, Partner partner, string? key, byte[] asked, Func<Task<IResult>> carryOutAsync,
        CancellationToken cancellationToken)
    {
        if (key is null)
            return await carryOutAsync();
        switch (await repeats.TakeAsync(partner.Id, key, asked, cancellationToken))
        {
            case Repeat.Answered(var answer):
                context.Response.Headers[ReplayHeader] = "true";
                return Created(answer);
            case Repeat.Another:
                return TypedResults.Problem("This Idempotency-Key was used with another body.", statusCode: StatusCodes.Status422UnprocessableEntity);
            case Repeat.UnderWay:
                PartnerProblems.SayWhen(context, TimeSpan.FromSeconds(1));
                return TypedResults.Problem("A request with this Idempotency-Key is being carried out. Try again.", statusCode: StatusCodes.Status409Conflict);
        }
        LaunchAnswer? made = null;
        try
        {
            var result = await carryOutAsync();
            made = (result as Created<LaunchAnswer>)?.Value;
            return result;
        }
        finally
        {
            await (made is null ? repeats.GiveBackAsync(partner.Id, key) : repeats.AnswerAsync(partner.Id, key, made));
        }
    }

    private static async Task<IResult> LaunchOnceAsync(
        HttpContext context, Func<Task<LaunchResult>> launchAsync, OwnAddress address, Partner partner, ILogger logger)
    {
        try
        {
            return await launchAsync() switch
            {
                LaunchResult.Launched launched => Created(Answer(context, address, launched)),
                LaunchResult.Invited invited => Created(new LaunchAnswer(
                    null, new Uri(address.Of(context.Request), HomeAddress.OfLink(invited.Token)).AbsoluteUri, invited.ExpiresAt)),
                LaunchResult.Unusable unusable =>
                    TypedResults.ValidationProblem(new Dictionary<string, string[]> { [unusable.Field] = [unusable.Reason] }),
                var result => throw new InvalidOperationException($"Unknown result {result}."),
            };
        }
        catch (CashlinkException failure)
        {
            PartnerLog.LaunchUnanswered(logger, partner.Id, (int?)failure.StatusCode, failure.RequestId);
            return PartnerProblems.CashlinkAway(context);
        }
    }

    internal static LaunchAnswer Answer(HttpContext context, OwnAddress address, LaunchResult.Launched launched) => new(
        launched.SessionId, new Uri(address.Of(context.Request), LaunchEndpoint.PathOf(launched.Token)).AbsoluteUri, launched.ExpiresAt);

    internal static Created<LaunchAnswer> Created(LaunchAnswer answer) => TypedResults.Created(answer.SessionId is { } session ? $"/api/sessions/{session}" : null, answer);

    internal static string? ReadIdempotencyKey(HttpRequest request, Dictionary<string, string[]> faults)
    {
        if (!request.Headers.TryGetValue(IdempotencyHeader, out var values))
            return null;
        if (values is [{ Length: > 0 and <= LongestIdempotencyKey } key] && key.All(sign => sign is > ' ' and <= '~'))
            return key;
        faults[IdempotencyHeader] = [$"Must be 1 to {LongestIdempotencyKey} visible ASCII characters, once."];
        return null;
    }

    private static async Task<IResult> ReadAsync(HttpContext context, Guid sessionId, SessionStore store, CancellationToken cancellationToken) =>
        await FindOwnAsync(context, sessionId, store, cancellationToken) is { } session
            ? TypedResults.Ok(SessionAnswer.Of(session))
            : PartnerProblems.NoSuchSession();

    private static async Task<IResult> CancelAsync(
        HttpContext context, Guid sessionId, SessionStore store, CallJournal journal, ILogger<Partner> logger, CancellationToken cancellationToken)
    {
        if (await FindOwnAsync(context, sessionId, store, cancellationToken) is null)
            return PartnerProblems.NoSuchSession();
        try
        {
            var session = await journal.CancelAsync(sessionId, cancellationToken);
            if (session.End is not null)
                return TypedResults.Ok(SessionAnswer.Of(session));
            PartnerLog.CancelRefused(logger, session.PartnerId, sessionId);
            return TypedResults.Problem("The session is signed; it can no longer be cancelled.", statusCode: StatusCodes.Status409Conflict);
        }
        catch (SessionBusyException)
        {
            return PartnerProblems.Busy(context);
        }
    }

    /// <summary>The session, if it is the partner's own. One of another partner is answered like one that does not exist.</summary>
    internal static async Task<WizardSession?> FindOwnAsync(HttpContext context, Guid sessionId, SessionStore store, CancellationToken cancellationToken)
    {
        var partner = context.Features.GetRequiredFeature<Partner>();
        if (await store.FindAsync(sessionId, cancellationToken) is not { } session)
            return null;
        if (session.PartnerId == partner.Id)
            return session;
        PartnerLog.OtherPartnersSession(context.RequestServices.GetRequiredService<ILogger<Partner>>(), partner.Id, sessionId);
        return null;
    }
}
