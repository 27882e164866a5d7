using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cashlink.Wizard.Tests.Sessions.Journal;

/// <summary>What the journal holds before, while and after Cashlink is called, above all when the answer never comes.</summary>
public class CallJournalTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private const string Invitations = "/v2/invitations/";
    private const string Investments = "/v2/investments/";

    [Fact]
    public async Task Call_WhileItIsOnItsWay_HasItsIntentCommitted()
    {
        var state = await Stage.AtStepAsync(WizardStep.Units);
        var seen = new List<(JournalState, string Key)>();
        Stage.Api.Watch(async call =>
        {
            var row = Assert.Single(await Stage.JournalAsync(state.Session.Id));
            seen.Add((row.State, row.IdempotencyKey));
            Assert.Equal([row.IdempotencyKey], call.Headers.GetValues("X-Idempotency-Key"));
        });

        await state.SubmitUnitsAsync(new UnitsAnswer(1_100));

        Assert.Equal(JournalState.Open, Assert.Single(seen).Item1);
    }

    [Fact]
    public async Task Call_Accepted_IsNotedWithTheSession()
    {
        var state = await Stage.AtStepAsync(WizardStep.Units);

        Assert.IsType<StepOutcome.Finished>(await state.SubmitUnitsAsync(new UnitsAnswer(1_100)));

        var row = Assert.Single(await Stage.JournalAsync(state.Session.Id));
        Assert.Equal(
            (1L, "create-invitation", JournalState.Accepted, 1), (row.Sequence, row.Operation, row.State, row.Attempts));
        Assert.Equal(Stage.Clock.GetUtcNow(), row.FinishedAt);
        var stored = await Stage.Store.FindAsync(state.Session.Id);
        Assert.Equal((1_100L, state.Session.InvitationId), (stored!.Units!.Units, stored!.InvitationId));
    }

    [Fact]
    public async Task Invitation_AnswerLostAfterItWasMade_IsResumedWithTheSameKeyAndMadeOnce()
    {
        var state = await Stage.AtStepAsync(WizardStep.Units);
        await Sandbox.DropAfterCommitAsync(Invitations, "POST");

        Assert.IsType<StepOutcome.Unavailable>(await state.SubmitUnitsAsync(new UnitsAnswer(1_100)));

        var open = Assert.Single(await Stage.JournalAsync(state.Session.Id));
        Assert.Equal((JournalState.Open, 1), (open.State, open.Attempts));
        Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.InvitationId);

        await Sandbox.MendAsync();
        var outcome = await AnotherProcess().ResumeAsync(state.Session);

        Assert.Equal(CallOutcomeKind.Accepted, outcome.Kind);
        Assert.Equal(1_100, outcome.Session.Units?.Units);
        var writes = await Sandbox.WritesAsync();
        Assert.Equal(3, writes.Count);
        Assert.Equal([open.IdempotencyKey], writes.Select(call => call.IdempotencyKey).Distinct());
        Assert.Equal(1, await Sandbox.CountNewAsync(Invitations));
        Assert.Equal(1_100, (await Stage.Cashlink.Invitations.GetAsync(outcome.Session.InvitationId!.Value)).Units);
        Assert.Equal(JournalState.Accepted, Assert.Single(await Stage.JournalAsync(state.Session.Id)).State);
    }

    [Fact]
    public async Task Signature_AnswerLostAfterTheInvestmentWasMade_EndsInOneInvestmentWithTheMomentOfTheClick()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        await Sandbox.DropAfterCommitAsync(Investments, "POST");
        var clickedAt = Stage.Clock.GetUtcNow();

        Assert.IsType<StepOutcome.Unavailable>(await state.SignAsync());

        var stored = await Stage.Store.FindAsync(state.Session.Id);
        Assert.Equal((SessionPhase.Signed, clickedAt, (Guid?)null), (stored!.Phase, stored.SignedAt, stored.InvestmentId));

        await Sandbox.MendAsync();
        Stage.Clock.Advance(TimeSpan.FromHours(3));
        var outcome = await AnotherProcess().ResumeAsync(stored);

        var investment = await Stage.Cashlink.Investments.GetAsync(outcome.Session.InvestmentId!.Value);
        Assert.Equal(clickedAt, investment.SignedAt);
        var calls = (await Sandbox.WritesAsync()).Where(call => call.Path.Contains(Investments, StringComparison.Ordinal)).ToList();
        Assert.Equal(3, calls.Count);
        Assert.Single(calls.Select(call => call.IdempotencyKey).Distinct());
        Assert.Equal(1, await Sandbox.CountNewAsync(Investments));
    }

    [Fact]
    public async Task Signature_ResumedByTheNextCircuit_IsFinished()
    {
        var first = await Stage.AtStepAsync(WizardStep.Signing);
        await Sandbox.FailAsync(Investments);
        await first.SignAsync();
        await Sandbox.MendAsync();

        var second = await Stage.EnterAsync(first.Session.Id);
        Assert.IsType<StepOutcome.Finished>(await second.ResumeAsync());

        Assert.NotNull(second.Session.InvestmentId);
    }

    [Fact]
    public async Task Resume_NothingLeftOpen_CallsNobody()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);
        var before = (await Sandbox.CallsAsync()).Count;

        Assert.IsType<StepOutcome.Finished>(await state.ResumeAsync());

        Assert.Equal(before, (await Sandbox.CallsAsync()).Count);
    }

    [Fact]
    public async Task NextStep_AnEarlierCallIsOpen_SendsThatOneFirstAndThenItsOwn()
    {
        var state = await Stage.AtStepAsync(WizardStep.Units);
        await Sandbox.FailAsync(Invitations);
        await state.SubmitUnitsAsync(new UnitsAnswer(1_100));
        await Sandbox.MendAsync();

        Assert.IsType<StepOutcome.Finished>(await state.SubmitUnitsAsync(new UnitsAnswer(50)));

        Assert.Equal(50, state.Session.Units?.Units);
        Assert.Equal(
            [("create-invitation", JournalState.Accepted), ("change-units", JournalState.Accepted)],
            (await Stage.JournalAsync(state.Session.Id)).Select(row => (row.Operation, row.State)));
        Assert.Equal(50, (await Stage.Cashlink.Invitations.GetAsync(state.Session.InvitationId!.Value)).Units);
    }

    [Fact]
    public async Task SameStepAgain_WhileItsCallIsOpen_UsesTheSameIntent()
    {
        var state = await Stage.AtStepAsync(WizardStep.Units);
        await Sandbox.FailAsync(Invitations);
        await state.SubmitUnitsAsync(new UnitsAnswer(1_100));
        await state.SubmitUnitsAsync(new UnitsAnswer(1_100));

        var row = Assert.Single(await Stage.JournalAsync(state.Session.Id));
        Assert.Equal((JournalState.Open, 2, 503), (row.State, row.Attempts, row.LastStatus));
    }

    [Fact]
    public async Task Refusal_OfTheFirstOfTwoCalls_DropsTheOther()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);
        await Sandbox.FailAsync(Invitations, status: 400, method: "PATCH", count: 1);

        Assert.IsType<StepOutcome.Refused>(await WizardStage.DeclineSurveyAsync(state));

        Assert.Equal(
            [("submit-survey", JournalState.Refused, 400), ("submit-survey-waiver", JournalState.Dropped, 400)],
            (await Stage.JournalAsync(state.Session.Id)).Skip(2).Select(row => (row.Operation, row.State, row.LastStatus!.Value)));
        Assert.Null(state.Session.Survey);
        Assert.Empty(await Stage.Services.GetRequiredService<JournalStore>().OpenCallsAsync(state.Session.Id));
    }

    [Fact]
    public async Task Refusal_OfTheSignature_OpensTheSessionAgainAndTheNextOneHasItsOwnKey()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        Stage.Api.Refuse("units", "Only 5 units are left.");

        Assert.IsType<StepOutcome.Refused>(await state.SignAsync());

        Assert.Equal((SessionPhase.Active, "units"), (state.Session.Phase, state.Session.SigningRefusal));
        Stage.Api.Release();
        Stage.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<StepOutcome.Finished>(await state.SignAsync());
        Assert.Equal(Stage.Clock.GetUtcNow(), state.Session.SignedAt);
        var rows = (await Stage.JournalAsync(state.Session.Id)).Where(row => row.Operation == "create-investment").ToList();
        Assert.Equal([JournalState.Refused, JournalState.Accepted], rows.Select(row => row.State));
        Assert.Equal(2, rows.Select(row => row.IdempotencyKey).Distinct().Count());
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Failure_ThatSaysNothingAboutTheCall_LeavesItOpen(int status)
    {
        var state = await Stage.AtStepAsync(WizardStep.Units);
        await Sandbox.FailAsync(Invitations, status);

        Assert.IsType<StepOutcome.Unavailable>(await state.SubmitUnitsAsync(new UnitsAnswer(1_100)));

        Assert.Equal(JournalState.Open, Assert.Single(await Stage.JournalAsync(state.Session.Id)).State);
    }

    /// <summary>A journal that knows nothing but the store, like that of a process that has just been started.</summary>
    private CallJournal AnotherProcess()
    {
        var work = new SessionWork(
            new SessionGates(), Stage.Services.GetRequiredService<LeaseStore>(), new RandomIdentifiers(), Stage.Clock,
            NullLogger<SessionWork>.Instance);
        return ActivatorUtilities.CreateInstance<CallJournal>(Stage.Services, work);
    }
}
