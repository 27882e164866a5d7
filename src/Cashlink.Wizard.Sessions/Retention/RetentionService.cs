using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Retention;

/// <summary>
/// Erases drafts that were never signed, with everything that belongs to them, and links that are long spent; each feature that keeps
/// something beside the sessions erases its own part. A session with open
/// calls stays until they are settled; what is signed stays for good.
/// </summary>
public sealed partial class RetentionService(
    IDbContextFactory<WizardDbContext> contexts, IEnumerable<IRetained> retained, SessionErasure erasure, IOptions<RetentionSettings> settings, TimeProvider clock,
    ILogger<RetentionService> logger)
    : BackgroundService
{
    private const int MostAtATime = 500;

    private static readonly TimeSpan SpentLinks = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailed(logger, failure);
            }
            await Task.Delay(settings.Value.Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Erases what is due.</summary>
    /// <returns>How many sessions were erased.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var erased = 0;
        int found;
        do
        {
            found = await EraseDraftsAsync(now - settings.Value.Drafts, cancellationToken);
            erased += found;
        }
        while (found == MostAtATime);

        var spentBefore = now - SpentLinks;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.LaunchLinks.Where(link => link.ExpiresAt < spentBefore).ExecuteDeleteAsync(cancellationToken);
        await context.Accesses.Where(access => access.ExpiresAt < spentBefore).ExecuteDeleteAsync(cancellationToken);
        foreach (var kept in retained)
            await kept.EraseOldAsync(context, now, cancellationToken);
        if (erased > 0)
            LogErased(logger, erased);
        return erased;
    }

    private async Task<int> EraseDraftsAsync(DateTimeOffset changedBefore, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var due = await context.Sessions
            .Where(session => session.SignedAt == null && session.Phase != SessionPhase.Signed && session.ChangedAt < changedBefore)
            .Where(session => !context.Journal.Any(call => call.SessionId == session.Id && call.State == JournalState.Open))
            .OrderBy(session => session.ChangedAt)
            .Select(session => session.Id)
            .Take(MostAtATime)
            .ToListAsync(cancellationToken);
        if (due.Count == 0)
            return 0;
        await erasure.EraseAsync(context, due, RecordEnds.Draft, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return due.Count;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Erased {Count} sessions that were never signed.")]
    private static partial void LogErased(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Drafts could not be erased; it is tried again later.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
