using Cashlink.Api;
using Cashlink.Wizard.Sessions.Duties;

namespace Cashlink.Wizard.State;

/// <summary>How leaving a step ended.</summary>
public abstract record StepOutcome
{
    /// <summary>Cashlink has the step's answers; the session stands at the next step.</summary>
    public sealed record Finished : StepOutcome;

    /// <summary>Cashlink refused the answers for good. The step says so at the fields it names.</summary>
    public sealed record Refused(CashlinkException Refusal) : StepOutcome;

    /// <summary>Cashlink cannot be reached or its answer is not known. The intent is kept; trying again is safe.</summary>
    public sealed record Unavailable : StepOutcome;

    /// <summary>Something has to be read or confirmed first. Nothing was signed.</summary>
    /// <param name="Documents">The documents that were neither opened nor waived.</param>
    /// <param name="NeedsAcknowledgement">True when the risks are to be acknowledged by name.</param>
    /// <param name="NeedsSuitabilityReport">True when an advisor has given advice and has not named its report.</param>
    public sealed record DutiesOpen(IReadOnlyList<DocumentDuty> Documents, bool NeedsAcknowledgement, bool NeedsSuitabilityReport = false) : StepOutcome;

    /// <summary>The session was changed elsewhere (another tab, another device). What is shown now is the newer state.</summary>
    public sealed record ChangedElsewhere : StepOutcome;
}
