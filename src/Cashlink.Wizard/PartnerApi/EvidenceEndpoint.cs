using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.PartnerApi;

/// <summary><c>GET /api/sessions/{id}/evidence</c>: the file that proves what is recorded of a session.</summary>
internal static class EvidenceEndpoint
{
    public const string ContentType = "application/zip";

    public static async Task<IResult> ReadAsync(
        HttpContext context, Guid sessionId, SessionStore store, EvidenceExporter exporter, CancellationToken cancellationToken) =>
        await PartnerEndpoints.FindOwnAsync(context, sessionId, store, cancellationToken) is not null
        && await exporter.ExportAsync(sessionId, cancellationToken) is { } file
            ? TypedResults.File(file, ContentType, $"evidence-{sessionId}.zip")
            : PartnerProblems.NoSuchSession();
}
