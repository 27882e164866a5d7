using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Steps;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Steps.BankAccount;

/// <summary>A seventh step, to show what a step is: this folder, and one line in a list.</summary>
public sealed class BankAccountDefinition : StepDefinition
{
    public override WizardStep Step => WizardStep.BankAccount;

    public override Type Component => typeof(BankAccountStep);

    public override IReadOnlyList<AnswerKey> Answers => [BankAccountAnswer.Key];

    public override IReadOnlyList<Type> Calls => [typeof(SetBankAccountCall)];

    public override IReadOnlyList<Type> Entries => [typeof(BankAccountNamed)];

    public override FollowRules Follow => FollowRules.NothingIsOpen;

    public override bool OpensIn(SessionPhase phase) => phase == SessionPhase.Active;

    public override bool IsDue(WizardSession session) => session is { Phase: SessionPhase.Active, BankAccount: null };

    public override string NameIn(Language language) => BankAccountTexts.All.In(language).Step;

    public override IEnumerable<SummaryLine> Summary(WizardSession session, Campaign campaign, Language language) =>
        session.BankAccount is { } account ? [new SummaryLine(NameIn(language), [account.Iban], Step)] : [];

    public override IEnumerable<SignedValue> Signed(WizardSession session) => [new SignedValue("bankAccount", session.BankAccount)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<BankAccountDesk>();
}
