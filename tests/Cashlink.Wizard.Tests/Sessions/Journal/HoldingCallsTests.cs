using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Sessions.Withdrawing;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Sessions.Journal;

/// <summary>A new wallet takes two calls, and a withdrawal must not be lost: what the journal makes of interruptions and refusals.</summary>
public sealed class HoldingCallsTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private const string Typed = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    private const string Other = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
    private const string Investments = "/v2/investments/";

    [Fact]
    public async Task OwnAddress_Selected_IsAddedAndIsTheInvestments()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet, investor: 2);

        Assert.IsType<StepOutcome.Finished>(await state.SelectOwnAddressAsync(Address()));

        var wallet = Assert.Single(await state.ReadWalletsAsync());
        Assert.Equal((Typed, WalletType.EthGeneric), (wallet.Address, wallet.Type));
        await AssertSelectedAsync(state, wallet.Id);
        var rows = await Stage.JournalAsync(state.Session.Id);
        Assert.Equal(["add-generic-wallet", "select-added-wallet"], rows.TakeLast(2).Select(row => row.Operation));
        Assert.All(rows, row => Assert.DoesNotContain("5aAeb6", System.Text.Encoding.UTF8.GetString(row.Payload), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task OwnAddress_ThatNobodyCanHold_IsNeverSent()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet, investor: 2);

        await Assert.ThrowsAsync<ArgumentException>(() => state.SelectOwnAddressAsync(Address($"0x{new string('0', 40)}")));

        Assert.Empty(await state.ReadWalletsAsync());
        Assert.Null(state.Session.WalletId);
    }

    [Fact]
    public async Task OwnAddress_CrashBetweenAddingAndSelecting_IsFinishedByTheNextProcess()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet, investor: 2);
        await Sandbox.FailAsync(Investments, method: "PATCH");

        Assert.IsType<StepOutcome.Unavailable>(await state.SelectOwnAddressAsync(Address()));

        Assert.Equal([JournalState.Accepted, JournalState.Open], (await Stage.JournalAsync(state.Session.Id)).TakeLast(2).Select(row => row.State));
        Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.WalletId);
        await Sandbox.MendAsync();
        Stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await Stage.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>()
            .OfType<Cashlink.Wizard.Sessions.Recovery.RecoveryService>().Single().RunOnceAsync(CancellationToken.None);

        await state.RefreshAsync();
        await AssertSelectedAsync(state, Assert.Single(await state.ReadWalletsAsync()).Id);
    }

    [Fact]
    public async Task OwnAddress_AnswerLostAndTriedAgain_IsAddedOnce()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet, investor: 2);
        await Sandbox.DropAfterCommitAsync("/v2/investors/", "POST");
        Assert.IsType<StepOutcome.Unavailable>(await state.SelectOwnAddressAsync(Address()));
        await Sandbox.MendAsync();

        Assert.IsType<StepOutcome.Finished>(await state.SelectOwnAddressAsync(Address()));

        await AssertSelectedAsync(state, Assert.Single(await state.ReadWalletsAsync()).Id);
        Assert.Single((await Sandbox.WritesAsync()).Where(call => call.Path.Contains("wallets", StringComparison.Ordinal)).Select(call => call.IdempotencyKey).Distinct());
    }

    [Fact]
    public async Task OwnAddress_OnFileForThisInvestorAlready_IsTheOneThatIsSelected()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet, investor: 2);
        var existing = await Stage.Cashlink.Wallets.AddGenericAsync(
            Scenario.Investor(2), new AddGenericWallet(Typed.ToLowerInvariant()), IdempotencyKey.From("another-way"));

        Assert.IsType<StepOutcome.Finished>(await state.SelectOwnAddressAsync(Address()));

        await AssertSelectedAsync(state, existing.Id);
    }

    [Fact]
    public async Task OwnAddress_OfSomebodyElse_IsRefusedAndAnotherOneGoesThrough()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet, investor: 2);
        await Stage.Cashlink.Wallets.AddGenericAsync(Scenario.Investor(1), new AddGenericWallet(Typed), IdempotencyKey.From("somebody-elses"));

        var refused = Assert.IsType<StepOutcome.Refused>(await state.SelectOwnAddressAsync(Address()));

        Assert.Equal(["address"], refused.Refusal.FieldErrors.Keys);
        Assert.Equal([JournalState.Refused, JournalState.Dropped], (await Stage.JournalAsync(state.Session.Id)).TakeLast(2).Select(row => row.State));
        Assert.IsType<StepOutcome.Finished>(await state.SelectOwnAddressAsync(Address(Other)));
        await AssertSelectedAsync(state, Assert.Single(await state.ReadWalletsAsync()).Id);
    }

    [Fact]
    public async Task OwnAddress_ClickedTwice_IsAddedAndSelectedOnce()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet, investor: 2);
        var before = (await Sandbox.WritesAsync()).Count;

        await Task.WhenAll(state.SelectOwnAddressAsync(Address()), state.SelectOwnAddressAsync(Address()));

        Assert.Equal(before + 2, (await Sandbox.WritesAsync()).Count);
    }

    [Fact]
    public async Task ManagedWallet_Selected_IsMadeWithTheAcceptedTermsAndLeavesEvidence()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet, investor: 2);

        Assert.IsType<StepOutcome.Finished>(await state.SelectManagedWalletAsync(shown: [new ShownText("The terms", "en")]));

        var wallet = Assert.Single(await state.ReadWalletsAsync());
        Assert.Equal(WalletType.EthManaged, wallet.Type);
        await AssertSelectedAsync(state, wallet.Id);
        var entry = Assert.Single((await EvidenceAsync(state)).Select(item => item.Entry).OfType<CustodyTermsAccepted>());
        Assert.Equal((Stage.Clock.GetUtcNow(), "The terms"), (entry.AcceptedAt, Assert.Single(entry.Shown).Words));
    }

    [Fact]
    public async Task ManagedWallet_ThereAlready_IsTheOneThatIsSelected()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet, investor: 2);
        var existing = await Stage.Cashlink.Wallets.AddManagedAsync(
            Scenario.Investor(2), new AddManagedWallet(Stage.Clock.GetUtcNow()), IdempotencyKey.From("another-way"));

        Assert.IsType<StepOutcome.Finished>(await state.SelectManagedWalletAsync());

        await AssertSelectedAsync(state, existing.Id);
    }

    [Fact]
    public async Task NewWallet_WithoutIdentification_IsRefusedAndTheSessionGoesOn()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet, investor: 3);

        Assert.IsType<StepOutcome.Refused>(await state.SelectOwnAddressAsync(Address()));
        Assert.IsType<StepOutcome.Refused>(await state.SelectManagedWalletAsync());

        Assert.Equal((SessionPhase.Signed, WizardStep.Wallet), (state.Session.Phase, StepOrder.Next(state.Session)));
    }

    [Theory]
    [InlineData("wallet")]
    [InlineData("status")]
    public async Task Withdrawal_Declared_CancelsTheInvestmentWithTheMomentOfTheClick(string stepName)
    {
        var step = new WizardStep(stepName);
        var state = await Stage.AtStepAsync(step);
        var clickedAt = Stage.Clock.GetUtcNow();

        Assert.IsType<StepOutcome.Finished>(await state.WithdrawAsync("Lena Hoffmann", [new ShownText("I withdraw", "en")]));

        Assert.Equal(new WithdrawalDeclaration(clickedAt, WithdrawalState.Arrived, "Lena Hoffmann"), state.Session.Withdrawal);
        Assert.Equal(InvestmentStatus.Cancellation, (await Stage.Cashlink.Investments.GetAsync(state.Session.InvestmentId!.Value)).Status);
        var entry = Assert.Single((await EvidenceAsync(state)).Select(item => item.Entry).OfType<WithdrawalDeclared>());
        Assert.Equal((clickedAt, state.Session.InvestmentId!.Value, (long?)Scenario.Units), (entry.DeclaredAt, entry.InvestmentId, entry.Units));
    }

    [Fact]
    public async Task Withdrawal_WhileCashlinkIsDown_IsDeclaredAtOnceAndFinishedLater()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        var clickedAt = Stage.Clock.GetUtcNow();
        await Sandbox.FailAsync("/v2/");

        Assert.IsType<StepOutcome.Unavailable>(await state.WithdrawAsync(name: null));

        Assert.Equal((clickedAt, WithdrawalState.OnItsWay), (state.Session.Withdrawal!.DeclaredAt, state.Session.Withdrawal.State));
        await Sandbox.MendAsync();
        Stage.Clock.Advance(TimeSpan.FromHours(5));
        Assert.IsType<StepOutcome.Finished>(await (await Stage.EnterAsync(state.Session.Id)).ResumeAsync());
        var stored = await Stage.Store.FindAsync(state.Session.Id);
        Assert.Equal((clickedAt, WithdrawalState.Arrived), (stored!.Withdrawal!.DeclaredAt, stored.Withdrawal.State));
        var sent = (await Sandbox.WritesAsync()).Where(call => call.Path.EndsWith("/withdrawal/", StringComparison.Ordinal)).ToList();
        Assert.Single(sent.Select(call => call.IdempotencyKey).Distinct());
        Assert.Single(sent.Select(call => call.Body.ToString()).Distinct());
    }

    [Fact]
    public async Task Withdrawal_BehindAWalletThatIsRefused_GoesOutAllTheSame()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet, investor: 2);
        await Stage.Cashlink.Wallets.AddGenericAsync(Scenario.Investor(1), new AddGenericWallet(Typed), IdempotencyKey.From("somebody-elses"));
        await Sandbox.FailAsync("/v2/");
        await state.SelectOwnAddressAsync(Address());
        Assert.IsType<StepOutcome.Unavailable>(await state.WithdrawAsync(name: null));
        await Sandbox.MendAsync();

        await (await Stage.EnterAsync(state.Session.Id)).ResumeAsync();

        Assert.Equal(
            [("add-generic-wallet", JournalState.Refused), ("select-added-wallet", JournalState.Dropped), ("withdraw", JournalState.Accepted)],
            (await Stage.JournalAsync(state.Session.Id)).TakeLast(3).Select(row => (row.Operation, row.State)));
        Assert.Equal(WithdrawalState.Arrived, (await Stage.Store.FindAsync(state.Session.Id))!.Withdrawal!.State);
    }

    [Fact]
    public async Task Withdrawal_AfterTheStatusHasMovedOnUnseen_HoldsAllTheSame()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "ACCEPTED");
        var other = await Stage.EnterAsync(state.Session.Id);
        await other.ReadInvestmentAsync();

        Assert.IsType<StepOutcome.Finished>(await state.WithdrawAsync(name: null));
    }

    [Fact]
    public async Task Withdrawal_RefusedByCashlink_StaysDeclared()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        Stage.Api.Refuse("declared_at", "The period for a withdrawal is over.");

        Assert.IsType<StepOutcome.Refused>(await state.WithdrawAsync(name: null));

        Assert.Equal(WithdrawalState.Refused, (await Stage.Store.FindAsync(state.Session.Id))!.Withdrawal!.State);
    }

    [Fact]
    public async Task Withdrawal_ClickedTwice_IsDeclaredOnce()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);

        var outcomes = await Task.WhenAll(state.WithdrawAsync(name: null), state.WithdrawAsync(name: null));

        Assert.All(outcomes, outcome => Assert.IsType<StepOutcome.Finished>(outcome));
        Assert.Single(await Sandbox.WritesAsync(), call => call.Path.EndsWith("/withdrawal/", StringComparison.Ordinal));
        Assert.Single(await EvidenceAsync(state), item => item.Entry is WithdrawalDeclared);
    }

    [Fact]
    public async Task Withdrawal_AfterThePeriod_IsNotDeclared()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "ACCEPTED");
        await state.ReadInvestmentAsync();
        // The sandbox has the real clock, so the acceptance may be later than the stage's now.
        Stage.Clock.Advance(state.Session.AcceptedAt!.Value.AddDays(20) - Stage.Clock.GetUtcNow());

        Assert.IsType<StepOutcome.ChangedElsewhere>(await state.WithdrawAsync(name: null));

        Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.Withdrawal);
    }

    [Fact]
    public async Task Advisor_AfterTheSignature_MayNeitherAddNorWithdraw()
    {
        var advisor = await Stage.EnterAsync((await Stage.AtStepAsync(WizardStep.Wallet)).Session.Id, SessionRole.Advisor);

        await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.SelectOwnAddressAsync(Address()));
        await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.SelectManagedWalletAsync());
        await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.WithdrawAsync(name: null));
    }

    private async Task AssertSelectedAsync(WizardState state, Guid wallet)
    {
        Assert.Equal((wallet, SessionPhase.Closed), (state.Session.WalletId, state.Session.Phase));
        Assert.Equal(wallet, (await Stage.Cashlink.Investments.GetAsync(state.Session.InvestmentId!.Value)).Wallet);
    }

    private Task<IReadOnlyList<EvidenceItem>> EvidenceAsync(WizardState state) =>
        Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(state.Session.Id);

    private static EthereumAddress Address(string text = Typed)
    {
        Assert.True(EthereumAddress.TryParse(text, out var address, out _));
        return address;
    }
}
