using Bunit;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Withdrawing;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Steps.Status;

/// <summary>The withdrawal function (§ 356a BGB): always there while the period runs, two steps, and a receipt that stays.</summary>
public sealed class WithdrawalTests(SandboxFixture sandbox) : StepTest<StatusStep>(sandbox, WizardStep.Status)
{
    private const string Query = "?view=withdraw";

    private static readonly WithdrawalTexts German = WithdrawalTexts.All.German;

    [Fact]
    public async Task Offer_BeforeTheAcceptance_SaysThatTheTimeHasNotBegun()
    {
        var state = await AtStepAsync();
        var page = await AtStatusAsync(state, "REVIEW_PENDING");

        var offer = page.Find("[data-withdrawal=open]");
        Assert.Contains(German.NotBegun, offer.TextContent, StringComparison.Ordinal);
        var link = page.Find("[data-action=withdraw]");
        Assert.Equal("Vertrag widerrufen", link.TextContent);
        Assert.Equal($"/w/{state.Session.Id}/status{Query}", link.GetAttribute("href"));
    }

    [Fact]
    public async Task Offer_AfterTheAcceptance_NamesTheLastDay()
    {
        var state = await AtStepAsync();
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "ACCEPTED");
        var page = await AtStatusAsync(state, "ACCEPTED", Language.English);

        var lastDay = Language.English.Day(WithdrawalPeriod.LastDay(state.Session.AcceptedAt!.Value));
        Assert.Contains(WithdrawalTexts.All.English.OpenUntil(lastDay), page.Find("[data-withdrawal=open]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offer_AfterThePeriod_IsGone()
    {
        var state = await AtStepAsync();
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "ACCEPTED");
        await state.ReadInvestmentAsync();
        Stage.Clock.Advance(state.Session.AcceptedAt!.Value.AddDays(20) - Stage.Clock.GetUtcNow());

        var page = await AtStatusAsync(state, "ACCEPTED");

        Assert.Empty(page.FindAll("[data-withdrawal], [data-action=withdraw]"));
    }

    [Theory]
    [InlineData("REJECTION")]
    [InlineData("CANCELLATION")]
    public async Task Offer_OfWhatHasEnded_IsNone(string status)
    {
        var state = await AtStepAsync();
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, status);

        var page = await AtStatusAsync(state, status);

        Assert.Empty(page.FindAll("[data-action=withdraw]"));
    }

    [Fact]
    public async Task Offer_ToAnAdvisor_NamesThePeriodAndHasNoButton()
    {
        var session = (await AtStepAsync()).Session.Id;
        var page = await AtStatusAsync(await Stage.EnterAsync(session, SessionRole.Advisor), "REVIEW_PENDING");

        Assert.Contains(German.InvestorOnly, page.Find("[data-withdrawal=open]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-action=withdraw]"));
        Assert.Empty(Show(await Stage.EnterAsync(session, SessionRole.Advisor), query: Query).FindAll("[data-action=confirm-withdrawal]"));
    }

    [Fact]
    public async Task Page_OfTheSecondStep_NamesContractAndInvestor()
    {
        var state = await AtStepAsync();
        var page = await AtConfirmationAsync(state);

        Assert.Equal("Widerruf bestätigen", page.Find("[data-action=confirm-withdrawal]").TextContent);
        Assert.Equal("Lena Hoffmann", page.Find("[data-investor-name]").TextContent);
        var facts = page.Find("[data-part=facts]").TextContent;
        Assert.Contains(state.Campaign.Name, facts, StringComparison.Ordinal);
        Assert.Contains("1.100", facts, StringComparison.Ordinal);
        Assert.Contains(state.Session.InvestmentId.ToString()!, facts, StringComparison.Ordinal);
        Assert.Equal($"/w/{state.Session.Id}/status", page.Find("[data-action=back]").GetAttribute("href"));
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task Confirm_OnTheSecondStep_ShowsTheReceiptAndTheEnd()
    {
        var state = await AtStepAsync();
        var page = await AtConfirmationAsync(state);
        var clickedAt = Stage.Clock.GetUtcNow();

        await SubmitAsync(page);

        await page.WaitForStateAsync(() => page.FindAll("[data-withdrawal=declared]").Count == 1, TimeSpan.FromSeconds(10));
        var receipt = page.Find("[data-withdrawal=declared]").TextContent;
        Assert.Contains(Language.German.ExactMoment(clickedAt), receipt, StringComparison.Ordinal);
        Assert.Contains(German.Declaration, receipt, StringComparison.Ordinal);
        Assert.Contains("Lena Hoffmann", receipt, StringComparison.Ordinal);
        Assert.Single(page.FindAll("[data-print]"));
        Assert.Equal("CANCELLATION", page.Find("[data-status]").GetAttribute("data-status"));
        Assert.Empty(page.FindAll("[data-action=confirm-withdrawal], [data-action=withdraw]"));
        Assert.EndsWith("/status", Navigation.Uri, StringComparison.Ordinal);
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task Receipt_AfterAReload_IsStillThere()
    {
        var state = await AtStepAsync();
        await state.WithdrawAsync("Lena Hoffmann");

        var page = await AtStatusAsync(await Stage.EnterAsync(state.Session.Id), "CANCELLATION");

        Assert.Contains(German.State(WithdrawalState.Arrived), page.Find("[data-withdrawal=declared]").TextContent, StringComparison.Ordinal);
        // An old link to the second step leads nowhere but here.
        Assert.Single(Show(await Stage.EnterAsync(state.Session.Id), query: Query).FindAll("[data-withdrawal=declared]"));
    }

    [Fact]
    public async Task Confirm_WhileCashlinkIsDown_ShowsTheReceiptAtOnceAndAsksForNoMoney()
    {
        var state = await AtStepAsync();
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "ACCEPTED");
        await state.ReadInvestmentAsync();
        var page = await AtConfirmationAsync(state);
        await Sandbox.FailAsync("/v2/");

        await SubmitAsync(page);

        await page.WaitForStateAsync(() => page.FindAll("[data-withdrawal=declared]").Count == 1, TimeSpan.FromSeconds(10));
        Assert.Contains(German.State(WithdrawalState.OnItsWay), page.Find("[data-withdrawal=declared]").TextContent, StringComparison.Ordinal);
        Assert.Equal(StatusTexts.All.German.Withdrawn.Title, page.Find("[data-status] h2").TextContent);
        Assert.Empty(page.FindAll("#payment-title"));
    }

    private async Task<IRenderedComponent<StatusStep>> AtConfirmationAsync(WizardState state)
    {
        var page = Show(state, query: Query);
        await page.WaitForStateAsync(() => page.FindAll("[data-investor-name]").Count == 1, TimeSpan.FromSeconds(10));
        return page;
    }

    private async Task<IRenderedComponent<StatusStep>> AtStatusAsync(WizardState state, string status, Language? language = null)
    {
        var page = Show(state, language);
        await page.WaitForStateAsync(() => page.FindAll($"[data-status={status}]").Count == 1, TimeSpan.FromSeconds(10));
        return page;
    }
}
