namespace Cashlink.Wizard.Sessions.Recovery;

/// <summary>How calls that were left open are taken up again (section <c>Recovery</c>).</summary>
public sealed class RecoverySettings
{
    /// <summary>How often the journal is looked through.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many sessions are taken up at once.</summary>
    public int Parallelism { get; set; } = 4;
}
