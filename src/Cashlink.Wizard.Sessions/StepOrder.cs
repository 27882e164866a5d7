namespace Cashlink.Wizard.Sessions;

/// <summary>Which step comes next, and which can be gone back to. Components ask here and never choose routes themselves.</summary>
public static class StepOrder
{
    /// <summary>The first step that is due.</summary>
    /// <exception cref="InvalidOperationException">None is.</exception>
    public static WizardStep Next(WizardSession session) =>
        session.Steps.All.FirstOrDefault(rules => rules.IsDue(session))?.Step
        ?? throw new InvalidOperationException($"There is no step for a session in phase {session.Phase}.");

    /// <summary>True when this session has the step at all; Cashlink says which are needed for these units.</summary>
    public static bool Has(WizardSession session, WizardStep step) => session.Steps[step].Has(session);

    /// <summary>True when the step may be opened: it is the next one, or one before it that can still be changed.</summary>
    public static bool CanOpen(WizardSession session, WizardStep step) =>
        session.Steps[step].OpensIn(session.Phase)
        && Has(session, step)
        // What is signed is read-only; the steps after it can be looked at while they are put off.
        && (session.Phase != SessionPhase.Active || !IsAfter(session, step, Next(session)));

    /// <summary>The step to go back to, or null when there is none.</summary>
    public static WizardStep? Before(WizardSession session, WizardStep step) => session.Steps.All
        .TakeWhile(rules => rules.Step != step).Where(rules => CanOpen(session, rules.Step)).Select(rules => (WizardStep?)rules.Step).LastOrDefault();

    /// <summary>True when the one step comes after the other.</summary>
    public static bool IsAfter(WizardSession session, WizardStep step, WizardStep other) =>
        session.Steps.NumberOf(step) > session.Steps.NumberOf(other);
}
