namespace Cashlink.Wizard.Shell.Parts;

/// <summary>Where on a page of the wizard a feature above the shell can stand.</summary>
public enum PagePlace
{
    /// <summary>Under the header, as wide as the text.</summary>
    UnderHeader,

    /// <summary>Above the step, as wide as the window.</summary>
    AboveStep,

    /// <summary>On the check page, between what is confirmed and what happens next.</summary>
    BeforeOrder,
}
