using Cashlink.Api;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Addresses;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Identification;

/// <summary>The ways back from the identification.</summary>
public static class IdentificationEndpoints
{
    /// <summary>Says in an address that the browser comes back from the identification.</summary>
    internal const string ReturnedKey = "identified";

    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>How long Cashlink is waited for; the pages look again by themselves.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static void MapIdentification(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods($"/w/{{sessionId:guid}}{IdentificationAddress.DonePath}", Looking, ReturnAsync);
        routes.MapMethods(IdentificationAddress.DonePath, Looking, IResult (HttpContext context, string? lang) => Done(context, lang));
    }

    /// <summary>Asks Cashlink what has come of it, and goes on where the session stands.</summary>
    private static async Task<RedirectHttpResult> ReturnAsync(
        HttpContext context, IdentificationRefresh refresh, SessionStore sessions, CancellationToken cancellationToken)
    {
        var session = context.Features.GetRequiredFeature<SessionVisit>().Session;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await refresh.AskAsync(session, patience.Token);
        }
        catch (CashlinkException)
        {
            // The page says what is known, and looks again.
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It takes too long.
        }
        var now = await sessions.FindAsync(session.Id, cancellationToken) ?? session;
        return TypedResults.LocalRedirect($"{StepAddress.Of(session.Id, StepOrder.Next(now))}?{ReturnedKey}=1");
    }

    private static RazorComponentResult<IdentifiedPage> Done(HttpContext context, string? lang) =>
        new(new { Language = Language.Find(lang) ?? Language.FromHeader(context.Request.Headers.AcceptLanguage) });
}
