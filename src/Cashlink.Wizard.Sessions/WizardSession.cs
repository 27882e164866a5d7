using Cashlink.Api;
using Cashlink.Wizard.Sessions.Steps;

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
    private readonly SessionContent _content;

    private WizardSession(SessionContent content) => _content = content;

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

    public UnitsAnswer? Units => _content.Units;

    /// <summary>The self-disclosure questions that Cashlink requires for these units; empty when none.</summary>
    public IReadOnlyList<string> SelfDisclosureRequired => _content.SelfDisclosureRequired;

    /// <summary>What the investor holds of the offer already; it counts against the legal limits. Null when Cashlink does not say.</summary>
    public Money? InvestedBefore => _content.InvestedBefore;

    public SelfDisclosureAnswer? SelfDisclosure => _content.SelfDisclosure;

    public bool SurveyRequired => _content.SurveyRequired;

    public SurveyResult? Survey => _content.Survey;

    /// <summary>The waiver that Cashlink holds for this invitation; null when none was sent.</summary>
    public string? SurveyWaiver => _content.SurveyWaiver;

    /// <summary>The wallet that receives the units; null until chosen.</summary>
    public Guid? WalletId => _content.WalletId;

    public InvestmentSnapshot? Investment => _content.Investment;

    /// <summary>What Cashlink did not accept of the last signature; null when there was no refusal.</summary>
    public string? SigningRefusal => _content.SigningRefusal;

    /// <summary>The content to store, which is what must be encrypted at rest.</summary>
    internal SessionContent Content => _content;

    /// <summary>Begins a session. Nothing is sent to Cashlink before the first step is left.</summary>
    public static WizardSession Begin(
        Guid id, string partnerId, Guid investorId, Campaign campaign, string locale, DateTimeOffset now) =>
        new(new SessionContent { Locale = locale, SurveyRequired = campaign.SurveyRequired })
        {
            Id = id,
            PartnerId = partnerId,
            InvestorId = investorId,
            CampaignId = campaign.Id,
            CreatedAt = now,
        };

    internal static WizardSession Restore(
        SessionContent content, Guid id, string partnerId, Guid investorId, Guid campaignId, DateTimeOffset createdAt,
        SessionPhase phase, long version, Guid? invitationId, Guid? investmentId, DateTimeOffset? signedAt) =>
        new(content)
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

    /// <summary>
    /// Cashlink has the units. Confirmations that were given for another amount fall; the survey does not depend on the amount.
    /// </summary>
    public void UnitsArrived(UnitsAnswer answer, Invitation invitation)
    {
        MustBe(SessionPhase.Active);
        if (_content.Units is { } before && !answer.SaysTheSameAs(before))
        {
            UnitsMoved(answer.Units);
            if (_content.SelfDisclosure is not null)
            {
                _content.SelfDisclosure = null;
                Fall(new FallenConfirmation(
                    ConfirmationKind.SelfDisclosure, FallReason.UnitsChanged, answer.SubmittedAt, before.Units, answer.Units));
            }
            CostsOutdated(FallReason.UnitsChanged, answer.SubmittedAt, before.Units, answer.Units);
        }
        InvitationId = invitation.Id;
        _content.Units = answer;
        _content.SelfDisclosureRequired = [.. invitation.SelfDisclosureRequired];
        _content.InvestedBefore = invitation.InvestedBefore;
        if (SelfDisclosureRequired.Count == 0)
            Confirmed(ConfirmationKind.SelfDisclosure);
        _content.SigningRefusal = null;
    }

    /// <summary>Cashlink has the self-disclosure.</summary>
    public void SelfDisclosureArrived(SelfDisclosureAnswer answer)
    {
        MustBe(SessionPhase.Active);
        _content.SelfDisclosure = answer;
        Confirmed(ConfirmationKind.SelfDisclosure);
        CostsOutdated(FallReason.AnswersChanged, answer.SubmittedAt);
        _content.SigningRefusal = null;
    }

    /// <summary>Cashlink has the survey. A waiver that belongs to it arrives with a call of its own.</summary>
    public void SurveyArrived(SurveyResult result)
    {
        MustBe(SessionPhase.Active);
        _content.Survey = result;
        CostsOutdated(FallReason.AnswersChanged, result.SubmittedAt);
        _content.SigningRefusal = null;
    }

    /// <summary>Cashlink has the waiver, or has dropped it (null).</summary>
    public void SurveyWaiverArrived(string? waiver)
    {
        MustBe(SessionPhase.Active);
        _content.SurveyWaiver = waiver;
        // It comes with the survey, which was just left.
        CostsOutdated(FallReason.AnswersChanged, Survey?.SubmittedAt ?? default);
    }

    /// <summary>The investor has clicked the order button. From here on the system finishes the investment.</summary>
    public void Sign(DateTimeOffset now)
    {
        MustBe(SessionPhase.Active);
        if (StepOrder.Next(this) != WizardStep.Signing)
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
        _unrecorded.Add(new Evidence.OrderRefused(reason));
    }

    /// <summary>Cashlink has the wallet: the investor's part is done.</summary>
    public void WalletArrived(Guid walletId)
    {
        if (Phase == SessionPhase.Active)
            throw new InvalidOperationException("A wallet belongs to a signed investment.");
        _content.WalletId = walletId;
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

    /// <summary>True when no step was finished with something else in the one than in the other.</summary>
    public bool HasSameAnswersAs(WizardSession other) =>
        (Units, SelfDisclosure, Survey?.SubmittedAt, SurveyWaiver, WalletId, Withdrawal?.DeclaredAt)
            == (other.Units, other.SelfDisclosure, other.Survey?.SubmittedAt, other.SurveyWaiver, other.WalletId, other.Withdrawal?.DeclaredAt);

    /// <summary>The session is in the store as it is now, with this version.</summary>
    internal void Stored(long version)
    {
        (Version, LastStored) = (version, SessionStanding.Of(this));
        _unrecorded.Clear();
    }

    private void MustBe(SessionPhase phase)
    {
        if (Phase != phase)
            throw new InvalidOperationException($"The session is {Phase}, not {phase}.");
    }
}
