namespace Cashlink.Wizard.Sessions.Access;

/// <summary>When a browser's admission to a session ends by itself (section <c>Admission</c>).</summary>
public sealed class AdmissionSettings
{
    /// <summary>How long an admission lasts at most, used or not.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long one lasts that nobody uses. It is longer than an unused page is open.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromHours(1);
}
