using Cashlink.Api;

namespace Cashlink.Wizard.State;

/// <summary>Reads the investor of this circuit's session.</summary>
public sealed class InvestorReader(WizardState state, ICashlinkClient cashlink)
{
    /// <summary>The investor as Cashlink has it now: name and state of the identification.</summary>
    /// <exception cref="CashlinkException">The investor could not be read.</exception>
    public Task<Investor> ReadInvestorAsync(CancellationToken cancellationToken = default) =>
        cashlink.Investors.GetAsync(state.Session.InvestorId, cancellationToken);
}
