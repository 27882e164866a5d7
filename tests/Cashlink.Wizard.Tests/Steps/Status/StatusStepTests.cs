using Bunit;
using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Following;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Steps.Status;

public sealed class StatusStepTests(SandboxFixture sandbox) : StepTest<StatusStep>(sandbox, WizardStep.Status)
{
    [Theory]
    [InlineData("KYC_PENDING")]
    [InlineData("REVIEW_PENDING")]
    [InlineData("WAITING_FOR_ACCEPTANCE")]
    [InlineData("ACCEPTED")]
    [InlineData("PAID")]
    [InlineData("DELIVERED")]
    [InlineData("KYC_INSUFFICIENT")]
    [InlineData("ABORTION")]
    [InlineData("REJECTION")]
    [InlineData("CANCELLATION")]
    [InlineData("PAYMENT_MISSING")]
    [InlineData("SOMETHING_NEW")]
    public async Task Show_EachStatus_IsExplained(string status)
    {
        var state = await AtStepAsync();
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, status);

        var page = await AtStatusAsync(state, status, Language.English);

        var explanation = StatusTexts.All.English.Explain(new InvestmentStatus(status));
        Assert.Equal(explanation.Title, page.Find("main h2").TextContent);
        Assert.Equal(explanation.Actor, page.Find("[data-status] [data-part=actor]").TextContent);
        Assert.Equal(state.Session.InvestmentId.ToString(), page.Find("[data-investment]").TextContent);
        Assert.All(explanation.More, line => Assert.Contains(line, page.Find("[data-status]").TextContent, StringComparison.Ordinal));
        AssertReferencesLead(page);
    }

    [Theory]
    [InlineData("ACCEPTED", true)]
    [InlineData("PAID", false)]
    [InlineData("REVIEW_PENDING", false)]
    public async Task Show_PaymentDetails_OnlyWhileThereIsToPay(string status, bool shown)
    {
        var state = await AtStepAsync();
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, status);

        var page = await AtStatusAsync(state, status);

        Assert.Equal(shown, page.Markup.Contains("IBAN", StringComparison.Ordinal));
        Assert.Equal(shown, page.Markup.Contains("MUSTDEFFXXX", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Show_PaymentDetails_HaveACodeAndAButtonForEachPartToCopy()
    {
        var state = await AtStepAsync();
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "ACCEPTED");

        var page = await AtStatusAsync(state, "ACCEPTED");
        await page.WaitForStateAsync(() => page.FindAll("[data-qr]").Count == 1, TimeSpan.FromSeconds(10));

        Assert.Equal("img", page.Find("[data-qr]").GetAttribute("role"));
        Assert.Empty(page.FindAll("[style]"));
        var payment = (await Stage.Cashlink.Investments.GetAsync(state.Session.InvestmentId.Value)).Payment!;
        Assert.Equal(
            [payment.AccountHolder, payment.Iban, payment.Reference, "1100,00"],
            page.FindAll("[data-copy]").Select(button => button.GetAttribute("data-copy")));
        Assert.All(page.FindAll("[data-copy]"), button => Assert.Single(page.FindAll($"#{button.GetAttribute("data-copy-from")}")));
        Assert.Equal("status", page.Find("#copy-status").GetAttribute("role"));
    }

    [Fact]
    public async Task Show_Papers_AreThoseOfTheInvestmentToDownload()
    {
        var state = await AtStepAsync();
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "DELIVERED");

        var page = await AtStatusAsync(state, "DELIVERED");
        await page.WaitForStateAsync(() => page.FindAll("[data-document]").Count == 3, TimeSpan.FromSeconds(10));

        Assert.All(page.FindAll("[data-document]"), link =>
        {
            Assert.True(link.HasAttribute("download"));
            Assert.StartsWith($"/w/{state.Session.Id}/documents/investment/", link.GetAttribute("href"), StringComparison.Ordinal);
        });
        Assert.Contains("Registerauszug.pdf", page.Find("[data-part=documents]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Papers_AreNotAnAdvisors()
    {
        var session = (await AtStepAsync()).Session.Id;

        var page = await AtStatusAsync(await Stage.EnterAsync(session, SessionRole.Advisor), "REVIEW_PENDING");

        Assert.DoesNotContain((await Sandbox.CallsAsync()), call => call.Path.Contains("signed-documents", StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-document]"));
    }

    [Theory]
    [InlineData("WAITING_FOR_ACCEPTANCE", 5, 2)]
    [InlineData("REJECTION", 2, 1)]
    public async Task Show_Timeline_ShowsWhatIsDoneAndWhereItStopped(string status, int stages, int done)
    {
        var state = await AtStepAsync();
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, status);

        var page = await AtStatusAsync(state, status);

        Assert.Equal((stages, done), (page.FindAll("[data-part=timeline] > li").Count, page.FindAll("[data-part=timeline] > [data-state=done]").Count));
        Assert.Equal(status == "REJECTION" ? 1 : 0, page.FindAll("[data-part=timeline] > [data-state=ended]").Count);
        Assert.Equal(status == "REJECTION" ? 0 : 1, page.FindAll("[data-part=timeline] > [aria-current]").Count);
    }

    [Theory]
    [InlineData("REJECTION", true)]
    [InlineData("DELIVERED", false)]
    public async Task Show_InvestmentThatEnded_SaysSoInTheTitle(string status, bool ended)
    {
        var state = await AtStepAsync();
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, status);

        var page = await AtStatusAsync(state, status);

        Assert.Equal(ended ? StatusTexts.All.German.TitleEnded : StatusTexts.All.German.Title, page.Find("h1").TextContent);
        Assert.DoesNotContain(StatusTexts.All.German.UpdatesItself, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StatusChanges_WhileThePageIsOpen_AppearsByItself()
    {
        var state = await AtStepAsync();
        var investment = state.Session.InvestmentId!.Value;
        var page = await AtStatusAsync(state, "REVIEW_PENDING");

        await Sandbox.SetStatusAsync(investment, "ACCEPTED");
        await Stage.Services.GetRequiredService<StatusFollower>().ReadAsync(state.Session.Id, investment);

        await page.WaitForStateAsync(
            () => page.FindAll("[data-status=ACCEPTED]").Count == 1 && page.Markup.Contains("IBAN", StringComparison.Ordinal), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Show_WhileCashlinkIsDown_ShowsWhatIsKnown()
    {
        var state = await AtStepAsync();
        await Sandbox.FailAsync("/v2/");

        var page = Show(state);

        await page.WaitForStateAsync(
            () => page.Markup.Contains(StatusTexts.All.German.ReadFailed, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Equal("REVIEW_PENDING", page.Find("[data-status]").GetAttribute("data-status"));
    }

    [Fact]
    public async Task Show_WalletPutOff_LeadsToIt()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet);

        var page = await AtStatusAsync(state, "REVIEW_PENDING");

        Assert.Equal($"/w/{state.Session.Id}/wallet", page.Find("[data-action=choose-wallet]").GetAttribute("href"));
    }

    [Fact]
    public async Task Show_EverythingDone_HasTheStepHookAndNothingToSubmit()
    {
        var page = await AtStatusAsync(await AtStepAsync(), "REVIEW_PENDING");

        Assert.Equal("status", page.Find("main").GetAttribute("data-step"));
        Assert.Empty(page.FindAll("form"));
        Assert.Empty(page.FindAll("[data-action=back]"));
        Assert.Equal("status", page.Find("[data-status]").GetAttribute("role"));
    }

    [Fact]
    public async Task Show_SessionThatWasGivenUp_SaysThatThereIsNoContract()
    {
        var sessionId = await Stage.BeginAsync();
        var session = (await Stage.Store.FindAsync(sessionId))!;
        session.Abandon();
        await Stage.Store.SaveAsync(session);

        var page = Show(await Stage.EnterAsync(sessionId));

        Assert.Equal(StatusTexts.All.German.Abandoned.Title, page.Find("main h2").TextContent);
        Assert.Equal(StatusTexts.All.German.TitleEnded, page.Find("h1").TextContent);
    }

    private async Task<IRenderedComponent<StatusStep>> AtStatusAsync(WizardState state, string status, Language? language = null)
    {
        var page = Show(state, language);
        await page.WaitForStateAsync(() => page.FindAll($"[data-status={status}]").Count == 1, TimeSpan.FromSeconds(10));
        return page;
    }
}
