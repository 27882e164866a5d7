namespace Cashlink.Wizard.Partners;

/// <summary>Who may launch sessions.</summary>
public sealed class PartnerSettings
{
    /// <summary>The partners (section <c>Partners</c>).</summary>
    public IList<Partner> Partners { get; } = [];
}
