using Bunit;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Steps.Signing;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Steps.Signing;

public sealed class SigningStepTests(SandboxFixture sandbox) : StepTest<SigningStep>(sandbox, WizardStep.Signing)
{
    private static readonly SigningTexts German = SigningTexts.All.German;

    private static readonly DutyTexts Duties = DutyTexts.All.German;

    [Theory]
    [InlineData("de", "1.100", "1.100,00 €", "Zahlungspflichtig zeichnen")]
    [InlineData("en", "1,100", "€1,100.00", "Subscribe with obligation to pay")]
    public async Task Show_EverythingFinished_SumsItUp(string code, string units, string amount, string button)
    {
        var page = await ReadyAsync(await AtStepAsync(), Language.Find(code));

        AssertHooks(page, "sign", hasBack: true);
        Assert.Equal(button, page.Find("[data-action=sign]").TextContent);
        var summary = page.Find("dl.summary").TextContent;
        Assert.Contains(units, summary, StringComparison.Ordinal);
        Assert.Contains(amount, summary, StringComparison.Ordinal);
        Assert.Contains("Solarpark Uckermark 2026", summary, StringComparison.Ordinal);
        Assert.Contains(SigningTexts.All.In(Language.Find(code)!).IncomeConfirmed, summary, StringComparison.Ordinal);
        Assert.DoesNotContain(SigningTexts.All.In(Language.Find(code)!).NetWorthConfirmed, summary, StringComparison.Ordinal);
        Assert.Contains(SigningTexts.All.In(Language.Find(code)!).SurveyOutcome(SurveyOutcome.Appropriate), summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_Documents_AreThoseOfTheCampaignAndTheCosts()
    {
        var state = await AtStepAsync();
        var page = await ReadyAsync(state);

        var links = page.FindAll("a[data-document]");
        Assert.Equal(state.Campaign.Documents.Count + 1, links.Count);
        Assert.All(links, link => Assert.StartsWith($"/w/{state.Session.Id}/documents/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(links, link => Assert.Equal(("_blank", "noopener"), (link.GetAttribute("target"), link.GetAttribute("rel"))));
    }

    [Fact]
    public async Task Show_CostsDocumentInTheMaking_OrdersNothingUntilItIsThere()
    {
        await Sandbox.SetCostsDocumentDelayAsync(TimeSpan.FromSeconds(1));
        try
        {
            Stage.Clock.HasShortPauses = true;
            var state = await AtStepAsync();
            var page = Show(state);
            await page.WaitForStateAsync(() => page.Markup.Contains(Duties.CostsDocumentPending, StringComparison.Ordinal));
            Assert.True(page.Find("[data-action=sign]").HasAttribute("disabled"));
            await SubmitAsync(page);
            Assert.Equal(SessionPhase.Active, state.Session.Phase);

            await page.WaitForStateAsync(() => !page.Find("[data-action=sign]").HasAttribute("disabled"), TimeSpan.FromSeconds(10));
        }
        finally
        {
            await Sandbox.SetCostsDocumentDelayAsync(TimeSpan.Zero);
        }
    }

    [Fact]
    public async Task Show_WhileCashlinkIsDown_SaysThatTheCostsDocumentIsAwaited()
    {
        Stage.Clock.HasShortPauses = true;
        var state = await AtStepAsync();
        await Sandbox.FailAsync("/v2/invitations/");
        var page = Show(state);

        await page.WaitForStateAsync(() => page.Markup.Contains(Duties.CostsDocumentUnavailable, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.True(page.Find("[data-action=sign]").HasAttribute("disabled"));

        await Sandbox.MendAsync();
        await page.WaitForStateAsync(() => !page.Find("[data-action=sign]").HasAttribute("disabled"), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Sign_Clicked_MakesTheInvestmentWithTheMomentOfTheClick()
    {
        var state = await AtStepAsync();
        var page = await ReadyAsync(state);

        await SubmitAsync(page);

        Assert.Equal((1, SessionPhase.Signed), (Finished, state.Session.Phase));
        var call = (await Sandbox.WritesAsync())[^1];
        Assert.EndsWith("/v2/investments/", call.Path, StringComparison.Ordinal);
        Assert.Equal(Stage.Clock.GetUtcNow(), call.Body!.Value.GetProperty("signed_at").GetDateTimeOffset());
    }

    [Fact]
    public async Task Sign_ClickedTwice_PushesOnce()
    {
        await AssertPushesOnceAsync(await ReadyAsync(await AtStepAsync()));

        Assert.Equal(1, await Sandbox.CountNewAsync("/v2/investments/"));
    }

    [Fact]
    public async Task Sign_WhileCashlinkIsDown_StaysSignedAndGoesOn()
    {
        var state = await AtStepAsync();
        var page = await ReadyAsync(state);
        await Sandbox.FailAsync("/v2/investments/");

        await SubmitAsync(page);

        Assert.Equal((1, SessionPhase.Signed), (Finished, state.Session.Phase));
    }

    [Fact]
    public async Task Sign_RefusedByCashlink_SaysSoAndCanBeRepeated()
    {
        var state = await AtStepAsync();
        var page = await ReadyAsync(state);
        Stage.Api.Refuse("units", "Only 5 units are left.");

        await SubmitAsync(page);

        Assert.Contains(
            Shell(Language.German).RefusedField("Only 5 units are left."), page.Find("[data-error-summary]").TextContent, StringComparison.Ordinal);
        Assert.Equal((0, SessionPhase.Active), (Finished, state.Session.Phase));
        AssertReferencesLead(page);

        Stage.Api.Release();
        await SubmitAsync(page);
        Assert.Equal(1, Finished);
    }

    [Fact]
    public async Task Show_AfterARefusal_SaysThatThereIsNoContract()
    {
        var state = await AtStepAsync();
        Stage.Api.Refuse("units", "Only 5 units are left.");
        await state.SignAsync();

        Assert.Contains(German.RefusedTitle, Show(state).Find(".notice.is-danger").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_CampaignWithoutDisclosureAndSurvey_HasNoRowsForThem()
    {
        var page = await ReadyAsync(await AtStepAsync(campaign: 2, units: 2));

        var summary = page.Find("dl.summary").TextContent;
        Assert.Contains("1.000,00 €", summary, StringComparison.Ordinal);
        Assert.DoesNotContain(German.SelfDisclosure, summary, StringComparison.Ordinal);
        Assert.DoesNotContain(German.Survey, summary, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<SigningStep>> ReadyAsync(WizardState state, Language? language = null)
    {
        var page = Show(state, language);
        await page.WaitForStateAsync(() => !page.Find("[data-action=sign]").HasAttribute("disabled"), TimeSpan.FromSeconds(10));
        return page;
    }
}
