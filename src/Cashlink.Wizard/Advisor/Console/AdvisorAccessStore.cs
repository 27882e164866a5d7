using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>
/// One-time links into the console, and the admissions they are exchanged for. They follow the rules of those into a session
/// (<see cref="AccessStore"/>), and end after a working day.
/// </summary>
public sealed class AdvisorAccessStore(
    IDbContextFactory<WizardDbContext> contexts, IIdentifiers identifiers, RowSeals seals, AccessStore sessions, IOptions<AdmissionSettings> settings,
    TimeProvider clock, ILogger<AdvisorAccessStore> logger)
{
    /// <summary>How long an admission lasts, used or not.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    /// <summary>Makes a link's secret for an advisor of a partner.</summary>
    public async Task<(string Token, DateTimeOffset ExpiresAt)> IssueLinkAsync(
        string partnerId, string advisorId, string advisorName, string locale, CancellationToken cancellationToken = default)
    {
        var token = identifiers.NewSecret();
        var expiresAt = clock.GetUtcNow() + AccessStore.LinkLifetime;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.AdvisorLinks.Add(seals.Put(new AdvisorLinkRow
        {
            TokenHash = SecretHash.Of(token),
            PartnerId = partnerId,
            AdvisorId = advisorId,
            AdvisorName = advisorName,
            Locale = locale,
            ExpiresAt = expiresAt,
        }));
        await context.SaveChangesAsync(cancellationToken);
        return (token, expiresAt);
    }

    /// <summary>Looks at a link without using it up.</summary>
    /// <returns>Whose link it is and its language, or null when it cannot be used.</returns>
    public async Task<(string PartnerId, string Locale)?> LookAtLinkAsync(string token, CancellationToken cancellationToken = default)
    {
        var (hash, now) = (SecretHash.Of(token), clock.GetUtcNow());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var link = await context.AdvisorLinks.AsNoTracking().SingleOrDefaultAsync(
            row => row.TokenHash == hash && row.UsedAt == null && row.ExpiresAt > now, cancellationToken);
        return link is not null && seals.Holds(link) ? (link.PartnerId, link.Locale) : null;
    }

    /// <summary>Exchanges a link for an admission. Of several attempts at once exactly one succeeds.</summary>
    /// <returns>The admission with the secret for its cookie, or null when there is no such link, or it was used, or its time is over.</returns>
    public async Task<(AdvisorAccess Access, string Secret)?> UseLinkAsync(string token, CancellationToken cancellationToken = default)
    {
        var hash = SecretHash.Of(token);
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var taken = await context.AdvisorLinks
            .Where(row => row.TokenHash == hash && row.UsedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(used => used.UsedAt, now), cancellationToken);
        if (taken == 0)
            return null;

        var link = await context.AdvisorLinks.AsNoTracking().SingleAsync(row => row.TokenHash == hash, cancellationToken);
        if (!seals.Holds(link))
            return null;
        var secret = identifiers.NewSecret();
        var access = seals.Put(new AdvisorAccessRow
        {
            Id = identifiers.NewId(),
            SecretHash = SecretHash.Of(secret),
            PartnerId = link.PartnerId,
            AdvisorId = link.AdvisorId,
            AdvisorName = link.AdvisorName,
            Locale = link.Locale,
            ExpiresAt = now + Lifetime,
            LastUsedAt = now,
        });
        context.AdvisorAccesses.Add(access);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        AdmissionLog.LetIntoConsole(logger, access.PartnerId, access.Id);
        return (ToAccess(access), secret);
    }

    /// <summary>The admission that this cookie stands for, or null when it stands for none or has ended.</summary>
    public async Task<AdvisorAccess?> FindAsync(string? cookie, CancellationToken cancellationToken = default)
    {
        if (cookie?.Split('.') is not [var id, var secret] || !Guid.TryParseExact(id, "N", out var accessId))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var access = await context.AdvisorAccesses.AsNoTracking().SingleOrDefaultAsync(row => row.Id == accessId, cancellationToken);
        if (access is null || !SecretHash.Matches(access.SecretHash, secret) || !IsOpen(access))
            return null;
        await NoteUseAsync(context, access, cancellationToken);
        return ToAccess(access);
    }

    /// <summary>True while the admission has neither been ended nor run out. To ask is no use of it.</summary>
    public async Task<bool> IsOpenAsync(Guid accessId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.AdvisorAccesses.AsNoTracking().SingleOrDefaultAsync(row => row.Id == accessId, cancellationToken) is { } access && IsOpen(access);
    }

    /// <summary>Somebody uses the admission: it does not run out for as long as that goes on, up to its lifetime.</summary>
    public async Task UseAsync(Guid accessId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var access = await context.AdvisorAccesses.AsNoTracking().SingleOrDefaultAsync(row => row.Id == accessId, cancellationToken);
        if (access is not null && IsOpen(access))
            await NoteUseAsync(context, access, cancellationToken);
    }

    /// <summary>The advisor signs out: the admission ends, and with it everything that was opened from it.</summary>
    public async Task SignOutAsync(Guid accessId, CancellationToken cancellationToken = default)
    {
        await EndAsync(accessId, cancellationToken);
        await sessions.EndOpenedFromAsync(accessId, cancellationToken);
    }

    /// <summary>
    /// Ends an admission: its cookie opens nothing any more. Sessions that were opened from it stay open in their own right: nobody uses
    /// the list while the advisor is with a client.
    /// </summary>
    public async Task EndAsync(Guid accessId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var count = await context.AdvisorAccesses.Where(row => row.Id == accessId && row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(ended => ended.EndedAt, now), cancellationToken);
        if (count > 0)
            AdmissionLog.Ended(logger, accessId);
    }

    /// <summary>The cookie's value for an admission.</summary>
    public static string CookieValue(AdvisorAccess access, string secret) => $"{access.AccessId:N}.{secret}";

    private bool IsOpen(AdvisorAccessRow access)
    {
        var now = clock.GetUtcNow();
        return access.EndedAt is null && access.ExpiresAt > now && access.LastUsedAt + settings.Value.Idle > now && seals.Holds(access);
    }

    private async Task NoteUseAsync(WizardDbContext context, AdvisorAccessRow access, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now - access.LastUsedAt < AccessStore.NoteEvery)
            return;
        await context.AdvisorAccesses.Where(row => row.Id == access.Id && row.LastUsedAt == access.LastUsedAt)
            .ExecuteUpdateAsync(row => row.SetProperty(used => used.LastUsedAt, now), cancellationToken);
    }

    private static AdvisorAccess ToAccess(AdvisorAccessRow row) => new(row.Id, row.PartnerId, row.AdvisorId, row.AdvisorName, row.Locale);
}
