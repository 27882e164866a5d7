namespace Cashlink.Wizard.Hosting;

/// <summary>How the process ends.</summary>
public sealed class HostingSettings
{
    /// <summary>How long the process goes on after it was told to end, so that a load balancer sees it go. Zero: it ends at once.</summary>
    public TimeSpan Drain { get; set; }
}
