namespace Cashlink.Wizard.Shell.Layout;

/// <summary>What hinders a step from being left, beside its own fields.</summary>
public enum StepHindrance
{
    None,

    /// <summary>Cashlink cannot be reached.</summary>
    Unavailable,

    /// <summary>The session was changed elsewhere.</summary>
    ChangedElsewhere,

    /// <summary>An advisor is at the page, and only the investor may finish this step.</summary>
    InvestorOnly,
}
