using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Homes;

/// <summary>What a link to a home page is worth, before somebody uses it or when somebody tries to.</summary>
public abstract record HomeLinkState
{
    /// <summary>Whoever uses it next is let in.</summary>
    public sealed record Usable(Guid HomeId) : HomeLinkState;

    /// <summary>The browser is let in; <paramref name="Secret"/> goes into its cookie.</summary>
    public sealed record Admitted(HomeAccess Access, string Secret) : HomeLinkState;

    /// <summary>It was used before, or its time is over.</summary>
    public sealed record Spent(Guid HomeId) : HomeLinkState;

    /// <summary>There is no such link.</summary>
    public sealed record Unknown : HomeLinkState;
}

/// <summary>
/// The admissions to home pages, and how links are exchanged for them. They follow the rules of those into a session
/// (<see cref="AccessStore"/>), and end when those do.
/// </summary>
public sealed class HomeAccessStore(
    IDbContextFactory<WizardDbContext> contexts, IIdentifiers identifiers, RowSeals seals, IOptions<AdmissionSettings> settings, TimeProvider clock,
    ILogger<HomeAccessStore> logger)
{
    /// <summary>Looks at a link without using it up.</summary>
    public async Task<HomeLinkState> LookAtLinkAsync(string token, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindLinkAsync(context, token, cancellationToken) is not { } link)
            return new HomeLinkState.Unknown();
        return link.UsedAt is null && link.ExpiresAt > clock.GetUtcNow() ? new HomeLinkState.Usable(link.HomeId) : new HomeLinkState.Spent(link.HomeId);
    }

    /// <summary>Exchanges a link for an admission. Of several attempts at once exactly one succeeds.</summary>
    public async Task<HomeLinkState> UseLinkAsync(string token, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindLinkAsync(context, token, cancellationToken) is not { } link)
            return new HomeLinkState.Unknown();
        var now = clock.GetUtcNow();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var taken = await context.HomeLinks
            .Where(row => row.TokenHash == link.TokenHash && row.UsedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(used => used.UsedAt, now), cancellationToken);
        if (taken == 0)
            return new HomeLinkState.Spent(link.HomeId);

        var secret = identifiers.NewSecret();
        var access = seals.Put(new HomeAccessRow
        {
            Id = identifiers.NewId(),
            HomeId = link.HomeId,
            SecretHash = SecretHash.Of(secret),
            PartnerId = link.PartnerId,
            InvestorId = link.InvestorId,
            ExpiresAt = now + settings.Value.Lifetime,
            LastUsedAt = now,
        });
        context.HomeAccesses.Add(access);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        AdmissionLog.LetOntoHome(logger, link.HomeId, access.Id);
        return new HomeLinkState.Admitted(ToAccess(access), secret);
    }

    /// <summary>The admission that this cookie stands for, or null when it stands for none, for another page, or has ended.</summary>
    /// <param name="homeId">The page that is to be opened.</param>
    /// <param name="cookie">The cookie's value: the admission's id and its secret.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public async Task<HomeAccess?> FindAsync(Guid homeId, string? cookie, CancellationToken cancellationToken = default)
    {
        if (cookie?.Split('.') is not [var id, var secret] || !Guid.TryParseExact(id, "N", out var accessId))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var access = await context.HomeAccesses.AsNoTracking().SingleOrDefaultAsync(row => row.Id == accessId, cancellationToken);
        if (access is null || access.HomeId != homeId || !SecretHash.Matches(access.SecretHash, secret) || !IsOpen(access))
            return null;
        await NoteUseAsync(context, access, cancellationToken);
        return ToAccess(access);
    }

    /// <summary>The admission with this id while it has neither been ended nor run out. To ask is no use of it.</summary>
    public async Task<HomeAccess?> FindOpenAsync(Guid accessId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var access = await context.HomeAccesses.AsNoTracking().SingleOrDefaultAsync(row => row.Id == accessId, cancellationToken);
        return access is not null && IsOpen(access) ? ToAccess(access) : null;
    }

    /// <summary>Ends an admission: its cookie opens nothing any more. Sessions that were opened from it stay open in their own right.</summary>
    public async Task EndAsync(Guid accessId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var count = await context.HomeAccesses.Where(row => row.Id == accessId && row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(ended => ended.EndedAt, now), cancellationToken);
        if (count > 0)
            AdmissionLog.Ended(logger, accessId);
    }

    /// <summary>
    /// The browsers that are in the home page of a session's investor, and could open the session from there; the latest first. Since when is
    /// reckoned back from their end.
    /// </summary>
    public async Task<IReadOnlyList<OpenAdmission>> DevicesOfAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await OfSession(context, sessionId).AsNoTracking().Where(row => row.EndedAt == null).ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(IsOpen).Select(row => new OpenAdmission(row.Id, SessionRole.Investor, null, row.ExpiresAt - settings.Value.Lifetime, row.LastUsedAt))
                .OrderByDescending(device => device.Since),
        ];
    }

    /// <summary>Ends admissions to the home page of a session's investor.</summary>
    /// <param name="sessionId">The session; an admission of another investor, or at another partner, is not ended.</param>
    /// <param name="only">The ones to end; null for all.</param>
    /// <param name="except">The one that stays; null for none.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task EndOfAsync(Guid sessionId, IReadOnlyList<Guid>? only, Guid? except, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var wanted = OfSession(context, sessionId).Where(row => row.EndedAt == null && row.Id != except);
        if (only is not null)
            wanted = wanted.Where(row => only.Contains(row.Id));
        await wanted.ExecuteUpdateAsync(row => row.SetProperty(ended => ended.EndedAt, now), cancellationToken);
    }

    private static IQueryable<HomeAccessRow> OfSession(WizardDbContext context, Guid sessionId) => context.HomeAccesses.Where(
        row => context.Sessions.Any(session => session.Id == sessionId && session.PartnerId == row.PartnerId && session.InvestorId == row.InvestorId));

    /// <summary>The cookie's value for an admission.</summary>
    public static string CookieValue(HomeAccess access, string secret) => $"{access.AccessId:N}.{secret}";

    /// <summary>The link; null when there is none, or it was not written by this program.</summary>
    private async Task<HomeLinkRow?> FindLinkAsync(WizardDbContext context, string token, CancellationToken cancellationToken)
    {
        var hash = SecretHash.Of(token);
        var link = await context.HomeLinks.AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken);
        return link is not null && seals.Holds(link) ? link : null;
    }

    private bool IsOpen(HomeAccessRow access)
    {
        var now = clock.GetUtcNow();
        return access.EndedAt is null && access.ExpiresAt > now && access.LastUsedAt + settings.Value.Idle > now && seals.Holds(access);
    }

    private async Task NoteUseAsync(WizardDbContext context, HomeAccessRow access, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - access.LastUsedAt < AccessStore.NoteEvery)
            return;
        await context.HomeAccesses.Where(row => row.Id == access.Id && row.LastUsedAt == access.LastUsedAt)
            .ExecuteUpdateAsync(row => row.SetProperty(used => used.LastUsedAt, now), cancellationToken);
    }

    private static HomeAccess ToAccess(HomeAccessRow row) => new(row.Id, row.HomeId, row.PartnerId, row.InvestorId);
}
