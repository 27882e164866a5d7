using Cashlink.Api;
using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps.Mailing;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Advisor;

/// <summary>An advisor submits nothing. Whatever his page showed, the state service refuses it, and the record says that he tried.</summary>
public sealed class ForbiddenActionsTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly ShownText Shown = new("words", "de");

    private static readonly Dictionary<string, Func<WizardState, Task>> Actions = new()
    {
        [nameof(UnitsDesk.SubmitUnitsAsync)] = state => state.SubmitUnitsAsync(new UnitsAnswer(50)),
        [nameof(SelfDisclosureDesk.SubmitSelfDisclosureAsync)] = state => state.SubmitSelfDisclosureAsync(true, true),
        [nameof(SurveyDesk.SubmitSurveyAsync)] = state => WizardStage.AnswerSurveyAsync(state),
        [nameof(SigningDesk.WaiveDocumentAsync)] = state => state.WaiveDocumentAsync(state.Campaign.Documents[0].Id, Shown),
        [nameof(SigningDesk.TakeBackWaiverAsync)] = state => state.TakeBackWaiverAsync(state.Campaign.Documents[0].Id),
        [nameof(SigningDesk.AcknowledgeRisksAsync)] = state => state.AcknowledgeRisksAsync("Petra Vogt", "Husum", Shown),
        [nameof(SigningDesk.SignAsync)] = state => state.SignAsync(),
        [nameof(WalletDesk.SelectWalletAsync)] = state => state.SelectWalletAsync(Scenario.Wallet(1)),
        [nameof(WalletDesk.SelectOwnAddressAsync)] = state => state.SelectOwnAddressAsync(Address),
        [nameof(WalletDesk.SelectManagedWalletAsync)] = state => state.SelectManagedWalletAsync(),
        [nameof(WithdrawalDesk.WithdrawAsync)] = state => state.WithdrawAsync("Lena Hoffmann"),
        [nameof(MailDesk.GiveAsync)] = state => state.GiveMailAsync("petra.vogt@example.org"),
        [nameof(MailDesk.StopAsync)] = state => state.StopMailAsync(),
        [nameof(OtherScreen.AcceptAsync)] = state => state.AcceptAsync(new AcceptedUnits(50, "advisor-1", "Petra Vogt")),
    };

    /// <summary>Those that are no submission: reading, the language of the page, leaving, and what is the advisor's own.</summary>
    private static readonly string[] Others =
    [
        nameof(WizardState.EnterAsync), nameof(SessionChanges.ChooseLanguageAsync), nameof(WizardState.LeaveAsync), nameof(WizardState.NoteUseAsync), nameof(WizardState.RefreshAsync),
        nameof(WizardState.RecordAsync), nameof(SessionChanges.ChangeAsync), nameof(WizardState.CatchUpAsync), nameof(SigningDesk.CheckDocumentsAsync),
        nameof(AdvisorDesk.NameSuitabilityReportAsync), nameof(AdvisorDesk.ShowOnRequestAsync),
        // The one way in, which refuses by itself; and the refusals.
        nameof(StepSubmission.SubmitAsync), nameof(StepSubmission.CarryOutAsync), nameof(StepSubmission.DeclareAsync), nameof(StepSubmission.ResumeAsync),
        nameof(RoleGuard.InvestorOnlyAsync), nameof(RoleGuard.AdvisorOnlyAsync),
    ];

    public static TheoryData<string> Names => [.. Actions.Keys];

    private static EthereumAddress Address =>
        EthereumAddress.TryParse("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", out var address, out _) ? address : throw new InvalidOperationException();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Action_ByAnAdvisor_IsRefusedAndRecorded(string action)
    {
        var session = await Stage.BeginAsync();
        var advisor = await Stage.EnterAsync(session, SessionRole.Advisor);
        var before = await Stage.Store.FindAsync(session);

        await Assert.ThrowsAsync<RoleNotAllowedException>(() => Actions[action](advisor));

        Assert.Empty(await Sandbox.WritesAsync());
        Assert.Equal(before!.Version, (await Stage.Store.FindAsync(session))!.Version);
        var item = Assert.Single(await RecordAsync(session));
        Assert.Equal(("advisor:advisor-1", (EvidenceEntry)new ActionRefused(action)), (item.Actor, item.Entry));
    }

    /// <summary>A new method of the state or of a desk is one of the two: forbidden to advisors, or named here as harmless.</summary>
    [Fact]
    public void Actions_OfTheStateAndTheDesks_AreAllDecidedUpon()
    {
        var methods = Desks.All.Append(typeof(WizardState)).SelectMany(desk => desk.GetMethods().Where(method => method.DeclaringType == desk))
            .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Where(method => !method.Name.StartsWith("Read", StringComparison.Ordinal))
            .Select(method => method.Name).Distinct();

        Assert.Equal(Actions.Keys.Concat(Others).Order(), methods.Order());
    }

    [Fact]
    public async Task ShowingOnRequest_IsTheAdvisorsAndRecordedBeforeAnythingIsShown()
    {
        var session = await Stage.BeginAsync();
        var advisor = await Stage.EnterAsync(session, SessionRole.Advisor);
        Assert.True(advisor.Privacy.IsMasked(PrivateValue.Payment));

        await advisor.ShowOnRequestAsync(WizardStep.Status);

        Assert.False(advisor.Privacy.IsMasked(PrivateValue.Payment));
        Assert.Equal(new ShownOnRequest("advisor-1", "status"), Assert.Single(await RecordAsync(session)).Entry);
        advisor.CoverAgain();
        Assert.True(advisor.Privacy.IsMasked(PrivateValue.Payment));
        await Assert.ThrowsAsync<RoleNotAllowedException>(async () => await (await Stage.EnterAsync(session)).ShowOnRequestAsync(WizardStep.Status));
    }

    [Fact]
    public async Task Attempts_WithoutEnd_DoNotFillTheRecord()
    {
        var session = await Stage.BeginAsync();
        var advisor = await Stage.EnterAsync(session, SessionRole.Advisor);

        for (var attempt = 0; attempt < 30; attempt++)
            await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.SignAsync());

        Assert.Equal(20, (await RecordAsync(session)).Count);
    }

    [Fact]
    public async Task ClientAtTheAdvisorsDevice_IsTheInvestor()
    {
        var session = await Stage.BeginAsync();
        var (access, _) = await Stage.Services.GetRequiredService<AccessStore>()
            .AdmitAsync(new SessionAccess(default, session, SessionRole.Investor, "7", "Petra Vogt"));
        var state = Desks.StateOf(Stage.NewCircuit());
        Assert.True(await state.EnterAsync(access));

        Assert.IsType<StepOutcome.Finished>(await state.SubmitUnitsAsync(new UnitsAnswer(50)));
        Assert.True(state.IsHandedOver);
    }

    private Task<IReadOnlyList<EvidenceItem>> RecordAsync(Guid session) => Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(session);
}
