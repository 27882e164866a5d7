using Cashlink.Wizard.Sessions.Events;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Access;

/// <summary>How an attempt to use a launch link ended.</summary>
public abstract record LaunchAttempt
{
    /// <summary>The browser is let in; <paramref name="Secret"/> goes into its cookie.</summary>
    public sealed record Admitted(SessionAccess Access, string Secret) : LaunchAttempt;

    /// <summary>The link was used before, or its time is over. The session is known, so a browser that is in already may go on.</summary>
    public sealed record Spent(Guid SessionId) : LaunchAttempt;

    /// <summary>There is no such link.</summary>
    public sealed record Unknown : LaunchAttempt;
}

/// <summary>What a link is worth before anybody uses it.</summary>
public abstract record LinkState
{
    /// <summary>Whoever uses it next is let in.</summary>
    public sealed record Usable(Guid SessionId) : LinkState;

    /// <summary>It was used before, or its time is over.</summary>
    public sealed record Spent(Guid SessionId) : LinkState;

    /// <summary>There is no such link.</summary>
    public sealed record Unknown : LinkState;
}

/// <summary>One-time launch links, and the admissions they are exchanged for.</summary>
public sealed class AccessStore(
    IDbContextFactory<WizardDbContext> contexts, IIdentifiers identifiers, RowSeals seals, SessionEvents events, IOptions<AdmissionSettings> settings,
    TimeProvider clock, ILogger<AccessStore> logger)
{
    /// <summary>How often a use is noted at most: an admission that is used all day is written once a minute.</summary>
    public static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(1);

    /// <summary>How long a launch link may be used.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Makes the secret of a link of the partner's, for this role.</summary>
    public Task<(string Token, DateTimeOffset ExpiresAt)> IssueLinkAsync(
        Guid sessionId, SessionRole role, string? advisorId, string? advisorName, CancellationToken cancellationToken = default) =>
        IssueLinkAsync(sessionId, role, advisorId, advisorName, linkKind: null, cancellationToken);

    /// <summary>Makes a link's secret for this role.</summary>
    /// <param name="sessionId">The session that it leads to.</param>
    /// <param name="role">As whom.</param>
    /// <param name="advisorId">The partner's id of the advisor, when the role is advisor.</param>
    /// <param name="advisorName">That advisor's name.</param>
    /// <param name="linkKind">Whose link it is, where it is not one of the partner's (<see cref="Entrance"/>); the evidence names it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<(string Token, DateTimeOffset ExpiresAt)> IssueLinkAsync(
        Guid sessionId, SessionRole role, string? advisorId, string? advisorName, string? linkKind, CancellationToken cancellationToken = default) =>
        IssueLinkAsync(sessionId, role, advisorId, advisorName, linkKind, LinkLifetime, cancellationToken);

    /// <summary>Makes the secret of a link for the investor's own mailbox. It takes longer to arrive than a portal's, and so holds longer.</summary>
    public Task<(string Token, DateTimeOffset ExpiresAt)> IssueMailedLinkAsync(Guid sessionId, TimeSpan lifetime, CancellationToken cancellationToken = default) =>
        IssueLinkAsync(sessionId, SessionRole.Investor, null, null, Entrance.MailLink, lifetime, cancellationToken);

    private async Task<(string Token, DateTimeOffset ExpiresAt)> IssueLinkAsync(
        Guid sessionId, SessionRole role, string? advisorId, string? advisorName, string? linkKind, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var token = identifiers.NewSecret();
        var expiresAt = clock.GetUtcNow() + lifetime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.LaunchLinks.Add(seals.Put(new LaunchLinkRow
        {
            TokenHash = SecretHash.Of(token),
            SessionId = sessionId,
            Role = role,
            AdvisorId = advisorId,
            AdvisorName = advisorName,
            ExpiresAt = expiresAt,
            LinkKind = linkKind,
        }));
        await context.SaveChangesAsync(cancellationToken);
        return (token, expiresAt);
    }

    /// <summary>Looks at a link without using it up.</summary>
    public async Task<LinkState> LookAtLinkAsync(string token, CancellationToken cancellationToken = default)
    {
        var hash = SecretHash.Of(token);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var link = await context.LaunchLinks.AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken);
        if (link is null || !seals.Holds(link))
            return new LinkState.Unknown();
        return link.UsedAt is null && link.ExpiresAt > clock.GetUtcNow() ? new LinkState.Usable(link.SessionId) : new LinkState.Spent(link.SessionId);
    }

    /// <summary>Exchanges a link for an admission. Of several attempts at once exactly one succeeds.</summary>
    public async Task<LaunchAttempt> UseLinkAsync(string token, CancellationToken cancellationToken = default)
    {
        var hash = SecretHash.Of(token);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var link = await context.LaunchLinks.AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken);
        if (link is null || !seals.Holds(link))
            return new LaunchAttempt.Unknown();

        var now = clock.GetUtcNow();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var taken = await context.LaunchLinks
            .Where(row => row.TokenHash == hash && row.UsedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(used => used.UsedAt, now), cancellationToken);
        if (taken == 0)
            return new LaunchAttempt.Spent(link.SessionId);

        var (access, secret) = await AdmitAsync(
            context, new SessionAccess(default, link.SessionId, link.Role, link.AdvisorId, link.AdvisorName, LinkKind: link.LinkKind), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogLetIn(access);
        return new LaunchAttempt.Admitted(access, secret);
    }

    /// <summary>Admits a browser without a link, where the caller has made sure by other means whose it is.</summary>
    /// <param name="wanted">To which session, and as whom; the id is made here.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<(SessionAccess Access, string Secret)> AdmitAsync(SessionAccess wanted, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var admitted = await AdmitAsync(context, wanted, cancellationToken);
        LogLetIn(admitted.Access);
        return admitted;
    }

    /// <summary>The admission that this cookie stands for, or null when it stands for none, for another session, or has ended.</summary>
    /// <param name="sessionId">The session that is to be opened.</param>
    /// <param name="cookie">The cookie's value: the admission's id and its secret.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public async Task<SessionAccess?> FindAsync(Guid sessionId, string? cookie, CancellationToken cancellationToken = default)
    {
        if (cookie?.Split('.') is not [var id, var secret] || !Guid.TryParseExact(id, "N", out var accessId))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var access = await context.Accesses.AsNoTracking().SingleOrDefaultAsync(row => row.Id == accessId, cancellationToken);
        if (access is null || access.SessionId != sessionId || !SecretHash.Matches(access.SecretHash, secret) || !IsOpen(access))
            return null;
        await NoteUseAsync(context, access, cancellationToken);
        return ToAccess(access);
    }

    /// <summary>True while the admission has neither been ended nor run out. To ask is no use of it.</summary>
    public async Task<bool> IsOpenAsync(Guid accessId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accesses.AsNoTracking().SingleOrDefaultAsync(row => row.Id == accessId, cancellationToken) is { } access && IsOpen(access);
    }

    /// <summary>Somebody uses the admission: it does not run out for as long as that goes on, up to its lifetime.</summary>
    /// <returns>False when it has been ended or has run out.</returns>
    public async Task<bool> UseAsync(Guid accessId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var access = await context.Accesses.AsNoTracking().SingleOrDefaultAsync(row => row.Id == accessId, cancellationToken);
        if (access is null || !IsOpen(access))
            return false;
        await NoteUseAsync(context, access, cancellationToken);
        return true;
    }

    /// <summary>The admissions of a session that have not ended, to be ended with it.</summary>
    internal async Task<IReadOnlyList<AccessRow>> OpenOfAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Accesses.AsNoTracking().Where(row => row.SessionId == sessionId && row.EndedAt == null).ToListAsync(cancellationToken);
    }

    /// <summary>The browsers that are in a session now, the latest first.</summary>
    public async Task<IReadOnlyList<OpenAdmission>> DevicesOfAsync(Guid sessionId, CancellationToken cancellationToken = default) =>
        [.. (await OpenOfAsync(sessionId, cancellationToken)).Where(IsOpen).OrderByDescending(row => row.CreatedAt)
            .Select(row => new OpenAdmission(row.Id, row.Role, row.AdvisorName, row.CreatedAt, row.LastUsedAt, row.OpenedFrom))];

    /// <summary>Ends admissions of one session, and tells the pages that are open with them, on every node.</summary>
    /// <param name="sessionId">The session; an admission to another one is not ended.</param>
    /// <param name="only">The one to end; null for all.</param>
    /// <param name="except">The one that stays.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The consoles and home pages that they were opened from.</returns>
    public async Task<IReadOnlyList<Guid>> EndOfAsync(Guid sessionId, Guid? only, Guid except, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var open = context.Accesses.Where(row => row.SessionId == sessionId && row.EndedAt == null && row.Id != except && (only == null || row.Id == only));
        var from = await open.Where(row => row.OpenedFrom != null).Select(row => row.OpenedFrom!.Value).Distinct().ToListAsync(cancellationToken);
        var count = await open.ExecuteUpdateAsync(row => row.SetProperty(ended => ended.EndedAt, now), cancellationToken);
        AdmissionLog.OthersEnded(logger, sessionId, except, count);
        events.Publish(sessionId);
        return from;
    }

    /// <summary>Tells the pages of a session, on every node, to look whether they are admitted still.</summary>
    public void TellPages(Guid sessionId) => events.Publish(sessionId);

    /// <summary>Ends an admission: its cookie opens nothing any more.</summary>
    public async Task EndAsync(Guid accessId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var count = await context.Accesses.Where(row => row.Id == accessId && row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(ended => ended.EndedAt, now), cancellationToken);
        if (count > 0)
            AdmissionLog.Ended(logger, accessId);
    }

    /// <summary>Ends all admissions that were opened from an advisor's console or an investor's home page, and tells the pages that are open with them, on every node.</summary>
    public async Task EndOpenedFromAsync(Guid openedFrom, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var open = context.Accesses.Where(row => row.OpenedFrom == openedFrom && row.EndedAt == null);
        var sessions = await open.Select(row => row.SessionId).Distinct().ToListAsync(cancellationToken);
        var count = await open.ExecuteUpdateAsync(row => row.SetProperty(ended => ended.EndedAt, now), cancellationToken);
        if (count > 0)
            AdmissionLog.OpenedFromEnded(logger, openedFrom, count);
        foreach (var session in sessions)
            events.Publish(session);
    }

    /// <summary>The cookie's value for an admission.</summary>
    public static string CookieValue(SessionAccess access, string secret) => $"{access.AccessId:N}.{secret}";

    private async Task<(SessionAccess Access, string Secret)> AdmitAsync(
        WizardDbContext context, SessionAccess wanted, CancellationToken cancellationToken)
    {
        var secret = identifiers.NewSecret();
        var now = clock.GetUtcNow();
        var access = seals.Put(new AccessRow
        {
            Id = identifiers.NewId(),
            SessionId = wanted.SessionId,
            SecretHash = SecretHash.Of(secret),
            Role = wanted.Role,
            AdvisorId = wanted.AdvisorId,
            AdvisorName = wanted.AdvisorName,
            OpenedFrom = wanted.OpenedFrom,
            LinkKind = wanted.LinkKind,
            CreatedAt = now,
            ExpiresAt = now + settings.Value.Lifetime,
            LastUsedAt = now,
        });
        context.Accesses.Add(access);
        await context.SaveChangesAsync(cancellationToken);
        return (ToAccess(access), secret);
    }

    private void LogLetIn(SessionAccess access) => AdmissionLog.LetIn(logger, access.SessionId, access.AccessId, access.Role, access.CameBy);

    private bool IsOpen(AccessRow access)
    {
        var now = clock.GetUtcNow();
        return access.EndedAt is null && access.ExpiresAt > now && access.LastUsedAt + settings.Value.Idle > now && seals.Holds(access);
    }

    private async Task NoteUseAsync(WizardDbContext context, AccessRow access, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - access.LastUsedAt < NoteEvery)
            return;
        // Of several requests at once one alone writes.
        await context.Accesses.Where(row => row.Id == access.Id && row.LastUsedAt == access.LastUsedAt)
            .ExecuteUpdateAsync(row => row.SetProperty(used => used.LastUsedAt, now), cancellationToken);
    }

    private static SessionAccess ToAccess(AccessRow row) => new(row.Id, row.SessionId, row.Role, row.AdvisorId, row.AdvisorName, row.OpenedFrom, row.LinkKind);
}
