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
        HttpContext context, string documentId, DocumentDelivery delivery, CancellationToken cancellationToken)
    {
        var visit = context.Features.GetRequiredFeature<SessionVisit>();
        if (await delivery.OpenAsync(visit.Session, documentId, cancellationToken) is not { } document)
            return TypedResults.NotFound();
        context.Response.RegisterForDisposeAsync(document.Content);
        // Without a length, the end of the answer is a sign of its own, which is sent when the document is noted as sent.
        return TypedResults.Stream(
            to => delivery.SendAsync(document, visit.Access, visit.Session, to, cancellationToken), SafeType(document.Content.ContentType));
    }

    /// <summary>Only what a browser shows without running anything; all else is offered for download.</summary>
    private static string SafeType(string? contentType) =>
        contentType?.Split(';')[0].Trim().ToLowerInvariant() is "application/pdf" ? "application/pdf" : "application/octet-stream";
}
