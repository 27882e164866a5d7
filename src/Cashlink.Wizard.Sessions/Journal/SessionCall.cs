using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Journal;

/// <summary>
/// One call that a step makes to Cashlink. It holds all that the call needs, so that it can be made again with the same key by
/// whoever finds it in the journal, and it knows what its success means for the session.
/// </summary>
public abstract record SessionCall
{
    /// <summary>The call's name in the journal and in logs. It is stored with the call, as it always was.</summary>
    [JsonPropertyName("operation")]
    public string Operation => StoredAsAttribute.NameOf(GetType());

    /// <summary>True for a call that goes out even when one before it was refused; others are dropped then.</summary>
    [JsonIgnore]
    public virtual bool StandsAlone => false;

    /// <summary>Makes the call.</summary>
    /// <returns>What the answer means for the session; applied to the session as it is then, together with the journal's note.</returns>
    public abstract Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken);

    /// <summary>What it means for the session that Cashlink refused the call for good. Mostly nothing: the step stays unfinished.</summary>
    public virtual void Refused(WizardSession session, CashlinkException refusal)
    {
    }

    private protected static Guid InvitationOf(WizardSession session) =>
        session.InvitationId ?? throw new InvalidOperationException("The session has no invitation yet.");

    private protected static Guid InvestmentOf(WizardSession session) =>
        session.InvestmentId ?? throw new InvalidOperationException("The session has no investment yet.");
}

/// <summary>The units step, left for the first time: begins the online process.</summary>
[StoredAs("create-invitation")]
public sealed record CreateInvitationCall([property: JsonPropertyName("answer")] UnitsAnswer Answer) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var invitation = await cashlink.Invitations.CreateAsync(
            new CreateInvitation(session.InvestorId, session.CampaignId, Answer.Units), key, cancellationToken);
        return changed => changed.UnitsArrived(Answer, invitation);
    }
}

/// <summary>The units step, left with other units.</summary>
[StoredAs("change-units")]
public sealed record ChangeUnitsCall([property: JsonPropertyName("answer")] UnitsAnswer Answer) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var invitation = await cashlink.Invitations.UpdateAsync(
            InvitationOf(session), new InvitationUpdate { Units = Answer.Units }, key, cancellationToken);
        return changed => changed.UnitsArrived(Answer, invitation);
    }
}

/// <summary>The self-disclosure step.</summary>
[StoredAs("submit-self-disclosure")]
public sealed record SubmitSelfDisclosureCall([property: JsonPropertyName("answer")] SelfDisclosureAnswer Answer) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        await cashlink.Invitations.UpdateAsync(
            InvitationOf(session),
            new InvitationUpdate
            {
                SelfDisclosureSubmittedAt = Answer.SubmittedAt,
                SelfDisclosureMonthlyIncome = Answer.IncomeConfirmed,
                SelfDisclosureNetWorth100k = Answer.NetWorthConfirmed,
            },
            key,
            cancellationToken);
        return changed => changed.SelfDisclosureArrived(Answer);
    }
}

/// <summary>The survey step: the answers, or an empty list when the investor declines.</summary>
[StoredAs("submit-survey")]
public sealed record SubmitSurveyCall([property: JsonPropertyName("result")] SurveyResult Result) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        await cashlink.Invitations.UpdateAsync(
            InvitationOf(session),
            new InvitationUpdate { SurveySubmittedAt = Result.SubmittedAt, Survey = Result.Answers },
            key,
            cancellationToken);
        return changed => changed.SurveyArrived(Result);
    }
}

/// <summary>The survey step, when the result has to be waived: the investor was warned and goes on.</summary>
/// <param name="Waiver">The waiver, or null to take back one that no longer applies.</param>
[StoredAs("submit-survey-waiver")]
public sealed record SubmitSurveyWaiverCall([property: JsonPropertyName("waiver")] string? Waiver) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        await cashlink.Invitations.UpdateAsync(
            InvitationOf(session), new InvitationUpdate { SurveyWaiver = Waiver ?? SurveyWaivers.None }, key, cancellationToken);
        return changed => changed.SurveyWaiverArrived(Waiver);
    }
}

/// <summary>The click on the order button. The session is signed already; this makes the contract at Cashlink.</summary>
[StoredAs("create-investment")]
public sealed record CreateInvestmentCall([property: JsonPropertyName("signedAt")] DateTimeOffset SignedAt) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var investment = await cashlink.Investments.CreateAsync(
            new CreateInvestment(InvitationOf(session), SignedAt), key, cancellationToken);
        return changed => changed.InvestmentArrived(investment);
    }

    public override void Refused(WizardSession session, CashlinkException refusal) =>
        session.SigningRefused(string.Join(", ", refusal.FieldErrors.Keys));
}

/// <summary>The wallet step.</summary>
[StoredAs("select-wallet")]
public sealed record SelectWalletCall([property: JsonPropertyName("walletId")] Guid WalletId) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        await cashlink.Investments.UpdateAsync(InvestmentOf(session), new InvestmentUpdate(WalletId), key, cancellationToken);
        return changed => changed.WalletArrived(WalletId);
    }
}
