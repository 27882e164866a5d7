using System.Runtime.CompilerServices;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.State;

/// <summary>
/// Pushes a finished step to Cashlink at once, for every step alike: refuses what the role may not do, commits the calls with their
/// evidence, and says what came of it.
/// </summary>
public sealed class StepSubmission(WizardState state, RoleGuard guard, CallJournal journal)
{
    /// <summary>Finishes a step before the signature. What is signed is read-only: a page that still asks has not heard of it.</summary>
    /// <param name="plan">Says, for the session as it then is, which calls to make; none when Cashlink has the same already.</param>
    /// <param name="entry">The evidence that is committed with them.</param>
    /// <param name="cancellationToken">Ends the waiting, not the calls.</param>
    /// <param name="action">What is tried, for the record of a refusal.</param>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    public Task<StepOutcome> SubmitAsync(
        Func<WizardSession, IReadOnlyList<SessionCall>> plan, Func<WizardSession, EvidenceEntry>? entry, CancellationToken cancellationToken,
        [CallerMemberName] string action = "") =>
        CarryOutAsync(
            session => session.Phase == SessionPhase.Active ? plan(session) : throw new SessionConflictException(), entry, cancellationToken, action);

    /// <summary>Carries out calls of the investor's in any phase.</summary>
    /// <inheritdoc cref="SubmitAsync"/>
    public Task<StepOutcome> CarryOutAsync(
        Func<WizardSession, IReadOnlyList<SessionCall>> plan, Func<WizardSession, EvidenceEntry>? entry, CancellationToken cancellationToken,
        [CallerMemberName] string action = "") =>
        CarryOutAsync(plan, entry is null ? [] : [entry], cancellationToken, action);

    /// <summary>Carries out calls of the investor's in any phase, with several entries.</summary>
    /// <inheritdoc cref="SubmitAsync"/>
    public async Task<StepOutcome> CarryOutAsync(
        Func<WizardSession, IReadOnlyList<SessionCall>> plan, IReadOnlyList<Func<WizardSession, EvidenceEntry>> entries, CancellationToken cancellationToken,
        [CallerMemberName] string action = "")
    {
        await guard.InvestorOnlyAsync(action);
        return await AttemptAsync(
            () => journal.CarryOutAsync(
                state.Session, session => IfShown(plan(session)), session => [.. entries.Select(entry => state.NoteOf(entry(session)))], cancellationToken),
            cancellationToken);
    }

    /// <summary>Commits what the investor declares whatever has happened meanwhile, and then carries it out.</summary>
    /// <inheritdoc cref="SubmitAsync"/>
    public async Task<StepOutcome> DeclareAsync(
        Func<WizardSession, IReadOnlyList<SessionCall>> plan, Func<WizardSession, EvidenceEntry> entry, CancellationToken cancellationToken,
        [CallerMemberName] string action = "")
    {
        await guard.InvestorOnlyAsync(action);
        return await AttemptAsync(
            () => journal.DeclareAsync(state.Session.Id, plan, session => [state.NoteOf(entry(session))], cancellationToken), cancellationToken);
    }

    /// <summary>Takes up what was left open, for instance a signature whose call was interrupted.</summary>
    public async Task<StepOutcome> ResumeAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return Note(await journal.ResumeAsync(state.Session, cancellationToken));
        }
        catch (SessionBusyException)
        {
            return new StepOutcome.Unavailable();
        }
    }

    private async Task<StepOutcome> AttemptAsync(Func<Task<CallOutcome>> attempt, CancellationToken cancellationToken)
    {
        if (!await state.NoteUseAsync(cancellationToken))
            return new StepOutcome.ChangedElsewhere();
        try
        {
            (state.IsOwnCallOpen, state.IsAttempting) = (true, true);
            var outcome = await attempt();
            if (outcome.Kind == CallOutcomeKind.Accepted)
                state.SavedAt = state.Now;
            return Note(outcome);
        }
        catch (SessionConflictException)
        {
            state.IsOwnCallOpen = false;
            await state.RefreshAsync(CancellationToken.None);
            state.NoteShown();
            return new StepOutcome.ChangedElsewhere();
        }
        catch (SessionBusyException)
        {
            (state.IsOwnCallOpen, state.SavedAt) = (false, null);
            return new StepOutcome.Unavailable();
        }
        finally
        {
            state.IsAttempting = false;
            // What others have written meanwhile was not shown.
            _ = state.FollowAsync();
        }
    }

    private IReadOnlyList<SessionCall> IfShown(IReadOnlyList<SessionCall> calls) =>
        calls.Count > 0 && state.IsShownOutdated ? throw new SessionConflictException() : calls;

    private StepOutcome Note(CallOutcome outcome)
    {
        state.IsOwnCallOpen = outcome.Kind == CallOutcomeKind.Unavailable;
        // 'Saved' must not stand over an answer that is not.
        if (state.IsOwnCallOpen)
            state.SavedAt = null;
        state.Show(outcome.Session);
        return outcome.Kind switch
        {
            CallOutcomeKind.Accepted => new StepOutcome.Finished(),
            CallOutcomeKind.Refused => new StepOutcome.Refused(outcome.Refusal!),
            CallOutcomeKind.Unavailable => new StepOutcome.Unavailable(),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.Kind}."),
        };
    }
}
