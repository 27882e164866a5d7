namespace Cashlink.Wizard.PartnerApi.Events;

/// <summary>How events are delivered to partners' servers (section <c>Events</c>).</summary>
public sealed class PartnerEventSettings
{
    /// <summary>How often it is looked for events that another process wrote, or that are to be tried again.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The first pause after an attempt that failed; each one after it is twice as long.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Pauses grow up to this one.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromHours(1);

    /// <summary>An event that is older is given up.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(72);
}
