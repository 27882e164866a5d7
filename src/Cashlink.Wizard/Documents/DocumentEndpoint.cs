using Cashlink.Api;
using Cashlink.Wizard.Campaigns;
using Cashlink.Wizard.Embedding;
using Cashlink.Wizard.Launch;
using Microsoft.AspNetCore.Http.Features;

namespace Cashlink.Wizard.Documents;

/// <summary>
/// Hands Cashlink's documents on to the browser, which has no access token and must not get one. Only documents of the session's
/// own campaign and invitation can be named.
/// </summary>
public static class DocumentEndpoint
{
    /// <summary>The id in the address that stands for the costs document of the session's invitation.</summary>
    public const string CostsDocument = "costs";

    /// <summary>The address of a document of a session.</summary>
    public static string AddressOf(Guid sessionId, string documentId) =>
        $"{AccessCookie.PathOf(sessionId)}/documents/{Uri.EscapeDataString(documentId)}";

    public static void MapSessionDocuments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/w/{sessionId:guid}/documents/{documentId}", SendAsync);

    private static async Task<IResult> SendAsync(
        HttpContext context, string documentId, CampaignCatalog campaigns, ICashlinkClient cashlink, CancellationToken cancellationToken)
    {
        var session = context.Features.GetRequiredFeature<SessionVisit>().Session;
        var url = documentId == CostsDocument
            ? session.InvitationId is { } invitation ? (await cashlink.Invitations.GetAsync(invitation, cancellationToken)).CostsDocument?.Url : null
            : (await campaigns.GetAsync(session.CampaignId, cancellationToken)).Documents.FirstOrDefault(known => known.Id == documentId)?.Url;
        if (url is null)
            return TypedResults.NotFound();
        var document = await cashlink.Documents.OpenAsync(url, cancellationToken);
        context.Response.RegisterForDisposeAsync(document);
        // Taken for a page it would replace the wizard in its frame.
        var fileName = PageFrame.IsAskedFor(context.Request) ? documentId + ".pdf" : null;
        return TypedResults.Stream(document.Stream, SafeType(document.ContentType), fileName, enableRangeProcessing: false);
    }

    /// <summary>Only what a browser shows without running anything; all else is offered for download.</summary>
    private static string SafeType(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() is "application/pdf" ? "application/pdf" : "application/octet-stream";
}
