using System.Security.Cryptography;
using System.Text.Json;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Proof;

/// <summary>Makes the file that proves what is recorded of a session.</summary>
public sealed class EvidenceExporter(
    IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, SealStore seals, SealKeys keys, IEnumerable<IBundlePage> pages, TimeProvider clock)
{
    private const string OpenedKind = "document-opened";
    private const string WaivedKind = "document-waived";

    /// <summary>The file of a session; null when there is no such session.</summary>
    public async Task<byte[]?> ExportAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        if (await ReadAsync(sessionId, cancellationToken) is not { } bundle)
            return null;
        return BundleFile.Write(bundle, pages.ToDictionary(page => page.Name, page => page.Render(bundle)), keys.Signing);
    }

    /// <summary>What the file of a session holds; null when there is no such session.</summary>
    public async Task<EvidenceBundle?> ReadAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        // The seals first: one that is set meanwhile would name entries that were not read.
        var ofSession = await seals.OfSessionAsync(sessionId, cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == sessionId, cancellationToken) is not { } session)
            return null;
        var rows = await context.Evidence.AsNoTracking().Where(row => row.SessionId == sessionId).OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
        var entries = rows.ConvertAll(ToEntry);
        return new EvidenceBundle(
            new BundleSubject(
                session.Id, session.PartnerId, session.InvestorId, session.CampaignId, session.InvestmentId, session.SignedAt, clock.GetUtcNow()),
            entries,
            [.. DocumentsIn(entries, session)],
            [.. ofSession.Where(seal => seal.Heads.Any(head => head.SessionId == sessionId)).Select(seal => ToSeal(seal, sessionId))],
            ofSession.Select(seal => seal.Seal.KeyId).Distinct().Select(keys.Find).OfType<SealingKey>().ToDictionary(key => key.Id, key => key.PublicPem));
    }

    private BundleEntry ToEntry(EvidenceRow row)
    {
        var (content, salt) = ContentOf(row);
        return new BundleEntry(
            row.Id, row.SessionId, row.Sequence, ChainedEntry.Text(row.At), row.Kind, row.Actor,
            row.Admission is { } admission ? new BundleAdmission(admission.Id, admission.Role, admission.CameBy) : null,
            row.Commitment, row.Hash, salt, content);
    }

    /// <summary>A content that cannot be read was changed by hand. It is left out, and whoever checks the file finds out at which entry.</summary>
    private (JsonElement? Content, string? Salt) ContentOf(EvidenceRow row)
    {
        if (row.Content.Length == 0)
            return (null, null);
        try
        {
            var salt = row.Salt is null ? null : Convert.ToHexStringLower(protector.Unprotect<byte[]>(row.Salt, row.SaltPlace));
            using var content = JsonDocument.Parse(protector.TextIn(row.Content, row.Place));
            return (content.RootElement.Clone(), salt);
        }
        catch (CryptographicException)
        {
            return (null, null);
        }
    }

    private static IEnumerable<BundleDocument> DocumentsIn(IEnumerable<BundleEntry> entries, SessionRow session) =>
        from entry in entries
        where entry.Kind is OpenedKind or WaivedKind
        where entry.Content is not null
        let content = entry.Content!.Value
        let id = Text(content, "documentId")
        let costs = Text(content, "costsId")
        group entry by (Id: id, Name: Text(content, "name"), Hash: Text(content, "hash"), Version: Number(content, "version"), Costs: costs) into document
        select new BundleDocument(
            document.Key.Id ?? "", document.Key.Name, document.Key.Hash, document.Key.Version, [.. document.Select(entry => entry.Sequence)], IsKept: false,
            document.Key.Costs is { } costs
                ? $"cashlink:/v2/invitations/{session.InvitationId}/ costs_document {costs}"
                : $"cashlink:/v2/campaigns/{session.CampaignId}/ documents {document.Key.Id}");

    private static string? Text(JsonElement content, string name) =>
        content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement content, string name) =>
        content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static BundleSeal ToSeal(SignedSeal seal, Guid sessionId)
    {
        var position = seal.Heads.Index().First(head => head.Item.SessionId == sessionId).Index;
        var head = seal.Heads[position];
        return new BundleSeal(
            seal.Seal.Number, seal.Seal.At, seal.Seal.Previous, seal.Seal.Root, seal.Seal.Count, seal.Seal.KeyId, seal.Signature,
            new BundleHead(head.SessionId, head.Sequence, head.Hash), position, MerkleTree.Path([.. seal.Heads.Select(one => one.Leaf)], position));
    }
}
