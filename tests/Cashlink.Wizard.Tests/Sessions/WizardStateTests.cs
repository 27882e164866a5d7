using System.Text.Json;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions;

/// <summary>A session as its circuits see it: one or several, in turn or at once.</summary>
public sealed class WizardStateTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    [Fact]
    public async Task WholeWay_EachStep_IsPushedWhenItIsLeft()
    {
        var state = await Stage.AtStepAsync(WizardStep.Units);
        var counts = new List<int>();
        await Step(state.SubmitUnitsAsync(new UnitsAnswer(1_100)));
        await Step(state.SubmitSelfDisclosureAsync(true, false));
        await Step(WizardStage.AnswerSurveyAsync(state));
        await Stage.OpenDocumentsAsync(state);
        await Step(state.SignAsync());
        await Step(state.SelectWalletAsync(Scenario.Wallet(1)));

        Assert.Equal([1, 2, 3, 4, 5], counts);
        var writes = await Sandbox.WritesAsync();
        Assert.Equal(["POST", "PATCH", "PATCH", "POST", "PATCH"], writes.Select(call => call.Method));
        Assert.Equal(5, writes.Select(call => call.IdempotencyKey).Distinct().Count());
        Assert.Equal(SessionPhase.Closed, state.Session.Phase);

        async Task Step(Task<StepOutcome> step)
        {
            Assert.IsType<StepOutcome.Finished>(await step);
            counts.Add((await Sandbox.WritesAsync()).Count);
        }
    }

    [Fact]
    public async Task GoingBack_WithoutAChange_CallsNobody()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        var before = (await Sandbox.WritesAsync()).Count;
        Stage.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.IsType<StepOutcome.Finished>(await state.SubmitUnitsAsync(new UnitsAnswer(Scenario.Units)));
        Assert.IsType<StepOutcome.Finished>(await state.SubmitSelfDisclosureAsync(true, false));
        Assert.IsType<StepOutcome.Finished>(await WizardStage.AnswerSurveyAsync(state));

        Assert.Equal(before, (await Sandbox.WritesAsync()).Count);
        Assert.Equal(WizardStep.Signing, StepOrder.Next(state.Session));
    }

    [Fact]
    public async Task OtherUnits_AfterTheSelfDisclosure_AskForItAgain()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);

        await state.SubmitUnitsAsync(new UnitsAnswer(2_000));

        Assert.Equal(WizardStep.SelfDisclosure, StepOrder.Next(state.Session));
        Assert.Equal(2_000, (await Stage.Cashlink.Invitations.GetAsync(state.Session.InvitationId!.Value)).Units);
    }

    [Fact]
    public async Task DeclinedSurvey_IsSentAsEmptyAnswersAndThenTheWaiver()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);

        Assert.IsType<StepOutcome.Finished>(await WizardStage.DeclineSurveyAsync(state));

        var writes = (await Sandbox.WritesAsync()).TakeLast(2).ToList();
        Assert.Equal(["survey", "survey_submitted_at"], Fields(writes[0]));
        Assert.Equal(0, writes[0].Body!.Value.GetProperty("survey").GetArrayLength());
        Assert.Equal(["survey_waiver"], Fields(writes[1]));
        Assert.Equal("NO_ANSWERS", writes[1].Body!.Value.GetProperty("survey_waiver").GetString());
        Assert.NotEqual(writes[0].IdempotencyKey, writes[1].IdempotencyKey);
        Assert.Equal(
            ["submit-survey", "submit-survey-waiver"],
            (await Stage.JournalAsync(state.Session.Id)).TakeLast(2).Select(row => row.Operation));
    }

    [Fact]
    public async Task DeclinedSurvey_WaiverDoesNotArrive_IsNotFinished()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);
        var calls = 0;
        Stage.Api.Watch(_ => ++calls > 1 ? throw new HttpRequestException("Cut off.") : Task.CompletedTask);

        Assert.IsType<StepOutcome.Unavailable>(await WizardStage.DeclineSurveyAsync(state));
        Assert.Equal(WizardStep.Survey, StepOrder.Next(state.Session));

        Stage.Api.Release();
        Assert.IsType<StepOutcome.Finished>(await WizardStage.DeclineSurveyAsync(state));
        Assert.Equal(WizardStep.Signing, StepOrder.Next(state.Session));
        Assert.Equal(4, (await Sandbox.WritesAsync()).Count);
    }

    [Fact]
    public async Task AnsweredAfterDeclining_TakesTheWaiverBack()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);
        await WizardStage.DeclineSurveyAsync(state);

        Assert.IsType<StepOutcome.Finished>(await WizardStage.AnswerSurveyAsync(state));

        var writes = (await Sandbox.WritesAsync()).TakeLast(2).ToList();
        Assert.Equal(["survey", "survey_submitted_at"], Fields(writes[0]));
        Assert.Equal(JsonValueKind.Null, writes[1].Body!.Value.GetProperty("survey_waiver").ValueKind);
        Assert.Null(state.Session.SurveyWaiver);
        Assert.Null((await Stage.Cashlink.Invitations.GetAsync(state.Session.InvitationId!.Value)).SurveyWaiver);
    }

    [Fact]
    public async Task TwoCircuits_AtOnce_TheLaterIsShownTheOthersState()
    {
        var first = await Stage.AtStepAsync(WizardStep.Units);
        var second = await Stage.EnterAsync(first.Session.Id);
        var gate = Stage.Api.Hold();

        var earlier = first.SubmitUnitsAsync(new UnitsAnswer(1_100));
        await Stage.Api.Held;
        var later = second.SubmitUnitsAsync(new UnitsAnswer(50));
        gate.SetResult();

        Assert.IsType<StepOutcome.Finished>(await earlier);
        Assert.IsType<StepOutcome.ChangedElsewhere>(await later);
        Assert.Equal(1_100, second.Session.Units?.Units);
        Assert.Single(await Sandbox.WritesAsync());
        Assert.Single(await Stage.JournalAsync(first.Session.Id));
    }

    [Fact]
    public async Task TwoCircuits_SayTheSameAtOnce_BothAreDone()
    {
        var first = await Stage.AtStepAsync(WizardStep.Units);
        var second = await Stage.EnterAsync(first.Session.Id);

        var outcomes = await Task.WhenAll(
            Task.Run(() => first.SubmitUnitsAsync(new UnitsAnswer(50))), Task.Run(() => second.SubmitUnitsAsync(new UnitsAnswer(50))));

        Assert.All(outcomes, outcome => Assert.IsType<StepOutcome.Finished>(outcome));
        Assert.Single(await Sandbox.WritesAsync());
    }

    [Fact]
    public async Task TwoCircuits_OneGoesOn_TheOtherHearsOfIt()
    {
        var first = await Stage.AtStepAsync(WizardStep.Units);
        var second = await Stage.EnterAsync(first.Session.Id);
        var heard = new TaskCompletionSource();
        second.Changed += () =>
        {
            if (second.Session.Units is not null)
                heard.TrySetResult();
        };

        await first.SubmitUnitsAsync(new UnitsAnswer(1_100));

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(1_100, second.Session.Units?.Units);
    }

    [Fact]
    public async Task Sign_TwiceAtOnceInOneCircuit_MakesOneInvestment()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);

        var outcomes = await Task.WhenAll(Task.Run(() => state.SignAsync()), Task.Run(() => state.SignAsync()));

        Assert.All(outcomes, outcome => Assert.IsType<StepOutcome.Finished>(outcome));
        Assert.Single(await InvestmentsMadeAsync());
        Assert.NotNull(state.Session.InvestmentId);
        Assert.Single(await Stage.JournalAsync(state.Session.Id), row => row.Operation == "create-investment");
    }

    [Fact]
    public async Task Sign_InTwoCircuitsAtOnce_MakesOneInvestment()
    {
        var first = await Stage.AtStepAsync(WizardStep.Signing);
        var second = await Stage.EnterAsync(first.Session.Id);

        await Task.WhenAll(Task.Run(() => first.SignAsync()), Task.Run(() => second.SignAsync()));

        Assert.Single(await InvestmentsMadeAsync());
        await second.RefreshAsync();
        await first.RefreshAsync();
        Assert.NotNull(first.Session.InvestmentId);
        Assert.Equal(first.Session.InvestmentId, second.Session.InvestmentId);
    }

    [Fact]
    public async Task Sign_SignedAlready_MakesNoOther()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet);
        var signedAt = state.Session.SignedAt;
        Stage.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.IsType<StepOutcome.Finished>(await state.SignAsync());

        Assert.Equal(signedAt, state.Session.SignedAt);
        Assert.Single(await InvestmentsMadeAsync());
    }

    [Fact]
    public async Task Answers_AfterSigning_AreNotSentToCashlink()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet);
        var before = (await Sandbox.WritesAsync()).Count;

        Assert.IsType<StepOutcome.ChangedElsewhere>(await state.SubmitUnitsAsync(new UnitsAnswer(50)));
        Assert.IsType<StepOutcome.ChangedElsewhere>(await state.SubmitSelfDisclosureAsync(true, true));
        Assert.IsType<StepOutcome.ChangedElsewhere>(await WizardStage.DeclineSurveyAsync(state));

        Assert.Equal(before, (await Sandbox.WritesAsync()).Count);
        Assert.Equal(Scenario.Units, state.Session.Units?.Units);
    }

    [Fact]
    public async Task ReadInvestment_NewStatus_IsStored()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "ACCEPTED");

        var investment = await state.ReadInvestmentAsync();

        Assert.NotNull(investment.Payment);
        Assert.Equal("ACCEPTED", (await Stage.Store.FindAsync(state.Session.Id))!.Investment?.Status.Value);
    }

    [Fact]
    public async Task ChooseLanguage_WhileAnotherCircuitGoesOn_LosesNeither()
    {
        var first = await Stage.AtStepAsync(WizardStep.Units);
        var second = await Stage.EnterAsync(first.Session.Id);
        await first.SubmitUnitsAsync(new UnitsAnswer(1_100));

        await second.ChooseLanguageAsync("en");

        var stored = await Stage.Store.FindAsync(first.Session.Id);
        Assert.Equal(("en", 1_100L), (stored!.Locale, stored.Units!.Units));
    }

    [Fact]
    public async Task SavedAt_OnlyAfterCashlinkHasAnswered_IsTheTime()
    {
        var state = await Stage.AtStepAsync(WizardStep.Units);
        await Sandbox.FailAsync("/v2/");
        await state.SubmitUnitsAsync(new UnitsAnswer(1_100));
        Assert.Null(state.SavedAt);

        await Sandbox.MendAsync();
        await state.SubmitUnitsAsync(new UnitsAnswer(1_100));
        Assert.Equal(Stage.Clock.GetUtcNow(), state.SavedAt);
    }

    [Fact]
    public async Task JournalStates_OfAFinishedWay_AreAllAccepted()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);

        Assert.Equal(
            ["create-invitation", "submit-self-disclosure", "submit-survey", "create-investment", "select-wallet"],
            (await Stage.JournalAsync(state.Session.Id)).Where(row => row.State == JournalState.Accepted).Select(row => row.Operation));
    }

    private async Task<IEnumerable<SandboxCall>> InvestmentsMadeAsync() =>
        (await Sandbox.WritesAsync()).Where(call => call.Method == "POST" && call.Path.EndsWith("/v2/investments/", StringComparison.Ordinal));

    private static IEnumerable<string> Fields(SandboxCall call) => call.Body!.Value.EnumerateObject().Select(field => field.Name).Order();
}
