namespace Cashlink.Wizard.Sessions.Subjects;

/// <summary>How long a duty demands that records are kept (section <c>Keeping</c>), in years. Whose duties they are, the operator knows.</summary>
public sealed class KeepingSettings
{
    /// <summary>Vouchers and commercial letters, § 257 (1) no. 2 to 4, (4) HGB: eight years for vouchers, which is the longest.</summary>
    public int Commercial { get; set; } = 8;

    /// <summary>Records of securities services, § 83 (8) WpHG.</summary>
    public int Securities { get; set; } = 5;

    /// <summary>Records of due diligence, § 8 (4) GwG.</summary>
    public int MoneyLaundering { get; set; } = 5;
}
