using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Retention;

/// <summary>Erases sessions with everything that belongs to them, in every feature. Of a record there stays that it was there, signed.</summary>
public sealed class SessionErasure(IDbContextFactory<WizardDbContext> contexts, IEnumerable<IRetained> retained, RecordEnds ends)
{
    /// <summary>Erases sessions in a transaction of its own.</summary>
    public async Task EraseAsync(IReadOnlyList<Guid> sessionIds, string reason, CancellationToken cancellationToken = default)
    {
        if (sessionIds.Count == 0)
            return;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await EraseAsync(context, sessionIds, reason, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Erases sessions in the caller's transaction.</summary>
    public async Task EraseAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, string reason, CancellationToken cancellationToken)
    {
        await context.Journal.Where(call => sessionIds.Contains(call.SessionId)).ExecuteDeleteAsync(cancellationToken);
        await context.LaunchLinks.Where(link => sessionIds.Contains(link.SessionId)).ExecuteDeleteAsync(cancellationToken);
        await context.Accesses.Where(access => sessionIds.Contains(access.SessionId)).ExecuteDeleteAsync(cancellationToken);
        await context.Leases.Where(lease => sessionIds.Contains(lease.SessionId)).ExecuteDeleteAsync(cancellationToken);
        await context.StatusWatches.Where(watch => sessionIds.Contains(watch.SessionId)).ExecuteDeleteAsync(cancellationToken);
        foreach (var kept in retained)
            await kept.EraseSessionsAsync(context, sessionIds, cancellationToken);
        await ends.NoteAsync(context, sessionIds, reason, cancellationToken);
        await context.Evidence.Where(entry => sessionIds.Contains(entry.SessionId)).ExecuteDeleteAsync(cancellationToken);
        await context.Sessions.Where(session => sessionIds.Contains(session.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
