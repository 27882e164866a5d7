using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Recovery;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cashlink.Wizard.Tests.Sessions.Recovery;

/// <summary>What becomes of calls that were left open when nobody is at a browser any more.</summary>
public class RecoveryServiceTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private const string Investments = "/v2/investments/";

    protected override int Retries => 0;

    [Fact]
    public async Task Signature_LeftOpen_IsFinishedWithItsKeyAndItsMoment()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        await Sandbox.DropAfterCommitAsync(Investments, count: 1);
        Assert.IsType<StepOutcome.Unavailable>(await state.SignAsync());
        var signedAt = state.Session.SignedAt;

        await RecoverAsync(after: TimeSpan.FromMinutes(1));

        var session = (await Stage.Store.FindAsync(state.Session.Id))!;
        Assert.NotNull(session.InvestmentId);
        Assert.Equal(signedAt, session.SignedAt);
        var calls = (await Sandbox.WritesAsync()).Where(call => call.Path.Contains(Investments, StringComparison.Ordinal)).ToList();
        Assert.Equal(2, calls.Count);
        Assert.Single(calls.Select(call => call.IdempotencyKey).Distinct());
        var investments = 0;
        await foreach (var _ in Stage.Cashlink.Investments.ListAsync(session.InvitationId))
            investments++;
        Assert.Equal(1, investments);
    }

    [Fact]
    public async Task Intent_ThatIsNew_IsLeftToItsPage()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        var gate = Stage.Api.Hold();
        var signing = state.SignAsync();
        await Stage.Api.Held;

        await RecoverAsync(after: TimeSpan.Zero);
        gate.SetResult();
        await signing;

        Assert.Single(await Sandbox.WritesAsync(), call => call.Path.Contains(Investments, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Session_ThatSomebodyElseHolds_IsLeftAlone()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        await Sandbox.FailAsync(Investments, count: 1);
        await state.SignAsync();
        Assert.True(await Leases.TryTakeAsync(state.Session.Id, Guid.NewGuid()));

        await RecoverAsync(after: TimeSpan.FromSeconds(3));
        Assert.Null((await Stage.Store.FindAsync(state.Session.Id))!.InvestmentId);

        // Its owner has died: the lease ends by itself.
        await RecoverAsync(after: LeaseStore.Duration + TimeSpan.FromSeconds(10));
        Assert.NotNull((await Stage.Store.FindAsync(state.Session.Id))!.InvestmentId);
    }

    [Fact]
    public async Task Call_ThatFailsAgainAndAgain_WaitsLongerEachTime()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        await Sandbox.FailAsync(Investments);
        await state.SignAsync();
        var pauses = new List<TimeSpan>();
        for (var round = 0; round < 12; round++)
        {
            var row = (await Stage.JournalAsync(state.Session.Id))[^1];
            pauses.Add(row.NextAttemptAt - Stage.Clock.GetUtcNow());
            await RecoverAsync(after: row.NextAttemptAt - Stage.Clock.GetUtcNow());
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal(TimeSpan.FromMinutes(5), pauses[^1]);
        Assert.Equal(JournalState.Open, (await Stage.JournalAsync(state.Session.Id))[^1].State);
    }

    [Fact]
    public async Task Signature_RefusedForGood_IsAStateThatEndsTheRounds()
    {
        var state = await Stage.AtStepAsync(WizardStep.Signing);
        await Sandbox.FailAsync(Investments, count: 1);
        await state.SignAsync();
        Stage.Api.Refuse("units", "Too many.");

        await RecoverAsync(after: TimeSpan.FromMinutes(1));

        var session = (await Stage.Store.FindAsync(state.Session.Id))!;
        Assert.Equal((SessionPhase.Active, (DateTimeOffset?)null, "units"), (session.Phase, session.SignedAt, session.SigningRefusal));
        Assert.Equal(JournalState.Refused, (await Stage.JournalAsync(session.Id))[^1].State);
        Stage.Api.Release();
        var calls = (await Sandbox.WritesAsync()).Count;
        await RecoverAsync(after: TimeSpan.FromHours(1));
        Assert.Equal(calls, (await Sandbox.WritesAsync()).Count);
    }

    private LeaseStore Leases => Stage.Services.GetRequiredService<LeaseStore>();

    private Task RecoverAsync(TimeSpan after)
    {
        Stage.Clock.Advance(after);
        return Stage.Services.GetServices<IHostedService>().OfType<RecoveryService>().Single().RunOnceAsync(CancellationToken.None);
    }
}
