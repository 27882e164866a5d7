namespace Cashlink.Wizard.Sessions.Steps;

/// <summary>Which step comes next, and which can be gone back to. Components ask here and never choose routes themselves.</summary>
public static class StepOrder
{
    /// <summary>The steps in their order.</summary>
    public static IReadOnlyList<WizardStep> All { get; } = Enum.GetValues<WizardStep>();

    /// <summary>The first step that is not finished.</summary>
    public static WizardStep Next(WizardSession session) => session switch
    {
        // Everything is done; what happens now happens at Cashlink.
        { Phase: SessionPhase.Closed } => WizardStep.Status,
        // The contract is made or on its way; the wallet is the only thing left to choose.
        { Phase: SessionPhase.Signed } => WizardStep.Wallet,
        { Phase: SessionPhase.Active, Units: null } => WizardStep.Units,
        // Cashlink asks for it with these units, and the confirmations at hand are not for these units.
        { Phase: SessionPhase.Active, SelfDisclosureRequired.Count: > 0, SelfDisclosure: null } => WizardStep.SelfDisclosure,
        { Phase: SessionPhase.Active } when NeedsSurvey(session) => WizardStep.Survey,
        { Phase: SessionPhase.Active } => WizardStep.Signing,
        _ => throw new InvalidOperationException($"There is no step for a session in phase {session.Phase}."),
    };

    /// <summary>True when this session has the step at all; Cashlink says which are needed for these units.</summary>
    public static bool Has(WizardSession session, WizardStep step) => step switch
    {
        // Nobody expects it of a company. When Cashlink asks for it all the same, it is there.
        WizardStep.SelfDisclosure => session.Units is null ? session.Investor is not { IsCompany: true } : session.SelfDisclosureRequired.Count > 0,
        WizardStep.Survey => session.SurveyRequired,
        _ => true,
    };

    /// <summary>True when the step may be opened: it is the next one, or one before it that can still be changed.</summary>
    public static bool CanOpen(WizardSession session, WizardStep step) => session.Phase switch
    {
        SessionPhase.Active => step <= Next(session) && Has(session, step),
        // What is signed is read-only. The status can be looked at while the wallet is put off.
        SessionPhase.Signed => step is WizardStep.Wallet or WizardStep.Status,
        SessionPhase.Closed => step is WizardStep.Status,
        _ => false,
    };

    /// <summary>The step to go back to, or null when there is none.</summary>
    public static WizardStep? Before(WizardSession session, WizardStep step) =>
        All.Where(earlier => earlier < step && CanOpen(session, earlier)).Select(earlier => (WizardStep?)earlier).LastOrDefault();

    private static bool NeedsSurvey(WizardSession session) =>
        session.SurveyRequired
        && (session.Survey is null || (session.Survey.Outcome != SurveyOutcome.Appropriate && session.SurveyWaiver is null));
}
