using Cashlink.Wizard.Sessions.Events;
using Cashlink.Wizard.Sessions.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>The session was changed elsewhere since it was read. Read it again; nothing was written.</summary>
public sealed class SessionConflictException() : Exception("The session was changed elsewhere in the meantime.");

/// <summary>Reads and writes sessions, each write in one transaction with what belongs to it, and tells open pages of it.</summary>
public sealed class SessionStore(
    IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, EvidenceLog evidence, SessionEvents events, IEnumerable<ISessionFollower> followers,
    StepSequence steps, TimeProvider clock)
{
    /// <summary>The session, or null when there is none with this id.</summary>
    public async Task<WizardSession?> FindAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == sessionId, cancellationToken);
        return row is null ? null : Restore(row);
    }

    /// <summary>The session that this partner, investor and campaign have open: without a contract yet. Null when there is none.</summary>
    public async Task<WizardSession?> FindOpenAsync(
        string partnerId, Guid investorId, Guid campaignId, CancellationToken cancellationToken = default)
    {
        var openKey = OpenKey(partnerId, investorId, campaignId);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Sessions.AsNoTracking().SingleOrDefaultAsync(row => row.OpenKey == openKey, cancellationToken);
        return row is null ? null : Restore(row);
    }

    /// <summary>The last subscription of this partner, investor and campaign that holds; null when there is none.</summary>
    public async Task<WizardSession?> FindSubscriptionAsync(
        string partnerId, Guid investorId, Guid campaignId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Sessions.AsNoTracking()
            .Where(row => row.PartnerId == partnerId && row.InvestorId == investorId && row.CampaignId == campaignId && row.InvestmentId != null)
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
        return rows.Select(Restore).FirstOrDefault(session => session.HoldsSubscription);
    }

    /// <summary>The session of this contract; null when there is none.</summary>
    public async Task<WizardSession?> FindByInvestmentAsync(Guid investmentId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Sessions.AsNoTracking().FirstOrDefaultAsync(row => row.InvestmentId == investmentId, cancellationToken);
        return row is null ? null : Restore(row);
    }

    /// <summary>The sessions of an investor at a partner, the last first.</summary>
    /// <param name="partnerId">The partner.</param>
    /// <param name="investorId">The investor.</param>
    /// <param name="after">The session that the page before has ended with; null for the first page.</param>
    /// <param name="count">The most sessions on a page.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>Null when <paramref name="after"/> is none of them.</returns>
    public async Task<IReadOnlyList<WizardSession>?> OfInvestorAsync(
        string partnerId, Guid investorId, Guid? after, int count, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Sessions.AsNoTracking().Where(row => row.PartnerId == partnerId && row.InvestorId == investorId);
        if (after is { } id)
        {
            if (await rows.Where(row => row.Id == id).Select(row => (DateTimeOffset?)row.CreatedAt).SingleOrDefaultAsync(cancellationToken) is not { } at)
                return null;
            rows = rows.Where(row => row.CreatedAt < at || (row.CreatedAt == at && row.Id.CompareTo(id) < 0));
        }
        var found = await rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(count).ToListAsync(cancellationToken);
        return [.. found.Select(Restore)];
    }

    /// <summary>Stores a new session.</summary>
    /// <exception cref="SessionConflictException">The same partner, investor and campaign have an open one already.</exception>
    public async Task AddAsync(WizardSession session, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = new SessionRow { Id = session.Id };
        Write(session, row);
        context.Sessions.Add(row);
        context.Leases.Add(new LeaseRow { SessionId = session.Id });
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
        session.WasStored(row.Version);
    }

    /// <summary>Stores the session's changes and what has to be noted with them, all or nothing.</summary>
    /// <param name="session">The session with its changes.</param>
    /// <param name="together">Adds what is stored with them. With evidence it may be asked again, for a new context.</param>
    /// <param name="notes">The evidence that belongs to the change.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="SessionConflictException">The session was changed elsewhere since it was read.</exception>
    public async Task SaveAsync(
        WizardSession session, Action<WizardDbContext>? together = null, IReadOnlyList<EvidenceNote>? notes = null,
        CancellationToken cancellationToken = default)
    {
        var all = session.Unrecorded.Select(entry => new EvidenceNote(EvidenceActor.System, entry)).Concat(notes ?? []).ToList();
        while (!await TrySaveAsync(session, together, all, cancellationToken))
        {
            // Somebody noted something at the same moment: the next free place is another one now.
        }
        events.Publish(session.Id);
    }

    private async Task<bool> TrySaveAsync(
        WizardSession session, Action<WizardDbContext>? together, IReadOnlyList<EvidenceNote> notes, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = new SessionRow { Id = session.Id, Version = session.Version };
        // All columns are written: what is null now may not have been null before.
        context.Sessions.Attach(row).State = EntityState.Modified;
        Write(session, row);
        together?.Invoke(context);
        foreach (var follower in followers)
            await follower.FollowAsync(context, session, row.ChangedAt, cancellationToken);
        await evidence.AddAsync(context, session.Id, notes, cancellationToken);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new SessionConflictException();
        }
        catch (DbUpdateException failure)
        {
            if (await evidence.HasLostPlaceAsync(context, failure, cancellationToken))
                return false;
            throw;
        }
        session.WasStored(row.Version);
        foreach (var follower in followers)
            follower.Committed(session);
        return true;
    }

    private static string OpenKey(string partnerId, Guid investorId, Guid campaignId) => $"{partnerId}/{investorId:N}/{campaignId:N}";

    private void Write(WizardSession session, SessionRow row)
    {
        row.PartnerId = session.PartnerId;
        row.InvestorId = session.InvestorId;
        row.CampaignId = session.CampaignId;
        row.Phase = session.Phase;
        row.Step = StepOrder.Next(session).Name;
        row.Version = session.Version + 1;
        // With a contract the place is free: another subscription may be begun beside it, when the partner says so.
        row.OpenKey = session.Phase == SessionPhase.Closed || session.InvestmentId is not null ? null : OpenKey(session.PartnerId, session.InvestorId, session.CampaignId);
        row.InvitationId = session.InvitationId;
        row.InvestmentId = session.InvestmentId;
        row.SignedAt = session.SignedAt;
        row.CreatedAt = session.CreatedAt;
        row.ChangedAt = clock.GetUtcNow();
        row.Content = protector.Protect(session.Content, row.Place);
    }

    private WizardSession Restore(SessionRow row)
    {
        var session = WizardSession.Restore(
            protector.Unprotect<SessionContent>(row.Content, row.Place), row.Id, row.PartnerId, row.InvestorId, row.CampaignId, row.CreatedAt,
            row.Phase, row.Version, row.InvitationId, row.InvestmentId, row.SignedAt, steps);
        session.WasStored(row.Version);
        return session;
    }
}
