using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Steps.Status.Withdrawing;

namespace Cashlink.Wizard.Steps.Status;

/// <summary>Where the investment stands, the payment, the papers, the withdrawal.</summary>
public sealed class StatusDefinition : StepDefinition
{
    public override WizardStep Step => WizardStep.Status;

    public override Type Component => typeof(StatusStep);

    public override bool IsForEverybody => true;

    public override IReadOnlyList<AnswerKey> Answers => [];

    public override IReadOnlyList<Type> Calls => [typeof(WithdrawCall)];

    public override IReadOnlyList<Type> Entries => [typeof(WithdrawalDeclared)];

    public override FollowRules Follow => FollowRules.NothingIsOpen;

    /// <summary>It can be looked at while the wallet is put off.</summary>
    public override bool OpensIn(SessionPhase phase) => phase is SessionPhase.Signed or SessionPhase.Closed;

    /// <summary>Everything is done; what happens now happens at Cashlink.</summary>
    public override bool IsDue(WizardSession session) => session.Phase == SessionPhase.Closed;

    public override string NameIn(Language language) => StatusTexts.All.In(language).Step;

    public override IEnumerable<SummaryLine> Summary(WizardSession session, Campaign campaign, Language language) => [];

    public override IEnumerable<SignedValue> Signed(WizardSession session) => [];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<StatusDesk>();
        services.AddScoped<WithdrawalDesk>();
    }
}
