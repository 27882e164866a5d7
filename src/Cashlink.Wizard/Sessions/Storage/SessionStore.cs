using Cashlink.Wizard.Sessions.Journal;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>The session was changed elsewhere since it was read. Read it again; nothing was written.</summary>
public sealed class SessionConflictException() : Exception("The session was changed elsewhere in the meantime.");

/// <summary>Reads and writes sessions together with their journal, each write in one transaction.</summary>
public sealed class SessionStore(IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, TimeProvider clock)
{
    /// <summary>The session, or null when there is none with this id.</summary>
    public async Task<WizardSession?> FindAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == sessionId, cancellationToken);
        return row is null ? null : Restore(row);
    }

    /// <summary>The session that this partner, investor and campaign have open, or null.</summary>
    public async Task<WizardSession?> FindOpenAsync(
        string partnerId, Guid investorId, Guid campaignId, CancellationToken cancellationToken = default)
    {
        var openKey = OpenKey(partnerId, investorId, campaignId);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.OpenKey == openKey, cancellationToken);
        return row is null ? null : Restore(row);
    }

    /// <summary>Stores a new session.</summary>
    /// <exception cref="SessionConflictException">The same partner, investor and campaign have an open one already.</exception>
    public async Task AddAsync(WizardSession session, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = new SessionRow { Id = session.Id };
        Write(session, row);
        context.Sessions.Add(row);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (row.OpenKey is not null)
        {
            if (await FindOpenAsync(session.PartnerId, session.InvestorId, session.CampaignId, cancellationToken) is null)
                throw;
            throw new SessionConflictException();
        }
        session.Stored(row.Version);
    }

    /// <summary>Stores the session's changes and what the journal has to note with them, all or nothing.</summary>
    /// <exception cref="SessionConflictException">The session was changed elsewhere since it was read.</exception>
    public async Task SaveAsync(
        WizardSession session, Action<DbSet<JournalRow>>? journal = null, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = new SessionRow { Id = session.Id, Version = session.Version };
        // All columns are written: what is null now may not have been null before.
        context.Sessions.Attach(row).State = EntityState.Modified;
        Write(session, row);
        journal?.Invoke(context.Journal);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new SessionConflictException();
        }
        session.Stored(row.Version);
    }

    /// <summary>The calls of a session whose outcome is not known yet, in their order.</summary>
    public async Task<IReadOnlyList<JournalRow>> OpenCallsAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Journal.AsNoTracking()
            .Where(row => row.SessionId == sessionId && row.State == JournalState.Open)
            .OrderBy(row => row.Sequence)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The number of the session's last call; 0 when there is none.</summary>
    public async Task<long> LastSequenceAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Journal.Where(row => row.SessionId == sessionId)
            .MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0;
    }

    /// <summary>Notes an attempt that did not settle the call.</summary>
    public async Task NoteAttemptAsync(Guid journalId, int? status, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Journal.Where(row => row.Id == journalId).ExecuteUpdateAsync(
            row => row.SetProperty(entry => entry.Attempts, entry => entry.Attempts + 1).SetProperty(entry => entry.LastStatus, status),
            cancellationToken);
    }

    private static string OpenKey(string partnerId, Guid investorId, Guid campaignId) => $"{partnerId}/{investorId:N}/{campaignId:N}";

    private void Write(WizardSession session, SessionRow row)
    {
        row.PartnerId = session.PartnerId;
        row.InvestorId = session.InvestorId;
        row.CampaignId = session.CampaignId;
        row.Phase = session.Phase;
        row.Step = StepOrder.Next(session).Name();
        row.Version = session.Version + 1;
        row.OpenKey = session.Phase == SessionPhase.Closed ? null : OpenKey(session.PartnerId, session.InvestorId, session.CampaignId);
        row.InvitationId = session.InvitationId;
        row.InvestmentId = session.InvestmentId;
        row.SignedAt = session.SignedAt;
        row.CreatedAt = session.CreatedAt;
        row.ChangedAt = clock.GetUtcNow();
        row.Content = protector.Protect(session.Content);
    }

    private WizardSession Restore(SessionRow row) => WizardSession.Restore(
        protector.Unprotect<SessionContent>(row.Content), row.Id, row.PartnerId, row.InvestorId, row.CampaignId, row.CreatedAt,
        row.Phase, row.Version, row.InvitationId, row.InvestmentId, row.SignedAt);
}
