using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.State;

/// <content>How each step is finished, and by whom.</content>
public sealed partial class WizardState
{
    /// <summary>Finishes the units step. An advisor may suggest a number, but only the investor submits one.</summary>
    /// <param name="answer">How many units. Where the number comes from and when it was given is noted here.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    public async Task<StepOutcome> SubmitUnitsAsync(UnitsAnswer answer, CancellationToken cancellationToken = default)
    {
        await InvestorOnlyAsync();
        var given = answer with { Origin = OriginOf(answer.Units), SubmittedAt = Now };
        return await CarryOutAsync(
            session => StillOpen(session) switch
            {
                { InvitationId: null } => [new CreateInvitationCall(given)],
                _ when !given.SaysTheSameAs(session.Units) => [new ChangeUnitsCall(given)],
                _ => [],
            },
            _ => new UnitsChosen(given.Units, given.Origin),
            cancellationToken);
    }

    /// <summary>Finishes the self-disclosure step. Only the investor may say this of himself.</summary>
    /// <param name="incomeConfirmed">What I invest in total stays within twice my average monthly net income.</param>
    /// <param name="netWorthConfirmed">I have at least 100,000 EUR freely available.</param>
    /// <param name="shown">The words of what was confirmed, for the evidence.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    public async Task<StepOutcome> SubmitSelfDisclosureAsync(
        bool incomeConfirmed, bool netWorthConfirmed, IReadOnlyList<ShownText>? shown = null, CancellationToken cancellationToken = default)
    {
        await InvestorOnlyAsync();
        var answer = new SelfDisclosureAnswer(incomeConfirmed, netWorthConfirmed, Now);
        return await CarryOutAsync(
            session => answer.SaysTheSameAs(StillOpen(session).SelfDisclosure) ? [] : [new SubmitSelfDisclosureCall(answer)],
            session => new SelfDisclosureGiven(incomeConfirmed, netWorthConfirmed, session.Units!.Units, shown ?? []),
            cancellationToken);
    }

    /// <summary>Finishes the survey step, with the answers or with none. Only the investor may give or refuse them.</summary>
    /// <param name="questionnaireVersion">The version of the questionnaire that was shown.</param>
    /// <param name="answers">The answers; empty when declined.</param>
    /// <param name="outcome">The result that was shown.</param>
    /// <param name="waiver">The waiver that goes with the result; null for an appropriate one.</param>
    /// <param name="shown">The words of the warning and of what was confirmed, for the evidence.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    public async Task<StepOutcome> SubmitSurveyAsync(
        string questionnaireVersion, IReadOnlyList<SurveyAnswer> answers, SurveyOutcome outcome, string? waiver,
        IReadOnlyList<ShownText>? shown = null, CancellationToken cancellationToken = default)
    {
        await InvestorOnlyAsync();
        var result = new SurveyResult(questionnaireVersion, answers, outcome, Now);
        return await CarryOutAsync(
            session => SurveyCalls(StillOpen(session), result, waiver),
            _ => new SurveyGiven(questionnaireVersion, answers, outcome, waiver, shown ?? []),
            cancellationToken);
    }

    /// <summary>Finishes the wallet step. Only the investor may say where the units go.</summary>
    public async Task<StepOutcome> SelectWalletAsync(Guid walletId, CancellationToken cancellationToken = default)
    {
        await InvestorOnlyAsync();
        return await CarryOutAsync(
            session => session.WalletId == walletId ? [] : [new SelectWalletCall(walletId)], entry: null, cancellationToken);
    }

    /// <summary>Cashlink's times have microseconds; what is stored here is to the digit what is sent there.</summary>
    private DateTimeOffset NowAtCashlink => new(Now.Ticks / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private Provenance OriginOf(long units) => (_accepted, Session.PrefilledUnits) switch
    {
        ({ } accepted, _) when accepted.Units == units => new Provenance(ValueOrigin.AdvisorSuggestion, accepted.AdvisorName),
        (_, { } prefilled) when prefilled == units => new Provenance(ValueOrigin.PartnerSuggestion),
        _ => new Provenance(ValueOrigin.Investor),
    };

    /// <summary>What is signed is read-only: a page that still asks is one that has not heard of it.</summary>
    private static WizardSession StillOpen(WizardSession session) =>
        session.Phase == SessionPhase.Active ? session : throw new SessionConflictException();

    private static SessionCall[] SurveyCalls(WizardSession session, SurveyResult result, string? waiver)
    {
        var calls = new List<SessionCall>(2);
        if (!result.SaysTheSameAs(session.Survey))
            calls.Add(new SubmitSurveyCall(result));
        if (waiver != session.SurveyWaiver)
            calls.Add(new SubmitSurveyWaiverCall(waiver));
        return [.. calls];
    }
}
