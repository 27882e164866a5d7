using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Homes;

/// <summary>The investors' home pages. There is one for an investor at a partner, and it is kept no longer than a way into it.</summary>
public sealed class HomeStore(
    IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, IIdentifiers identifiers, RowSeals seals, TimeProvider clock)
{
    /// <summary>The page with this id; null when there is none (any more).</summary>
    public async Task<InvestorHome?> FindAsync(Guid homeId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Homes.AsNoTracking().SingleOrDefaultAsync(home => home.Id == homeId, cancellationToken) is { } row ? ToHome(row) : null;
    }

    /// <summary>Makes a link to the page of an investor at a partner, and the page where there is none yet.</summary>
    /// <param name="partnerId">The partner, who vouches for the investor.</param>
    /// <param name="investorId">The investor.</param>
    /// <param name="locale">The language that is wished for from now on; null: as it is, or <paramref name="usualLocale"/>.</param>
    /// <param name="usualLocale">The language of a page that nobody has wished another one for.</param>
    /// <param name="returnUrl">Where the investor is wanted back from now on; null: as it is.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The link's secret, and when its time is over.</returns>
    public async Task<(string Token, DateTimeOffset ExpiresAt)> IssueLinkAsync(
        string partnerId, Guid investorId, string? locale, string usualLocale, string? returnUrl, CancellationToken cancellationToken = default)
    {
        var token = identifiers.NewSecret();
        var expiresAt = clock.GetUtcNow() + AccessStore.LinkLifetime;
        while (!await TryIssueAsync(partnerId, investorId, locale, usualLocale, returnUrl, token, expiresAt, cancellationToken))
        {
            // Another launch has made the page, or the last way into the old one was erased, at the same moment: look again.
        }
        return (token, expiresAt);
    }

    private async Task<bool> TryIssueAsync(
        string partnerId, Guid investorId, string? locale, string usualLocale, string? returnUrl, string token, DateTimeOffset expiresAt,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Homes.SingleOrDefaultAsync(home => home.PartnerId == partnerId && home.InvestorId == investorId, cancellationToken);
        var isNew = row is null;
        var known = row is null ? null : protector.Unprotect<HomeWishes>(row.Content, row.Place);
        if (row is null)
            context.Homes.Add(row = new HomeRow { Id = identifiers.NewId(), PartnerId = partnerId, InvestorId = investorId });
        var wishes = new HomeWishes(locale ?? known?.Locale ?? usualLocale, returnUrl ?? known?.ReturnUrl);
        if (wishes != known)
            row.Content = protector.Protect(wishes, row.Place);
        context.HomeLinks.Add(seals.Put(new HomeLinkRow
        {
            TokenHash = SecretHash.Of(token),
            HomeId = row.Id,
            PartnerId = partnerId,
            InvestorId = investorId,
            ExpiresAt = expiresAt,
        }));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException) when (isNew)
        {
            // Only that somebody else has made the page is to be tried again; everything else is a failure.
            if (!await IsThereAsync(partnerId, investorId, cancellationToken))
                throw;
            return false;
        }
        return true;
    }

    private async Task<bool> IsThereAsync(string partnerId, Guid investorId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Homes.AnyAsync(home => home.PartnerId == partnerId && home.InvestorId == investorId, cancellationToken);
    }

    private InvestorHome ToHome(HomeRow row)
    {
        var wishes = protector.Unprotect<HomeWishes>(row.Content, row.Place);
        return new InvestorHome(row.Id, row.PartnerId, row.InvestorId, wishes.Locale, wishes.ReturnUrl);
    }
}
