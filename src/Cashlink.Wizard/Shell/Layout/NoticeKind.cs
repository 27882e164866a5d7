namespace Cashlink.Wizard.Shell.Layout;

/// <summary>How serious a notice is.</summary>
public enum NoticeKind
{
    Information,
    Good,
    Warning,
    Problem,
}
