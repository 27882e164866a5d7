using System.Net;
using Cashlink.Api;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Homes;

namespace Cashlink.Wizard.Access;

/// <summary>Lets a partner lead an investor to the page with all subscriptions. Nothing is begun by it.</summary>
public sealed class HomeLauncher(HomeStore homes, ICashlinkClient cashlink)
{
    /// <summary>Makes a link.</summary>
    /// <exception cref="CashlinkException">Cashlink could not be asked for the investor.</exception>
    public async Task<LaunchResult> LaunchAsync(Partner partner, LaunchRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await cashlink.Investors.GetAsync(request.InvestorId, cancellationToken);
        }
        catch (CashlinkException failure) when (failure.StatusCode == HttpStatusCode.NotFound)
        {
            return new LaunchResult.Unusable("investor_id", "Cashlink knows no such investor.");
        }
        var (token, expiresAt) = await homes.IssueLinkAsync(
            partner.Id, request.InvestorId, request.Locale, partner.OfferedLanguages[0].Code, request.ReturnUrl, cancellationToken);
        return new LaunchResult.Invited(token, expiresAt);
    }
}
