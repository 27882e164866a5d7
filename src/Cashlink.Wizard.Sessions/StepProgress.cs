using Cashlink.Api;

namespace Cashlink.Wizard.Sessions;

/// <summary>How a step stands, as the list of steps says it.</summary>
public enum StepState
{
    /// <summary>The page shows it.</summary>
    Current,

    /// <summary>It is finished; it can be changed while it can be opened.</summary>
    Answered,

    /// <summary>It comes next.</summary>
    Next,

    /// <summary>Another one has to be finished before.</summary>
    NotYet,

    /// <summary>Companies need no self-disclosure.</summary>
    NotNeededForCompany,

    /// <summary>The amount is too small for it.</summary>
    NotNeededForAmount,

    /// <summary>The campaign does not ask for it.</summary>
    NotNeededHere,
}

/// <summary>The way through the steps as it looks now.</summary>
public static class StepProgress
{
    /// <summary>How a step stands.</summary>
    /// <param name="session">The session.</param>
    /// <param name="campaign">Its campaign, which says before the first step what will not be asked.</param>
    /// <param name="step">The step to tell about.</param>
    /// <param name="current">The step that the page shows; null on a page beside the steps.</param>
    public static StepState StateOf(WizardSession session, Campaign campaign, WizardStep step, WizardStep? current) => step switch
    {
        _ when step == current => StepState.Current,
        _ when session.Steps[step].NotNeeded(session, campaign) is { } notNeeded => notNeeded,
        _ when StepOrder.IsAfter(session, StepOrder.Next(session), step) => StepState.Answered,
        _ when StepOrder.CanOpen(session, step) => StepState.Next,
        _ => StepState.NotYet,
    };
}
