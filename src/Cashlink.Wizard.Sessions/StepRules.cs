using Cashlink.Api;

namespace Cashlink.Wizard.Sessions;

/// <summary>What the core has to know of a step: when it is due, which answers it keeps, what it stores.</summary>
public abstract class StepRules
{
    public abstract WizardStep Step { get; }

    /// <summary>
    /// The answers that the step keeps in a session. Drafts, the comparison of two states of a session, and what is signed all go by
    /// this one list.
    /// </summary>
    public abstract IReadOnlyList<AnswerKey> Answers { get; }

    /// <summary>The kinds of calls that the step makes.</summary>
    public abstract IReadOnlyList<Type> Calls { get; }

    /// <summary>The kinds of evidence that the step leaves.</summary>
    public abstract IReadOnlyList<Type> Entries { get; }

    /// <summary>True when finishing the step signs the contract.</summary>
    public virtual bool Signs => false;

    /// <summary>True for a step that anybody who is in the session may use: it asks for nothing.</summary>
    public virtual bool IsForEverybody => false;

    /// <summary>True in the phases in which the step can be opened.</summary>
    public abstract bool OpensIn(SessionPhase phase);

    /// <summary>True when the step is to be finished next, if no step before it is.</summary>
    public abstract bool IsDue(WizardSession session);

    /// <summary>True when the session has the step at all; Cashlink says which are needed for these units.</summary>
    public virtual bool Has(WizardSession session) => true;

    /// <summary>True when a session that has come to its end was left without what the step asks for.</summary>
    public virtual bool WasLeftOut(WizardSession session) => false;

    /// <summary>Why the session does not have the step, as the list of steps says it; null when it has.</summary>
    /// <param name="session">The session.</param>
    /// <param name="campaign">Its campaign, which says before the first step what will not be asked.</param>
    public virtual StepState? NotNeeded(WizardSession session, Campaign campaign) => Has(session) ? null : StepState.NotNeededHere;

    /// <summary>A session begins: notes what the campaign says for this step.</summary>
    public virtual void Begun(WizardSession session, Campaign campaign)
    {
    }

    /// <summary>Cashlink has made or changed the invitation: notes what it says for this step.</summary>
    public virtual void InvitationRead(WizardSession session, Invitation invitation)
    {
    }

    /// <summary>The units are others now: what was confirmed for those before falls.</summary>
    public virtual void UnitsChanged(WizardSession session, UnitsChange change)
    {
    }
}

/// <summary>Another number of units than before.</summary>
/// <param name="From">The units before.</param>
/// <param name="To">The units now.</param>
/// <param name="At">When they were given.</param>
public sealed record UnitsChange(long From, long To, DateTimeOffset At);
