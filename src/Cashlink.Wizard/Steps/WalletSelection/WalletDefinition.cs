using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>Where the units go, chosen after the signature.</summary>
public sealed class WalletDefinition : StepDefinition
{
    public override WizardStep Step => WizardStep.Wallet;

    public override Type Component => typeof(WalletStep);

    public override IReadOnlyList<AnswerKey> Answers => [WalletSession.Chosen];

    public override IReadOnlyList<Type> Calls =>
        [typeof(SelectWalletCall), typeof(AddGenericWalletCall), typeof(AddManagedWalletCall), typeof(SelectAddedWalletCall)];

    public override IReadOnlyList<Type> Entries => [typeof(CustodyTermsAccepted), typeof(WalletChosen)];

    public override FollowRules Follow => FollowRules.NothingIsOpen;

    public override bool OpensIn(SessionPhase phase) => phase == SessionPhase.Signed;

    /// <summary>The contract is made or on its way; the wallet is the only thing left to choose.</summary>
    public override bool IsDue(WizardSession session) => session.Phase == SessionPhase.Signed;

    public override bool WasLeftOut(WizardSession session) => session.WalletId is null;

    public override string NameIn(Language language) => WalletTexts.All.In(language).Step;

    // It comes after the order, so it is no part of what is signed.
    public override IEnumerable<SummaryLine> Summary(WizardSession session, Campaign campaign, Language language) => [];

    public override IEnumerable<SignedValue> Signed(WizardSession session) => [];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<CustodySettings>(configuration);
        services.AddScoped<WalletDesk>();
    }
}
