using Cashlink.Api;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Withdrawing;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Papers;
using Microsoft.AspNetCore.Http.Features;

namespace Cashlink.Wizard.Steps.Status.Withdrawing;

/// <summary>The confirmation of the withdrawal as a file to keep. It names the investor, so it is the investor's alone.</summary>
public static class WithdrawalReceiptEndpoint
{
    /// <summary>How long Cashlink is waited for to name the offer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Where the file is.</summary>
    public static string PathOf(Guid sessionId) => $"{SessionAddress.PathOf(sessionId)}/withdrawal/receipt";

    internal static void MapWithdrawalReceipt(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/w/{sessionId:guid}/withdrawal/receipt", SendAsync);

    private static async Task<IResult> SendAsync(HttpContext context, CampaignCatalog campaigns, CancellationToken cancellationToken)
    {
        var visit = context.Features.GetRequiredFeature<SessionVisit>();
        var session = visit.Session;
        if (visit.Access.Role != SessionRole.Investor || session is not { Withdrawal: { } declared, InvestmentId: { } investment })
            return TypedResults.NotFound();
        var paper = WithdrawalPaper.Of(session, await OfferAsync(campaigns, session, cancellationToken), Language.OrDefault(session.Locale));
        return PaperFile.Of(paper, ReceiptNumber.Of(investment, declared.DeclaredAt));
    }

    /// <summary>The offer; null when Cashlink does not name it in time. The receipt is due at once.</summary>
    private static async Task<Campaign?> OfferAsync(CampaignCatalog campaigns, WizardSession session, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await campaigns.GetAsync(session.CampaignId, patience.Token);
        }
        catch (CashlinkException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
