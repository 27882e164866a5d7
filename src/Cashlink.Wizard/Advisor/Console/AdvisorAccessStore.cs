using System.Security.Cryptography;
using System.Text;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>
/// One-time links into the console, and the admissions they are exchanged for. They follow the rules of those into a session
/// (<see cref="AccessStore"/>), and end after a working day.
/// </summary>
public sealed class AdvisorAccessStore(IDbContextFactory<WizardDbContext> contexts, IIdentifiers identifiers, TimeProvider clock)
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
        context.AdvisorLinks.Add(new AdvisorLinkRow
        {
            TokenHash = SecretHash.Of(token),
            PartnerId = partnerId,
            AdvisorId = advisorId,
            AdvisorName = advisorName,
            Locale = locale,
            ExpiresAt = expiresAt,
        });
        await context.SaveChangesAsync(cancellationToken);
        return (token, expiresAt);
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
        var secret = identifiers.NewSecret();
        var access = new AdvisorAccessRow
        {
            Id = identifiers.NewId(),
            SecretHash = SecretHash.Of(secret),
            PartnerId = link.PartnerId,
            AdvisorId = link.AdvisorId,
            AdvisorName = link.AdvisorName,
            Locale = link.Locale,
            ExpiresAt = now + Lifetime,
        };
        context.AdvisorAccesses.Add(access);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (ToAccess(access), secret);
    }

    /// <summary>The admission that this cookie stands for, or null when it stands for none or has ended.</summary>
    public async Task<AdvisorAccess?> FindAsync(string? cookie, CancellationToken cancellationToken = default)
    {
        if (cookie?.Split('.') is not [var id, var secret] || !Guid.TryParseExact(id, "N", out var accessId))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var access = await context.AdvisorAccesses.AsNoTracking().SingleOrDefaultAsync(row => row.Id == accessId, cancellationToken);
        return access is { EndedAt: null } && access.ExpiresAt > clock.GetUtcNow() && Matches(access.SecretHash, secret) ? ToAccess(access) : null;
    }

    /// <summary>True while the admission has neither been ended nor run out.</summary>
    public async Task<bool> IsOpenAsync(Guid accessId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.AdvisorAccesses.AnyAsync(
            row => row.Id == accessId && row.EndedAt == null && row.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Ends an admission: its cookie opens nothing any more. Sessions that were opened from it stay open in their own right.</summary>
    public async Task EndAsync(Guid accessId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.AdvisorAccesses.Where(row => row.Id == accessId && row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(ended => ended.EndedAt, now), cancellationToken);
    }

    /// <summary>The cookie's value for an admission.</summary>
    public static string CookieValue(AdvisorAccess access, string secret) => $"{access.AccessId:N}.{secret}";

    private static bool Matches(string hash, string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(SecretHash.Of(secret)));

    private static AdvisorAccess ToAccess(AdvisorAccessRow row) => new(row.Id, row.PartnerId, row.AdvisorId, row.AdvisorName, row.Locale);
}
