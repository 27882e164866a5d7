namespace Cashlink.Wizard.Shell.Idling;

/// <summary>
/// When a page that nobody uses asks whether somebody is still there, and when it is closed (section <c>Idle</c>). What is finished is
/// stored all the time; closing protects a page that was left open on a shared device.
/// </summary>
public sealed class IdleSettings
{
    /// <summary>Without any input for this long, the page asks.</summary>
    public TimeSpan WarnAfter { get; set; } = TimeSpan.FromMinutes(25);

    /// <summary>Without an answer for this long after that, the page is closed. WCAG 2.2.1 asks for 20 seconds at least.</summary>
    public TimeSpan CloseAfter { get; set; } = TimeSpan.FromMinutes(5);
}
