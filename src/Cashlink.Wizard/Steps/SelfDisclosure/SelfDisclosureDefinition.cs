using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Shell.Layout;
using Cashlink.Wizard.Steps.Units;

namespace Cashlink.Wizard.Steps.SelfDisclosure;

/// <summary>The self-disclosure: two confirmations, which hold for the amount they were given for.</summary>
public sealed class SelfDisclosureDefinition : StepDefinition
{
    public override WizardStep Step => WizardStep.SelfDisclosure;

    public override Type Component => typeof(SelfDisclosureStep);

    public override IReadOnlyList<AnswerKey> Answers => [SelfDisclosureAnswer.Key];

    public override IReadOnlyList<Type> Calls => [typeof(SubmitSelfDisclosureCall)];

    public override IReadOnlyList<Type> Entries => [typeof(SelfDisclosureGiven)];

    public override FollowRules Follow { get; } = new ShownTogether();

    public override bool OpensIn(SessionPhase phase) => phase == SessionPhase.Active;

    /// <summary>Cashlink asks for it with these units, and the confirmations at hand are not for these units.</summary>
    public override bool IsDue(WizardSession session) =>
        session is { Phase: SessionPhase.Active, SelfDisclosureRequired.Count: > 0, SelfDisclosure: null };

    /// <summary>Nobody expects it of a company. When Cashlink asks for it all the same, it is there.</summary>
    public override bool Has(WizardSession session) =>
        session.Units is null ? session.Investor is not { IsCompany: true } : session.SelfDisclosureRequired.Count > 0;

    public override StepState? NotNeeded(WizardSession session, Campaign campaign) => (Has(session), campaign.SelfDisclosureLimitsApply) switch
    {
        (true, true) => null,
        // Before the units Cashlink has not said yet what it asks for; the campaign has.
        (true, false) => session.Units is null ? StepState.NotNeededHere : null,
        (false, false) => StepState.NotNeededHere,
        _ => session.Investor is { IsCompany: true } ? StepState.NotNeededForCompany : StepState.NotNeededForAmount,
    };

    public override void InvitationRead(WizardSession session, Invitation invitation)
    {
        session.Keep(SelfDisclosureSession.Required, [.. invitation.SelfDisclosureRequired]);
        if (session.SelfDisclosureRequired.Count == 0)
            session.Confirmations.StepConfirmed();
    }

    public override void UnitsChanged(WizardSession session, UnitsChange change)
    {
        if (session.SelfDisclosure is null)
            return;
        session.Keep(SelfDisclosureAnswer.Key, null);
        session.Confirmations.Fall(new FallenConfirmation(ConfirmationKind.StepAnswer, FallReason.UnitsChanged, change.At, change.From, change.To) { Step = Step.Name });
    }

    public override string NameIn(Language language) => SelfDisclosureSummaryTexts.All.In(language).Step;

    public override IEnumerable<SummaryLine> Summary(WizardSession session, Campaign campaign, Language language)
    {
        var texts = SelfDisclosureSummaryTexts.All.In(language);
        if (session.SelfDisclosure is { } disclosure)
            yield return new SummaryLine(texts.Step, [.. Confirmed(disclosure, texts)], Step, Private: PrivateValue.SelfDisclosure);
        else if (NotNeeded(session, campaign) is StepState.NotNeededForCompany)
            yield return new SummaryLine(texts.Step, [ShellTexts.All.In(language).StepState(StepState.NotNeededForCompany)]);
    }

    public override IEnumerable<SignedValue> Signed(WizardSession session) => [new SignedValue("selfDisclosure", session.SelfDisclosure)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<SelfDisclosureDesk>();

    private static IEnumerable<string> Confirmed(SelfDisclosureAnswer disclosure, SelfDisclosureSummaryTexts texts)
    {
        if (disclosure.IncomeConfirmed)
            yield return texts.IncomeConfirmed;
        if (disclosure.NetWorthConfirmed)
            yield return texts.NetWorthConfirmed;
    }

    /// <summary>Both confirmations are one private value: an advisor sees both or none.</summary>
    private sealed class ShownTogether : FollowRules
    {
        private static readonly string[] Fields = [SelfDisclosureRules.IncomeFieldId, SelfDisclosureRules.NetWorthFieldId];

        public override IReadOnlyList<string> OpenFields(IReadOnlyList<string> shown) => shown.Contains(PrivateValue.SelfDisclosure.Key) ? Fields : [];

        public override PrivateValue? ValueOf(string? fieldName) => Fields.Contains(fieldName) ? PrivateValue.SelfDisclosure : null;

        // Both boxes have one anchor: which of the two was touched says already what is true of the client.
        public override string? AnchorOf(string? fieldId, string? fieldName, bool isChoice) => SelfDisclosureRules.IncomeFieldId;
    }
}
