using Cashlink.Api;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Shell.Frames;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Cashlink.Wizard.Documents;

/// <summary>
/// Hands Cashlink's documents on to the browser, which has no access token and must not get one. Only documents of the session's
/// own campaign, invitation and investment can be named, by their ids: an address never comes from the browser.
/// </summary>
public static class DocumentEndpoint
{
    private const string Pdf = "application/pdf";

    public static void MapSessionDocuments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/w/{sessionId:guid}/documents/{documentId}", SendAsync);
        routes.MapGet("/w/{sessionId:guid}/documents/investment/{documentId}", SendPaperAsync);
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, string documentId, DocumentDelivery delivery, CancellationToken cancellationToken)
    {
        var visit = context.Features.GetRequiredFeature<SessionVisit>();
        if (await delivery.OpenAsync(visit.Session, documentId, cancellationToken) is not { } document)
            return TypedResults.NotFound();
        context.Response.RegisterForDisposeAsync(document.Content);
        var type = SafeType(document.Content.ContentType);
        // Taken for a page it would replace the wizard in its frame; and what is no PDF is never shown.
        var downloadName = PageFrame.IsAskedFor(context.Request) || type != Pdf ? DownloadName(document) : null;
        if (downloadName is null)
        {
            var shown = new ContentDispositionHeaderValue("inline");
            shown.SetHttpFileName(DownloadName(document));
            context.Response.Headers.ContentDisposition = shown.ToString();
        }
        // Without a length, the end of the answer is a sign of its own, which is sent when the document is noted as sent.
        return TypedResults.Stream(
            to => delivery.SendAsync(document, visit.Access, visit.Session, to, cancellationToken), type, downloadName);
    }

    /// <summary>These name the investor, so they are the investor's alone and are saved, not shown in a tab.</summary>
    private static async Task<IResult> SendPaperAsync(
        HttpContext context, string documentId, ICashlinkClient cashlink, CancellationToken cancellationToken)
    {
        var visit = context.Features.GetRequiredFeature<SessionVisit>();
        if (visit.Access.Role != SessionRole.Investor || visit.Session.InvestmentId is not { } investment)
            return TypedResults.NotFound();
        var paper = (await InvestmentPapers.OfAsync(cashlink, investment, cancellationToken)).FirstOrDefault(known => known.Id == documentId);
        if (string.IsNullOrEmpty(paper?.Url))
            return TypedResults.NotFound();
        var document = await cashlink.Documents.OpenAsync(paper.Url, cancellationToken);
        context.Response.RegisterForDisposeAsync(document);
        return TypedResults.Stream(
            document.Stream, SafeType(document.ContentType), InvestmentPapers.SafeName(paper.Name), enableRangeProcessing: false);
    }

    private static string DownloadName(SessionDocument document)
    {
        var name = InvestmentPapers.SafeName(document.Name ?? document.Id);
        return name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? name : name + ".pdf";
    }

    /// <summary>Only what a browser shows without running anything; all else is offered for download.</summary>
    private static string SafeType(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() is Pdf ? Pdf : "application/octet-stream";
}
