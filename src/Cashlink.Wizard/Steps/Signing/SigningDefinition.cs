using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Steps.Signing;

/// <summary>The check of everything, what has to be read and confirmed, and the order.</summary>
public sealed class SigningDefinition : StepDefinition
{
    public override WizardStep Step => WizardStep.Signing;

    public override Type Component => typeof(SigningStep);

    public override bool Signs => true;

    // What is read and confirmed here is kept with what it was confirmed for, see WizardSession's confirmations.
    public override IReadOnlyList<AnswerKey> Answers => [];

    public override IReadOnlyList<Type> Calls => [typeof(CreateInvestmentCall)];

    public override IReadOnlyList<Type> Entries =>
        [typeof(OrderPlaced), typeof(RisksAcknowledged), typeof(DocumentWaived), typeof(DocumentWaiverTakenBack)];

    public override FollowRules Follow => FollowRules.NothingIsOpen;

    public override bool OpensIn(SessionPhase phase) => phase == SessionPhase.Active;

    public override bool IsDue(WizardSession session) => session.Phase == SessionPhase.Active;

    public override string NameIn(Language language) => SigningTexts.All.In(language).Step;

    public override IEnumerable<SummaryLine> Summary(WizardSession session, Campaign campaign, Language language) => [];

    public override IEnumerable<SignedValue> Signed(WizardSession session) => [];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<SigningDesk>();
}
