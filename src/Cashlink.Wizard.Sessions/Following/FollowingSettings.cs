namespace Cashlink.Wizard.Sessions.Following;

/// <summary>How often the status of an investment is read when no webhook says that it changed (section <c>Following</c>).</summary>
public sealed class FollowingSettings
{
    /// <summary>How often it is looked for investments that are due.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The first pause, after the signature and after each change.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Pauses grow by half up to this one while nothing changes.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(15);
}
