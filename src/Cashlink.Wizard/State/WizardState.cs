using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Events;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Following;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.State;

/// <summary>
/// The session as one circuit sees it. It pushes each finished step to Cashlink at once and refuses what the role may not do;
/// the steps know this class and nothing below it.
/// </summary>
public sealed partial class WizardState(
    SessionStore store, AccessStore accesses, CallJournal journal, EvidenceLog evidence, DocumentDigests digests, StatusFollower follower, SessionEvents events, CampaignCatalog campaigns,
    ICashlinkClient cashlink, ILogger<WizardState> logger, TimeProvider clock)
    : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private IDisposable? _subscription;
    private SessionAccess? _access;
    private WizardSession? _session;
    private Campaign? _campaign;

    // Events come on other threads than the page's own.
    private volatile bool _isOwnCallOpen;
    private volatile bool _isAttempting;
    private volatile bool _isShownOutdated;

    /// <summary>Raised when the session has changed, by this circuit or elsewhere.</summary>
    public event Action? Changed;

    /// <summary>The session; readable once <see cref="EnterAsync"/> has said true.</summary>
    public WizardSession Session => _session ?? throw new InvalidOperationException("No session is entered.");

    /// <summary>The campaign the session is about.</summary>
    public Campaign Campaign => _campaign ?? throw new InvalidOperationException("No session is entered.");

    /// <summary>As whom this circuit is in the session.</summary>
    public SessionRole Role => Access.Role;

    /// <summary>True once a session is entered.</summary>
    public bool IsEntered => _session is not null && _campaign is not null;

    /// <summary>When the last step reached Cashlink in this circuit; null when none has, or one is waiting for it.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Now, for rules and displays of the steps.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    private SessionAccess Access => _access ?? throw new InvalidOperationException("No session is entered.");

    /// <summary>Loads the session that this browser was admitted to.</summary>
    /// <returns>False when the admission or the session is gone.</returns>
    /// <exception cref="CashlinkException">The campaign could not be read.</exception>
    public async Task<bool> EnterAsync(SessionAccess access, CancellationToken cancellationToken = default)
    {
        if (!await accesses.IsOpenAsync(access.AccessId, cancellationToken))
            return false;
        var session = await store.FindAsync(access.SessionId, cancellationToken);
        if (session is null or { End: SessionEnd.Cancelled })
            return false;
        _campaign = await campaigns.GetAsync(session.CampaignId, cancellationToken);
        _access = access;
        _session = session;
        _subscription ??= events.Subscribe(session.Id, () => _ = FollowEventAsync());
        return true;
    }

    public void Dispose()
    {
        if (_gone.IsCancellationRequested)
            return;
        _subscription?.Dispose();
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <summary>A page has filled its fields from the session as it is now.</summary>
    public void NoteShown() => _isShownOutdated = false;

    /// <summary>Takes up what was left open, for instance a signature whose call was interrupted.</summary>
    public async Task<StepOutcome> ResumeAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return Note(await journal.ResumeAsync(Session, cancellationToken));
        }
        catch (SessionBusyException)
        {
            return new StepOutcome.Unavailable();
        }
    }

    /// <summary>Notes the language that was chosen, so that it holds after a reload and on another device.</summary>
    public Task ChooseLanguageAsync(string locale) => ChangeAsync(session =>
    {
        var changed = session.Locale != locale;
        session.LanguageChosen(locale);
        return changed;
    });

    /// <summary>Ends this browser's admission; a new launch link lets it in again.</summary>
    public Task LeaveAsync() => accesses.EndAsync(Access.AccessId);

    /// <summary>Reads the session again.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        if (await store.FindAsync(Session.Id, cancellationToken) is { } current)
            Show(current);
    }

    private Task<StepOutcome> CarryOutAsync(
        Func<WizardSession, IReadOnlyList<SessionCall>> plan, Func<WizardSession, EvidenceEntry>? entry, CancellationToken cancellationToken) =>
        AttemptAsync(
            () => journal.CarryOutAsync(
                Session, session => IfShown(plan(session)), entry is null ? null : session => [NoteOf(entry(session))], cancellationToken),
            cancellationToken);

    private async Task<StepOutcome> AttemptAsync(Func<Task<CallOutcome>> attempt, CancellationToken cancellationToken)
    {
        if (!await IsStillAdmittedAsync(cancellationToken))
            return new StepOutcome.ChangedElsewhere();
        try
        {
            (_isOwnCallOpen, _isAttempting) = (true, true);
            var outcome = await attempt();
            if (outcome.Kind == CallOutcomeKind.Accepted)
                SavedAt = Now;
            return Note(outcome);
        }
        catch (SessionConflictException)
        {
            _isOwnCallOpen = false;
            await RefreshAsync(CancellationToken.None);
            NoteShown();
            return new StepOutcome.ChangedElsewhere();
        }
        catch (SessionBusyException)
        {
            (_isOwnCallOpen, SavedAt) = (false, null);
            return new StepOutcome.Unavailable();
        }
        finally
        {
            _isAttempting = false;
            // What others have written meanwhile was not shown.
            _ = FollowEventAsync();
        }
    }

    /// <summary>
    /// The session of this circuit follows what happens elsewhere, but the fields of the open page do not: what is based on them
    /// does not replace what the user has not seen.
    /// </summary>
    private IReadOnlyList<SessionCall> IfShown(IReadOnlyList<SessionCall> calls) =>
        calls.Count > 0 && _isShownOutdated ? throw new SessionConflictException() : calls;

    private StepOutcome Note(CallOutcome outcome)
    {
        _isOwnCallOpen = outcome.Kind == CallOutcomeKind.Unavailable;
        // 'Saved' must not stand over an answer that is not.
        if (_isOwnCallOpen)
            SavedAt = null;
        Show(outcome.Session);
        return outcome.Kind switch
        {
            CallOutcomeKind.Accepted => new StepOutcome.Finished(),
            CallOutcomeKind.Refused => new StepOutcome.Refused(outcome.Refusal!),
            CallOutcomeKind.Unavailable => new StepOutcome.Unavailable(),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.Kind}."),
        };
    }

    /// <summary>Makes a small change of our own that no call goes with; tries again when somebody else was faster.</summary>
    /// <param name="change">Changes the session; false when there is nothing to store.</param>
    /// <param name="entry">The evidence that belongs to the change.</param>
    private async Task ChangeAsync(Func<WizardSession, bool> change, EvidenceEntry? entry = null)
    {
        while (await IsStillAdmittedAsync(CancellationToken.None) && await store.FindAsync(Session.Id) is { } current)
        {
            try
            {
                if (change(current))
                    await store.SaveAsync(current, notes: entry is null ? [] : [NoteOf(entry)]);
                // What is stored is also told to everybody who follows the session, this circuit among them, and may be shown already.
                if (current.Version > Session.Version)
                    Show(current);
                return;
            }
            catch (SessionConflictException)
            {
                // Read what they wrote, and change that.
            }
        }
    }

    /// <summary>Somebody has changed the session: takes the newer state over, if it is one.</summary>
    private async Task FollowEventAsync()
    {
        try
        {
            await CatchUpAsync(_gone.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
        {
            // The circuit has ended meanwhile.
        }
    }

    /// <summary>Takes the newer state over, and notes when the open page no longer shows what it is about.</summary>
    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var current = await store.FindAsync(Session.Id, cancellationToken);
        if (!await IsStillAdmittedAsync(cancellationToken) || current is null || current.Version <= Session.Version)
            return;
        // Each stage of an attempt is stored. The page is shown its outcome, not every stage, unless there is another page to show.
        if (_isAttempting && current.Phase == Session.Phase)
            return;
        // A call of our own that was open is finished by whoever comes first.
        _isShownOutdated |= !_isOwnCallOpen && !current.HasSameAnswersAs(Session);
        Show(current);
    }

    private void Show(WizardSession session)
    {
        _session = session;
        Changed?.Invoke();
    }
}
