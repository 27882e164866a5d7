using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Events;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.State;

/// <summary>
/// The session as one circuit sees it: who is in it, what it is about, how it stands now. The steps know this class and their desks,
/// and nothing below; what they push goes through <see cref="StepSubmission"/>.
/// </summary>
public sealed partial class WizardState(
    SessionStore store, AccessStore accesses, EvidenceLog evidence, SessionEvents events, CampaignCatalog campaigns, TimeProvider clock)
    : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private IDisposable? _subscription;
    private SessionAccess? _access;
    private WizardSession? _session;
    private Campaign? _campaign;

    // Events come on other threads than the page's own.
    private volatile bool _isShownOutdated;

    /// <summary>Raised when the session has changed, by this circuit or elsewhere.</summary>
    public event Action? Changed;

    /// <summary>Raised when following the session has failed: what the page shows may be old from now on.</summary>
    public event Action<Exception>? Failed;

    /// <summary>The session; readable once <see cref="EnterAsync"/> has said true.</summary>
    public WizardSession Session => _session ?? throw new InvalidOperationException("No session is entered.");

    /// <summary>The campaign the session is about.</summary>
    public Campaign Campaign => _campaign ?? throw new InvalidOperationException("No session is entered.");

    /// <summary>As whom this circuit is in the session.</summary>
    public SessionRole Role => Access.Role;

    /// <summary>The advisor at this device: the one in the role, or the one who has handed it over; null for an investor alone.</summary>
    public string? AdvisorName => Access.AdvisorName;

    /// <summary>True when the investor is at an advisor's device.</summary>
    public bool IsHandedOver => Access.IsHandedOver;

    /// <summary>True once a session is entered.</summary>
    public bool IsEntered => _session is not null && _campaign is not null;

    /// <summary>
    /// True once the session was cancelled or this browser's admission has ended. A circuit outlives both, so it looks before each
    /// action; the page then shows the closed door.
    /// </summary>
    public bool HasEnded { get; private set; }

    /// <summary>When the last step reached Cashlink in this circuit; null when none has, or one is waiting for it.</summary>
    public DateTimeOffset? SavedAt { get; internal set; }

    /// <summary>What of the investor's private values this circuit's page shows.</summary>
    public PrivateView Privacy => field ??= new PrivateView(this);

    /// <summary>Now, for rules and displays of the steps.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Cashlink's times have microseconds; what is stored here is to the digit what is sent there.</summary>
    public DateTimeOffset NowAtCashlink => new(Now.Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    internal SessionAccess Access => _access ?? throw new InvalidOperationException("No session is entered.");

    /// <summary>True while a call of this circuit's own is open; whoever finishes it changes nothing that the page has not shown.</summary>
    internal bool IsOwnCallOpen { get; set; }

    /// <summary>True while a step is being pushed: its stages are not shown one by one.</summary>
    internal bool IsAttempting { get; set; }

    /// <summary>
    /// True when the open page no longer shows what the session is about. The session of this circuit follows what happens elsewhere,
    /// but the fields of the open page do not: what is based on them does not replace what the user has not seen.
    /// </summary>
    internal bool IsShownOutdated => _isShownOutdated;

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
        _subscription ??= events.Subscribe(session.Id, () => _ = FollowAsync());
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

    /// <summary>Ends this browser's admission; a new launch link lets it in again.</summary>
    public Task LeaveAsync() => accesses.EndAsync(Access.AccessId);

    /// <summary>Notes something that no call to Cashlink goes with: a warning was shown, the investor went back.</summary>
    public Task RecordAsync(EvidenceEntry entry, CancellationToken cancellationToken = default) =>
        evidence.AppendAsync(Session.Id, [NoteOf(entry)], cancellationToken);

    /// <summary>What the pages show beside the session has changed.</summary>
    public void Retell() => Changed?.Invoke();
}
