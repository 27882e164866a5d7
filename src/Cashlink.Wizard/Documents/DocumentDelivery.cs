using System.Buffers;
using System.Security.Cryptography;
using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Documents;

/// <summary>A document of a session, open to be sent.</summary>
/// <param name="Id">The document's id in the session's addresses.</param>
/// <param name="Name">Its name at Cashlink; null for the costs document.</param>
/// <param name="Kind">What it is; null when Cashlink does not say.</param>
/// <param name="Costs">Which costs document it is; null for others.</param>
/// <param name="Content">The open content.</param>
public sealed record SessionDocument(string Id, string? Name, string? Kind, CostsVersion? Costs, DocumentContent Content);

/// <summary>
/// Sends documents and notes who was sent one to its last byte. That is a fact of the server's own, which no page can claim:
/// without it nothing can be signed.
/// </summary>
public sealed class DocumentDelivery(
    SessionStore sessions, EvidenceLog evidence, CampaignCatalog campaigns, DocumentDigests digests, ICashlinkClient cashlink, TimeProvider clock)
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Opens a document of the session's own campaign or invitation.</summary>
    /// <returns>Null when there is no such document.</returns>
    /// <exception cref="CashlinkException">It could not be read.</exception>
    public async Task<SessionDocument?> OpenAsync(WizardSession session, string documentId, CancellationToken cancellationToken = default)
    {
        if (documentId == CostsVersion.DocumentId)
        {
            if (session.InvitationId is not { } invitationId
                || (await cashlink.Invitations.GetAsync(invitationId, cancellationToken)).CostsDocument is not { } costs)
                return null;
            return new SessionDocument(
                documentId, null, null, new CostsVersion(costs.Id, costs.Version), await cashlink.Documents.OpenAsync(costs.Url, cancellationToken));
        }
        var campaign = await campaigns.GetAsync(session.CampaignId, cancellationToken);
        return campaign.Documents.FirstOrDefault(known => known.Id == documentId) is { } link
            ? new SessionDocument(link.Id, link.Name, link.Kind, null, await cashlink.Documents.OpenAsync(link.Url, cancellationToken))
            : null;
    }

    /// <summary>
    /// Sends the document, and notes it once all of it is out. The end of the answer comes after the note: a browser that has the
    /// whole document can rely on its being noted.
    /// </summary>
    /// <param name="document">What is sent.</param>
    /// <param name="access">To whom.</param>
    /// <param name="session">The session as it was when the document was opened.</param>
    /// <param name="to">Where it is written to.</param>
    /// <param name="cancellationToken">Cancelled when the browser is gone; then nothing is noted.</param>
    /// <exception cref="IOException">Cashlink's connection broke; the document is not complete.</exception>
    public async Task SendAsync(
        SessionDocument document, SessionAccess access, WizardSession session, Stream to, CancellationToken cancellationToken = default)
    {
        var hash = await CopyAsync(document.Content, to, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (document.Costs is null)
            digests.Note(document.Id, hash);
        // What was sent is a fact; from here on nothing stops it from being noted.
        await NoteAsync(document, access, session, hash);
    }

    private static async Task<string> CopyAsync(DocumentContent from, Stream to, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            long sent = 0;
            int count;
            while ((count = await from.Stream.ReadAsync(buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer, 0, count);
                await to.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
                sent += count;
            }
            if (from.Length is { } length && length != sent)
                throw new IOException("The document ended too early.");
            await to.FlushAsync(cancellationToken);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task NoteAsync(SessionDocument document, SessionAccess access, WizardSession opened, string hash)
    {
        var entry = new DocumentOpened(document.Id, document.Name, document.Kind, hash, document.Costs?.Id, document.Costs?.Version, opened.Locale);
        var note = EvidenceNote.Of(access, entry);
        if (access.Role != SessionRole.Investor)
        {
            // What an advisor has read, the investor has not.
            await evidence.AppendAsync(opened.Id, [note]);
            return;
        }
        var reading = new DocumentReading(document.Id, hash, document.Costs?.Version, opened.Locale, clock.GetUtcNow());
        while (await sessions.FindAsync(opened.Id) is { } current)
        {
            // Costs of answers that have changed meanwhile are not those of this session any more.
            if ((document.Costs is not null && !current.HasSameAnswersAs(opened)) || !current.Confirmations.DocumentOpened(reading, document.Costs))
                return;
            try
            {
                await sessions.SaveAsync(current, notes: [note]);
                return;
            }
            catch (SessionConflictException)
            {
                // Somebody was faster; note it in what they wrote.
            }
        }
    }
}
