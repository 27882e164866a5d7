using Bunit;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Layout;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Steps.BankAccount;

/// <summary>A step that the program does not know is added by its folder and one line, and takes part in everything.</summary>
public sealed class SeventhStepTests(SandboxFixture sandbox) : StepTest<BankAccountStep>(sandbox, WizardStep.BankAccount)
{
    private const string Iban = "DE02120300000000202051";

    protected override IReadOnlyList<StepDefinition> Steps =>
    [
        .. StepList.All.TakeWhile(step => !step.Signs),
        new BankAccountDefinition(),
        .. StepList.All.SkipWhile(step => !step.Signs),
    ];

    protected override IReadOnlyList<Type> OwnDesks => [typeof(BankAccountDesk)];

    [Fact]
    public async Task Flow_WithASeventhStep_AsksItBeforeSigningAndSignsIt()
    {
        var state = await AtBankAccountAsync();
        Assert.Equal(WizardStep.BankAccount, StepOrder.Next(state.Session));
        var before = state.Session.AnswersStamp;

        var page = Show(state);
        Use(page, "#iban", input => input.Change(Iban));
        await SubmitAsync(page);

        Assert.Equal(1, Finished);
        Assert.Equal(WizardStep.Signing, StepOrder.Next(state.Session));
        Assert.NotEqual(before, state.Session.AnswersStamp);
        Assert.Equal(Iban, (await Stage.Store.FindAsync(state.Session.Id))!.BankAccount?.Iban);
        Assert.Equal(Iban, (await Stage.Cashlink.Investors.GetAsync(state.Session.InvestorId)).BankAccount?.Iban);
        Assert.Contains(SigningSummary.Of(state.Session, state.Campaign, Language.German), line => line.Values.Contains(Iban) && line.ChangedAt == WizardStep.BankAccount);

        await Stage.OpenDocumentsAsync(state);
        Assert.IsType<StepOutcome.Finished>(await state.SignAsync());
        var entries = (await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(state.Session.Id)).Select(item => item.Entry).ToList();
        Assert.Contains(new BankAccountNamed(Iban), entries);
        Assert.Equal(Iban, entries.OfType<OrderPlaced>().Single().Answer<BankAccountAnswer>("bankAccount")?.Iban);
    }

    [Fact]
    public async Task ListOfSteps_WithASeventhStep_NamesItInItsPlace()
    {
        var state = await AtBankAccountAsync();

        Assert.Equal(4, state.Session.Steps.NumberOf(WizardStep.BankAccount));
        Assert.Equal("Bankkonto", state.Session.Steps.NameOf(WizardStep.BankAccount, Language.German));
        Assert.Equal(StepState.NotYet, StepProgress.StateOf(state.Session, state.Campaign, WizardStep.Signing, WizardStep.BankAccount));
    }

    private async Task<WizardState> AtBankAccountAsync()
    {
        var state = await Stage.EnterAsync(await Stage.BeginAsync());
        Assert.IsType<StepOutcome.Finished>(await state.SubmitUnitsAsync(new UnitsAnswer(Scenario.Units)));
        Assert.IsType<StepOutcome.Finished>(await state.SubmitSelfDisclosureAsync(true, false));
        Assert.IsType<StepOutcome.Finished>(await WizardStage.AnswerSurveyAsync(state));
        return state;
    }
}
