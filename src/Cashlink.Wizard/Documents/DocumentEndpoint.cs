using Cashlink.Api;
using Cashlink.Wizard.Campaigns;
using Cashlink.Wizard.Embedding;
using Cashlink.Wizard.Launch;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Microsoft.AspNetCore.Http.Features;

namespace Cashlink.Wizard.Documents;

/// <summary>
/// Hands Cashlink's documents on to the browser, which has no access token and must not get one. Only documents of the session's
/// own campaign, invitation and investment can be named, by their ids: an address never comes from the browser.
/// </summary>
public static class DocumentEndpoint
{
    /// <summary>The id in the address that stands for the costs document of the session's invitation.</summary>
    public const string CostsDocument = "costs";

    /// <summary>The address of a document of a session.</summary>
    public static string AddressOf(Guid sessionId, string documentId) =>
        $"{AccessCookie.PathOf(sessionId)}/documents/{Uri.EscapeDataString(documentId)}";

    /// <summary>The address of a paper of the session's investment.</summary>
    public static string AddressOfPaper(Guid sessionId, string documentId) =>
        $"{AccessCookie.PathOf(sessionId)}/documents/investment/{Uri.EscapeDataString(documentId)}";

    public static void MapSessionDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/w/{sessionId:guid}/documents/{documentId}", SendAsync);
        routes.MapGet("/w/{sessionId:guid}/documents/investment/{documentId}", SendPaperAsync);
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, string documentId, CampaignCatalog campaigns, ICashlinkClient cashlink, CancellationToken cancellationToken)
    {
        var session = context.Features.GetRequiredFeature<SessionVisit>().Session;
        var url = documentId == CostsDocument
            ? session.InvitationId is { } invitation ? (await cashlink.Invitations.GetAsync(invitation, cancellationToken)).CostsDocument?.Url : null
            : (await campaigns.GetAsync(session.CampaignId, cancellationToken)).Documents.FirstOrDefault(known => known.Id == documentId)?.Url;
        // Taken for a page it would replace the wizard in its frame.
        var downloadName = PageFrame.IsAskedFor(context.Request) ? documentId + ".pdf" : null;
        return await OpenAsync(context, cashlink, url, downloadName, cancellationToken);
    }

    /// <summary>These name the investor, so they are the investor's alone and are saved, not shown in a tab.</summary>
    private static async Task<IResult> SendPaperAsync(
        HttpContext context, string documentId, ICashlinkClient cashlink, CancellationToken cancellationToken)
    {
        var visit = context.Features.GetRequiredFeature<SessionVisit>();
        if (visit.Access.Role != SessionRole.Investor || visit.Session.InvestmentId is not { } investment)
            return TypedResults.NotFound();
        var paper = (await InvestmentPapers.OfAsync(cashlink, investment, cancellationToken)).FirstOrDefault(known => known.Id == documentId);
        return await OpenAsync(context, cashlink, paper?.Url, paper is null ? null : InvestmentPapers.SafeName(paper.Name), cancellationToken);
    }

    private static async Task<IResult> OpenAsync(
        HttpContext context, ICashlinkClient cashlink, string? url, string? downloadName, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(url))
            return TypedResults.NotFound();
        var document = await cashlink.Documents.OpenAsync(url, cancellationToken);
        context.Response.RegisterForDisposeAsync(document);
        return TypedResults.Stream(document.Stream, SafeType(document.ContentType), downloadName, enableRangeProcessing: false);
    }

    /// <summary>Only what a browser shows without running anything; all else is offered for download.</summary>
    private static string SafeType(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() is "application/pdf" ? "application/pdf" : "application/octet-stream";
}
