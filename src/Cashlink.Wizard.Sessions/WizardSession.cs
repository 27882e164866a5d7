using System.Text.Json;
using Cashlink.Api;
using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Sessions;

/// <summary>Where a session is in its life. What is signed is read-only.</summary>
public enum SessionPhase
{
    /// <summary>The investor is still answering; everything may be changed.</summary>
    Active,

    /// <summary>The investor has clicked the order button. The investment will be finished, with or without a browser.</summary>
    Signed,

    /// <summary>Nothing is left for the investor to do; the session can still be looked at.</summary>
    Closed,
}

/// <summary>
/// One investor going through one campaign. It holds the steps that are finished, which means: Cashlink has them. What is on its
/// way to Cashlink lies in the call journal until it arrives.
/// </summary>
public sealed partial class WizardSession
{
    /// <summary>How answers are stored; no step's answer has kinds of its own.</summary>
    private static readonly JsonSerializerOptions Stored = JsonSerializerOptions.Web;

    private readonly SessionContent _content;
    private readonly List<EvidenceEntry> _unrecorded = [];

    private WizardSession(SessionContent content, StepSequence steps) =>
        (_content, Steps, Confirmations) = (content, steps, new SessionConfirmations(content, this));

    /// <summary>The steps of the program.</summary>
    public StepSequence Steps { get; }

    /// <summary>What the investor has confirmed beside the steps' answers.</summary>
    public SessionConfirmations Confirmations { get; }

    public required Guid Id { get; init; }

    /// <summary>The partner who launched the session and may show it.</summary>
    public required string PartnerId { get; init; }

    public required Guid InvestorId { get; init; }

    public required Guid CampaignId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public SessionPhase Phase { get; private set; }

    /// <summary>Counts the stored changes; a write that is based on an older one is refused.</summary>
    public long Version { get; private set; }

    /// <summary>Cashlink's id of the online process; null until the units are submitted.</summary>
    public Guid? InvitationId { get; private set; }

    /// <summary>Cashlink's id of the contract; null until Cashlink has accepted the signature.</summary>
    public Guid? InvestmentId { get; private set; }

    /// <summary>The moment of the click on the order button. It never changes afterwards.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>The language the investor chose last: <c>de</c> or <c>en</c>.</summary>
    public string Locale => _content.Locale;

    /// <summary>Where the partner wants the investor back, from the partner's list of addresses.</summary>
    public string? ReturnUrl => _content.ReturnUrl;

    /// <summary>Units the partner suggested at launch; shown as the first value of the units step.</summary>
    public long? PrefilledUnits => _content.PrefilledUnits;

    /// <summary>What the investor holds of the offer already; it counts against the legal limits. Null when Cashlink does not say.</summary>
    public Money? InvestedBefore => _content.InvestedBefore;

    public InvestmentSnapshot? Investment => _content.Investment;

    /// <summary>What Cashlink did not accept of the last signature; null when there was no refusal.</summary>
    public string? SigningRefusal => _content.SigningRefusal;

    /// <summary>The content to store, which is what must be encrypted at rest.</summary>
    internal SessionContent Content => _content;

    /// <summary>What has happened by itself since the session was read; stored as evidence together with the session.</summary>
    internal IReadOnlyList<EvidenceEntry> Unrecorded => _unrecorded;

    /// <summary>Begins a session. Nothing is sent to Cashlink before the first step is left.</summary>
    public static WizardSession Begin(
        Guid id, string partnerId, Guid investorId, Campaign campaign, string locale, DateTimeOffset now, StepSequence steps)
    {
        var session = new WizardSession(new SessionContent { Locale = locale }, steps)
        {
            Id = id,
            PartnerId = partnerId,
            InvestorId = investorId,
            CampaignId = campaign.Id,
            CreatedAt = now,
        };
        foreach (var rules in steps.All)
            rules.Begun(session, campaign);
        return session;
    }

    internal static WizardSession Restore(
        SessionContent content, Guid id, string partnerId, Guid investorId, Guid campaignId, DateTimeOffset createdAt,
        SessionPhase phase, long version, Guid? invitationId, Guid? investmentId, DateTimeOffset? signedAt, StepSequence steps) =>
        new(content, steps)
        {
            Id = id,
            PartnerId = partnerId,
            InvestorId = investorId,
            CampaignId = campaignId,
            CreatedAt = createdAt,
            Phase = phase,
            Version = version,
            InvitationId = invitationId,
            InvestmentId = investmentId,
            SignedAt = signedAt,
        };

    /// <summary>A new launch for the same investor and campaign: its wishes for language, way back and units hold from now on.</summary>
    public void LaunchedAgain(string? locale, string? returnUrl, long? prefilledUnits)
    {
        _content.Locale = locale ?? _content.Locale;
        _content.ReturnUrl = returnUrl ?? _content.ReturnUrl;
        _content.PrefilledUnits = prefilledUnits ?? _content.PrefilledUnits;
    }

    public void LanguageChosen(string locale) => _content.Locale = locale;

    /// <summary>What a step keeps under this key, or the default when it keeps nothing.</summary>
    public T? Find<T>(ISessionKey<T> key) => _content.Answers.TryGetValue(key.StoredName, out var stored) ? stored.Deserialize<T>(Stored) : default;

