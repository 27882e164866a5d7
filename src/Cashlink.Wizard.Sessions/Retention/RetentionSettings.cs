namespace Cashlink.Wizard.Sessions.Retention;

/// <summary>When what was never signed is erased (section <c>Retention</c>).</summary>
public sealed class RetentionSettings
{
    /// <summary>A session that was not signed is erased when nothing has changed in it for this long.</summary>
    public TimeSpan Drafts { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How often it is looked for something to erase.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);
}
