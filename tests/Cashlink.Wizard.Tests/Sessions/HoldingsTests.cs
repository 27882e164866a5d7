using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions;

public sealed class HoldingsTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    [Theory]
    [InlineData(1, 1, "0")]
    [InlineData(5, 1, "900")]
    [InlineData(5, 2, "0")]
    public async Task Read_BeforeTheInvitation_SumsUpTheInvestorsOwnOfThisProduct(int investor, int campaign, string held)
    {
        var state = await Stage.EnterAsync(await Stage.BeginAsync(investor, campaign));
        Assert.Null(state.HeldBefore);

        await state.ReadHoldingsAsync();

        Assert.Equal(decimal.Parse(held, CultureInfo.InvariantCulture), state.HeldBefore?.ToDecimal());
    }

    [Fact]
    public async Task Read_WithTheInvitation_BelievesTheInvitation()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey, investor: 5);
        var calls = (await Sandbox.CallsAsync()).Count;

        await state.ReadHoldingsAsync();

        Assert.Equal(900, state.HeldBefore?.ToDecimal());
        Assert.Equal(calls, (await Sandbox.CallsAsync()).Count);
    }

    [Theory]
    [InlineData("REJECTION", "0")]
    [InlineData("CANCELLATION", "0")]
    [InlineData("PAID", "900")]
    public async Task Read_EachStatus_CountsUnlessItEndedBadly(string status, string held)
    {
        await Sandbox.SetStatusAsync(Scenario.Investment(5), status);
        var state = await Stage.EnterAsync(await Stage.BeginAsync(investor: 5));

        await state.ReadHoldingsAsync();

        Assert.Equal(decimal.Parse(held, CultureInfo.InvariantCulture), state.HeldBefore?.ToDecimal());
    }

    [Fact]
    public async Task Read_CashlinkDoesNotAnswer_LeavesItUnknown()
    {
        var state = await Stage.EnterAsync(await Stage.BeginAsync(investor: 5));
        await Sandbox.FailAsync("/v2/investments/");

        await state.ReadHoldingsAsync();

        Assert.Null(state.HeldBefore);
        await Sandbox.MendAsync();
        await state.ReadHoldingsAsync();
        Assert.Equal(900, state.HeldBefore?.ToDecimal());
    }
}