    /// <summary>Keeps something of a step; null takes it away.</summary>
    public void Keep<T>(ISessionKey<T> key, T? value)
    {
        if (value is null)
            _content.Answers.Remove(key.StoredName);
        else
            _content.Answers[key.StoredName] = JsonSerializer.SerializeToElement(value, Stored);
    }

    /// <summary>Cashlink has made or changed the invitation for these units.</summary>
    /// <param name="invitation">As Cashlink answers it.</param>
    /// <param name="change">Set when the units are others than before: what was confirmed for those falls.</param>
    public void InvitationArrived(Invitation invitation, UnitsChange? change)
    {
        MustBeActive();
        if (change is not null)
        {
            Confirmations.UnitsMoved(change.To);
            foreach (var rules in Steps.All)
                rules.UnitsChanged(this, change);
            Confirmations.CostsOutdated(FallReason.UnitsChanged, change.At, change.From, change.To);
        }
        InvitationId = invitation.Id;
        _content.InvestedBefore = invitation.InvestedBefore;
        foreach (var rules in Steps.All)
            rules.InvitationRead(this, invitation);
        _content.SigningRefusal = null;
    }

    /// <summary>Cashlink has an answer that the costs document depends on: it is made anew, and signing may be tried again.</summary>
    public void AnswerArrived(DateTimeOffset at)
    {
        MustBeActive();
        Confirmations.CostsOutdated(FallReason.AnswersChanged, at);
        _content.SigningRefusal = null;
    }

    /// <summary>The investor has clicked the order button. From here on the system finishes the investment.</summary>
    public void Sign(DateTimeOffset now)
    {
        MustBe(SessionPhase.Active);
        if (!Steps[StepOrder.Next(this)].Signs)
            throw new InvalidOperationException("The steps before the signature are not finished.");
        Phase = SessionPhase.Signed;
        SignedAt = now;
        _content.SigningRefusal = null;
    }

    /// <summary>Cashlink has made the investment.</summary>
    public void InvestmentArrived(Investment investment)
    {
        MustBe(SessionPhase.Signed);
        InvestmentId = investment.Id;
        StatusRead(investment);
    }

    /// <summary>Cashlink refused the signature for good, so there is no contract: the investor may correct and sign again.</summary>
    public void SigningRefused(string reason)
    {
        MustBe(SessionPhase.Signed);
        if (InvestmentId is not null)
            throw new InvalidOperationException("The investment exists; its signature cannot be taken back.");
        Phase = SessionPhase.Active;
        SignedAt = null;
        _content.SigningRefusal = reason;
        Record(new OrderRefused(reason));
    }

    /// <summary>Nothing is left for the investor to do.</summary>
    public void InvestorIsDone()
    {
        if (Phase == SessionPhase.Active)
            throw new InvalidOperationException("Nothing is signed yet.");
        Phase = SessionPhase.Closed;
    }

    /// <summary>Notes the status that Cashlink reports. An older report than the one at hand changes nothing.</summary>
    /// <returns>True when the status is another one now.</returns>
    public bool StatusRead(Investment investment)
    {
        var known = _content.Investment;
        if (known?.ChangedAt > investment.StatusChangedAt)
            return false;
        _content.Investment = new InvestmentSnapshot(investment.Status, investment.StatusChangedAt);
        if (investment.Status.IsConcluded())
            _content.AcceptedAt ??= investment.StatusChangedAt;
        // What has come to nothing needs no wallet, and the investor may begin anew.
        if (Phase == SessionPhase.Signed && investment.Status.HasFailed())
            Phase = SessionPhase.Closed;
        return known?.Status != investment.Status;
    }

    /// <summary>Ends a session whose invitation Cashlink no longer knows; the investor begins anew.</summary>
    public void Abandon() => EndAs(SessionEnd.Abandoned);

    /// <summary>
    /// Names the answers as they are now. A draft counts while it is the same: choosing a language or reading a status changes the
    /// session and not the answers, so what is typed outlives them.
    /// </summary>
    public string AnswersStamp => string.Join(
        '|', [.. Steps.All.SelectMany(rules => rules.Answers).Select(key => key.StampOf(this)), Withdrawal?.DeclaredAt.UtcTicks.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>True when no step was finished with something else in the one than in the other.</summary>
    public bool HasSameAnswersAs(WizardSession other) => AnswersStamp == other.AnswersStamp;

    /// <summary>What is signed is read-only.</summary>
    /// <exception cref="InvalidOperationException">It is signed, or at its end.</exception>
    public void MustBeActive() => MustBe(SessionPhase.Active);

    /// <summary>The session is in the store as it is now, with this version.</summary>
    internal void WasStored(long version)
    {
        (Version, LastStored) = (version, SessionStanding.Of(this));
        _unrecorded.Clear();
    }

    /// <summary>Something has happened by itself; it becomes evidence when the session is stored.</summary>
    internal void Record(EvidenceEntry entry) => _unrecorded.Add(entry);

    private void MustBe(SessionPhase phase)
    {
        if (Phase != phase)
            throw new InvalidOperationException($"The session is {Phase}, not {phase}.");
    }
}
