using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Subjects;

/// <summary>Gives out all that is held on an investor, in one file (Art. 15, 20 GDPR).</summary>
public sealed class SubjectExporter(
    IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, IEnumerable<ISubjectTable> tables, TimeProvider clock)
{
    private const string Format = "cashlink-wizard-subject/1";

    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file; null when nothing is held on this investor.</summary>
    public async Task<byte[]?> ExportAsync(Guid investorId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var subject = await ScopeAsync(context, investorId, cancellationToken);
        var held = new JsonObject();
        foreach (var table in tables)
        {
            var rows = await table.ReadAsync(context, protector, subject, cancellationToken);
            if (rows.Count > 0)
                held[context.Model.FindEntityType(table.Row)!.GetTableName()!] = rows;
        }
        if (held.Count == 0)
            return null;
        var file = new JsonObject
        {
            ["format"] = Format,
            ["investor"] = investorId,
            ["exportedAt"] = ChainedEntry.Text(clock.GetUtcNow()),
            ["held"] = held,
            ["notHere"] = "Name, address, identity and bank details are Cashlink's and the partner's and are not kept here. Logs hold ids alone and are erased by their own time.",
        };
        return JsonSerializer.SerializeToUtf8Bytes(file, Pretty);
    }

    internal static async Task<SubjectScope> ScopeAsync(WizardDbContext context, Guid investorId, CancellationToken cancellationToken) =>
        new(investorId, await context.Sessions.Where(row => row.InvestorId == investorId).Select(row => row.Id).ToListAsync(cancellationToken));
}
