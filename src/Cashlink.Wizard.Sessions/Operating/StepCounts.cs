using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Operating;

/// <summary>
/// Counts where sessions stand. One index holds all that it asks for, so it touches the days that are asked for and no session itself
/// (docs/decisions/038-the-operators-page.md).
/// </summary>
public sealed class StepCounts(IDbContextFactory<WizardDbContext> contexts)
{
    /// <summary>The counts of all sessions that were begun from this day on (UTC).</summary>
    public async Task<IReadOnlyList<StepCount>> ReadAsync(DateOnly from, CancellationToken cancellationToken = default)
    {
        var first = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero).UtcTicks;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // A time is its UTC ticks in the store, which no LINQ of ours can divide into days.
        var rows = await context.Database.SqlQuery<Row>(
            $"""
             SELECT "PartnerId", "CampaignId", "CreatedAt" / 864000000000 AS "Day", "Phase", "Step",
                    CASE WHEN "SignedAt" IS NULL THEN 0 ELSE 1 END AS "Signed", COUNT(*) AS "Sessions"
             FROM sessions WHERE "CreatedAt" >= {first}
             GROUP BY "PartnerId", "CampaignId", "CreatedAt" / 864000000000, "Phase", "Step", CASE WHEN "SignedAt" IS NULL THEN 0 ELSE 1 END
             """).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new StepCount(
            row.PartnerId, row.CampaignId, DateOnly.FromDayNumber((int)row.Day), (SessionPhase)row.Phase, row.Step, row.Signed > 0, row.Sessions))];
    }

    private sealed record Row(string PartnerId, Guid CampaignId, long Day, int Phase, string Step, int Signed, long Sessions);
}
