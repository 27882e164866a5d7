using Cashlink.Wizard.Hosting.Development.Training;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Training;

/// <summary>Each outcome of a training happens to its session, and to no other.</summary>
public sealed class TrainingDeskTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private const long Units = 1_200;

    protected override int Retries => 0;

    private TrainingDesk Desk => Stage.Services.GetRequiredService<TrainingDesk>();

    public static TheoryData<string> Statuses => [.. TrainingDesk.Statuses];

    protected override void Add(IServiceCollection services) => services.AddTraining(new TrainingGround(Sandbox.Address));

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Status_Chosen_IsTheSessionsAtOnce(string status)
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        var other = await Stage.AtStepAsync(WizardStep.Status, investor: 6);
        var before = other.Session.Investment!.Status;

        await Desk.SetStatusAsync(status, state.Session, TestContext.Current.CancellationToken);

        Assert.Equal(status, (await Stage.Store.FindAsync(state.Session.Id))!.Investment!.Status.Value);
        Assert.Equal(before, (await other.ReadInvestmentAsync()).Status);
    }

    [Theory]
    [InlineData(TrainingOutcome.UnitsRefused, "units")]
    [InlineData(TrainingOutcome.DisclosureRefused, "self-disclosure")]
    [InlineData(TrainingOutcome.SurveyRefused, "survey")]
    [InlineData(TrainingOutcome.SignatureRefused, "signing")]
    [InlineData(TrainingOutcome.WalletRefused, "wallet")]
    public async Task Refusal_Chosen_IsTheNextOfThatSessionAndOnlyOnce(TrainingOutcome outcome, string step)
    {
        var state = await Stage.AtStepAsync(new WizardStep(step));
        var other = await Stage.AtStepAsync(new WizardStep(step), investor: 6);
        Assert.True(TrainingDesk.CanHappen(outcome, state.Session));

        await Desk.LetHappenAsync(outcome, state.Session, TestContext.Current.CancellationToken);

        Assert.IsType<StepOutcome.Finished>(await SubmitAsync(other, step));
        Assert.IsType<StepOutcome.Refused>(await SubmitAsync(state, step));
        Assert.IsType<StepOutcome.Finished>(await SubmitAsync(state, step));
    }

    [Fact]
    public async Task UnitsRefused_OfAnInvitationThatIsThere_RefusesTheChange()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);

        await Desk.LetHappenAsync(TrainingOutcome.UnitsRefused, state.Session, TestContext.Current.CancellationToken);

        Assert.IsType<StepOutcome.Refused>(await SubmitAsync(state, "units"));
    }

    [Fact]
    public async Task CashlinkDown_UntilAllIsWell_ConcernsThatSessionAlone()
    {
        var state = await Stage.AtStepAsync(WizardStep.SelfDisclosure);
        var other = await Stage.AtStepAsync(WizardStep.SelfDisclosure, investor: 6);

        await Desk.LetHappenAsync(TrainingOutcome.CashlinkDown, state.Session, TestContext.Current.CancellationToken);

        Assert.IsType<StepOutcome.Unavailable>(await SubmitAsync(state, "self-disclosure"));
        Assert.IsType<StepOutcome.Finished>(await SubmitAsync(other, "self-disclosure"));
        await Desk.MakeWellAsync(state.Session, TestContext.Current.CancellationToken);
        Assert.IsType<StepOutcome.Finished>(await SubmitAsync(state, "self-disclosure"));
    }

    [Fact]
    public async Task CashlinkSlow_IsSetForTheSessionsCallsAlone_AndTakenBack()
    {
        var state = await Stage.AtStepAsync(WizardStep.SelfDisclosure);

        await Desk.LetHappenAsync(TrainingOutcome.CashlinkSlow, state.Session, TestContext.Current.CancellationToken);

        var faults = await Sandbox.FaultsAsync();
        Assert.Equal(
            [state.Session.InvestorId.ToString(), state.Session.InvitationId.ToString()],
            faults.Select(fault => fault.GetProperty("match").GetProperty("contains").GetString()));
        Assert.All(faults, fault => Assert.Equal(8_000, fault.GetProperty("latency_ms").GetInt32()));
        await Desk.MakeWellAsync(state.Session, TestContext.Current.CancellationToken);
        Assert.Empty(await Sandbox.FaultsAsync());
    }

    [Fact]
    public async Task CostsLate_TheDocumentThatWasThere_IsInTheMaking()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        Assert.NotNull((await state.ReadInvitationAsync()).CostsDocument);

        await Desk.LetHappenAsync(TrainingOutcome.CostsLate, state.Session, TestContext.Current.CancellationToken);

        Assert.Null((await state.ReadInvitationAsync()).CostsDocument);
    }

    [Theory]
    [InlineData("units")]
    [InlineData("signing")]
    [InlineData("wallet")]
    [InlineData("status")]
    public async Task Offered_IsOnlyWhatCanHappenAsTheSessionStands(string step)
    {
        var session = (await Stage.AtStepAsync(new WizardStep(step))).Session;

        var offered = Enum.GetValues<TrainingOutcome>().Where(outcome => TrainingDesk.CanHappen(outcome, session));

        foreach (var outcome in offered)
            await Desk.LetHappenAsync(outcome, session, TestContext.Current.CancellationToken);
        Assert.Equal(step == "wallet", TrainingDesk.CanHappen(TrainingOutcome.WalletRefused, session));
        Assert.Equal(step is "units" or "signing", TrainingDesk.CanHappen(TrainingOutcome.UnitsRefused, session));
        Assert.Equal(step == "signing", TrainingDesk.CanHappen(TrainingOutcome.SignatureRefused, session));
    }

    private static async Task<StepOutcome> SubmitAsync(WizardState state, string step) => step switch
    {
        "units" => await state.SubmitUnitsAsync(new UnitsAnswer(Units)),
        "self-disclosure" => await state.SubmitSelfDisclosureAsync(incomeConfirmed: true, netWorthConfirmed: false),
        "survey" => await WizardStage.AnswerSurveyAsync(state),
        "signing" => await state.SignAsync(),
        "wallet" => await state.SelectWalletAsync((await state.ReadWalletsAsync())[0].Id),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };
}
