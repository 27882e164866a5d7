namespace Cashlink.Wizard.Sessions;

/// <content>Who invests.</content>
public sealed partial class WizardSession
{
    /// <summary>The investor as Cashlink described them at the last launch; null in a session from before this was kept.</summary>
    public InvestorProfile? Investor => _content.Investor;

    /// <summary>A launch has read the investor.</summary>
    public void InvestorKnown(InvestorProfile investor) => _content.Investor = investor;
}
