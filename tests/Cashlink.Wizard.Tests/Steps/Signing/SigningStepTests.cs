using Bunit;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Steps.Signing;

public sealed class SigningStepTests(SandboxFixture sandbox) : StepTest<SigningStep>(sandbox, WizardStep.Signing)
{
    private static readonly SigningTexts German = SigningTexts.All.German;

    private static readonly DutyTexts Duties = DutyTexts.All.German;

    [Theory]
    [InlineData("de", "1.100", "1.100,00\u00a0€", "Zahlungspflichtig zeichnen")]
    [InlineData("en", "1,100", "€1,100.00", "Subscribe with obligation to pay")]
    public async Task Show_EverythingFinished_SumsItUp(string code, string units, string amount, string button)
    {
        var page = await ReadyAsync(await AtStepAsync(), Language.Find(code));

        AssertHooks(page, "sign", hasBack: true);
        Assert.Equal(button, page.Find("[data-action=sign]").TextContent);
        var summary = page.Find("[data-part=summary]").TextContent;
        Assert.Contains(units, summary, StringComparison.Ordinal);
        Assert.Contains(amount, summary, StringComparison.Ordinal);
        Assert.Contains("Solarpark Uckermark 2026", summary, StringComparison.Ordinal);
        Assert.Contains(SelfDisclosureSummaryTexts.All.In(Language.Find(code)!).IncomeConfirmed, summary, StringComparison.Ordinal);
        Assert.DoesNotContain(SelfDisclosureSummaryTexts.All.In(Language.Find(code)!).NetWorthConfirmed, summary, StringComparison.Ordinal);
        Assert.Contains(SurveySummaryTexts.All.In(Language.Find(code)!).Outcome(SurveyOutcome.Appropriate), summary, StringComparison.Ordinal);
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
    public async Task Show_CostsDocumentThatWasRead_WhileItIsAskedForAgain_IsAwaitedAndNotCalledRead()
    {
        Stage.Clock.HasShortPauses = true;
        var state = await AtStepAsync();
        await Stage.OpenDocumentsAsync(state);
        await Sandbox.FailAsync("/v2/invitations/");
        var page = Show(state);

        await page.WaitForStateAsync(() => page.Markup.Contains(Duties.CostsDocumentUnavailable, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Equal(3, page.FindAll("[data-duty=opened]").Count);
        await Sandbox.MendAsync();
        await page.WaitForStateAsync(() => page.FindAll("[data-duty=opened]").Count == 4, TimeSpan.FromSeconds(10));
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

        Assert.Contains(German.RefusedTitle, Show(state).Find("[data-notice=problem]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_CampaignWithoutDisclosureAndSurvey_HasNoRowsForThem()
    {
        var page = await ReadyAsync(await AtStepAsync(campaign: 2, units: 2));

        var summary = page.Find("[data-part=summary]").TextContent;
        Assert.Contains("1.000,00\u00a0€", summary, StringComparison.Ordinal);
        Assert.DoesNotContain(SelfDisclosureSummaryTexts.All.In(Language.German).Step, summary, StringComparison.Ordinal);
        Assert.DoesNotContain(SurveySummaryTexts.All.In(Language.German).Step, summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Sign_NothingRead_LeadsToEachDocument(string code)
    {
        var language = Language.Find(code)!;
        var state = await UnreadAsync();
        var page = await ReadyAsync(state, language);
        Assert.Equal(4, page.FindAll("[data-duty=open]").Count);
        Assert.False(page.Find("[data-action=sign]").HasAttribute("disabled"));

        await SubmitAsync(page);

        Assert.Equal((0, SessionPhase.Active), (Finished, state.Session.Phase));
        var links = page.FindAll("[data-error-summary] a");
        Assert.Equal(
            [.. state.Campaign.Documents.Select(document => $"document-{document.Id}"), "document-costs"], links.Select(link => link.GetAttribute("data-focus")));
        foreach (var link in links)
        {
            Assert.True(page.Find($"[id='{link.GetAttribute("data-focus")}']").HasAttribute("data-document"));
            Assert.Contains(link.TextContent, page.Find($"[id='{link.GetAttribute("data-focus")}-error']").TextContent, StringComparison.Ordinal);
        }
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task Documents_SentToTheBrowser_AreSaidToBeOpened()
    {
        var state = await UnreadAsync();
        var page = await ReadyAsync(state);

        await Stage.OpenDocumentsAsync(state);
        page.Render();

        Assert.Empty(page.FindAll("[data-duty=open]"));
        Assert.All(page.FindAll("[data-duty=opened]"), note => Assert.Equal(Duties.OpenedAt("14:03"), note.TextContent.Trim()));
        await SubmitAsync(page);
        Assert.Equal(1, Finished);
    }

    [Fact]
    public async Task Waiver_Ticked_IsStoredWithItsWordsAndCanBeTakenBack()
    {
        var state = await UnreadAsync();
        var page = await ReadyAsync(state);
        Assert.Equal(2, page.FindAll("input[type=checkbox]").Count);
        Assert.All(page.FindAll("input[type=checkbox]"), box => Assert.False(box.HasAttribute("checked")));

        await page.InvokeAsync(() => page.Find("input[type=checkbox]").ChangeAsync(new() { Value = true }));
        page.Render();
        Assert.Contains(Duties.Waived, page.Find("[data-part=documents]").TextContent, StringComparison.Ordinal);
        var waived = (await Log.ReadAsync(state.Session.Id)).Select(item => item.Entry).OfType<DocumentWaived>().Single();
        Assert.Equal(new ShownText(page.Find("[data-part=check] label").TextContent.Trim(), "de"), waived.Shown);

        await page.InvokeAsync(() => page.Find("input[type=checkbox]").ChangeAsync(new() { Value = false }));
        Assert.Empty(state.Session.Confirmations.DocumentsWaived);
    }

    [Fact]
    public async Task Show_UnitsChangedAfterEverything_SaysWhatFellAndWhy()
    {
        var state = await AtStepAsync();
        await state.SubmitUnitsAsync(new UnitsAnswer(1_200));
        await state.SubmitSelfDisclosureAsync(true, false);
        var page = await ReadyAsync(state);

        var fallen = Assert.Single(page.FindAll("[data-fallen] li"));
        Assert.Contains(FallenTexts.All.German.UnitsChanged("1.100", "1.200"), fallen.TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("[data-duty=open]"));

        await Stage.OpenDocumentsAsync(state);
        page.Render();
        Assert.Empty(page.FindAll("[data-fallen]"));
    }

    [Fact]
    public async Task Acknowledgement_NothingTyped_IsAskedForAtBothFields()
    {
        var page = await ReadyAsync(await AtStepAsync(campaign: 4, units: 10));
        Assert.Equal(("name", "address-level2"), (Autocomplete(page, "name"), Autocomplete(page, "place")));
        Assert.All(page.FindAll("input[id^=acknowledge]"), input => Assert.True(string.IsNullOrEmpty(input.GetAttribute("value"))));

        await page.InvokeAsync(() => page.Find("[data-action=acknowledge]").Closest("form")!.SubmitAsync());

        Assert.Equal(["acknowledge-name", "acknowledge-place"], page.FindAll("[data-error-summary] a").Select(link => link.GetAttribute("data-focus")));
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task Acknowledgement_Typed_IsNeededToSignAndStoredWithTheWarning()
    {
        var state = await AtStepAsync(campaign: 4, units: 10);
        var page = await ReadyAsync(state);
        await page.InvokeAsync(() => page.Find("[data-part=order]").SubmitAsync());
        Assert.Equal(AcknowledgementTexts.All.German.NotConfirmed, page.Find("[data-error-summary] a").TextContent);

        Use(page, "#acknowledge-name", input => input.Input(" Lena Hoffmann "));
        Use(page, "#acknowledge-place", input => input.Input("Lübeck"));
        await page.InvokeAsync(() => page.Find("[data-action=acknowledge]").Closest("form")!.SubmitAsync());
        page.Render();

        Assert.Contains("Lena Hoffmann, Lübeck, am 22. November 2026", page.Find("[data-acknowledged]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-error-summary]"));
        var entry = (await Log.ReadAsync(state.Session.Id)).Select(item => item.Entry).OfType<RisksAcknowledged>().Single();
        Assert.Contains(AcknowledgementTexts.All.German.Warning, entry.Shown.Words, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Find("[data-part=order]").SubmitAsync());
        Assert.Equal(1, Finished);
    }

    [Fact]
    public async Task Acknowledgement_TypedAndSigned_IsOneAct()
    {
        var state = await AtStepAsync(campaign: 4, units: 10);
        var page = await ReadyAsync(state);
        Use(page, "#acknowledge-name", input => input.Input("Lena Hoffmann"));
        Use(page, "#acknowledge-place", input => input.Input("Lübeck"));

        await page.InvokeAsync(() => page.Find("[data-part=order]").SubmitAsync());

        Assert.Equal((1, SessionPhase.Signed), (Finished, state.Session.Phase));
        var entry = (await Log.ReadAsync(state.Session.Id)).Select(item => item.Entry).OfType<RisksAcknowledged>().Single();
        Assert.Equal(("Lena Hoffmann", "Lübeck"), (entry.Acknowledgement.Name, entry.Acknowledgement.Place));
    }

    [Fact]
    public async Task Acknowledgement_WithoutThePlace_IsAskedForItAlone_AndNoLongerOnceItIsTyped()
    {
        var state = await AtStepAsync(campaign: 4, units: 10);
        var page = await ReadyAsync(state);
        Use(page, "#acknowledge-name", input => input.Input("Lena Hoffmann"));

        await page.InvokeAsync(() => page.Find("[data-part=order]").SubmitAsync());

        Assert.Equal(AcknowledgementTexts.All.German.PlaceMissing, Assert.Single(page.FindAll("[data-error-summary] a")).TextContent);
        Assert.Equal((0, SessionPhase.Active), (Finished, state.Session.Phase));
        Use(page, "#acknowledge-place", input => input.Input("Lübeck"));
        Assert.Empty(page.FindAll("[data-error-summary]"));
        Assert.Equal("Lena Hoffmann", page.Find("#acknowledge-name").GetAttribute("value"));
    }

    [Fact]
    public async Task Acknowledgement_BeforeTheSheetIsOpened_LeadsToTheSheet()
    {
        var page = await ReadyAsync(await UnreadAsync(campaign: 4, units: 10));
        Use(page, "#acknowledge-name", input => input.Input("Lena Hoffmann"));
        Use(page, "#acknowledge-place", input => input.Input("Lübeck"));

        await page.InvokeAsync(() => page.Find("[data-action=acknowledge]").Closest("form")!.SubmitAsync());

        Assert.True(page.Find($"[id='{page.Find("[data-error-summary] a").GetAttribute("data-focus")}']").HasAttribute("data-document"));
    }

    [Fact]
    public async Task Sign_Clicked_KeepsTheWordsOfThePage()
    {
        var state = await AtStepAsync();
        var page = await ReadyAsync(state, Language.English);

        await SubmitAsync(page);

        var order = (await Log.ReadAsync(state.Session.Id)).Select(item => item.Entry).OfType<OrderPlaced>().Single();
        Assert.All(order.Shown, shown => Assert.Equal("en", shown.Language));
        Assert.Contains("1,100 at €1.00 each", order.Shown[0].Words, StringComparison.Ordinal);
        Assert.EndsWith("Subscribe with obligation to pay", order.Shown[1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_UnitsThatThePartnerSuggested_SaysSo()
    {
        var id = await Stage.BeginAsync(campaign: 2);
        var session = (await Stage.Store.FindAsync(id))!;
        session.LaunchedAgain(null, null, 2);
        await Stage.Store.SaveAsync(session);
        var state = await Stage.EnterAsync(id);
        await Stage.LeadAsync(state, WizardStep.Signing, units: 2);

        Assert.Contains(UnitsSummaryTexts.All.In(Language.German).PartnerSuggestion, (await ReadyAsync(state)).Find("[data-part=summary]").TextContent, StringComparison.Ordinal);
    }

    private EvidenceLog Log => Stage.Services.GetRequiredService<EvidenceLog>();

    private static string? Autocomplete(IRenderedComponent<SigningStep> page, string field) =>
        page.Find($"#acknowledge-{field}").GetAttribute("autocomplete");

    private async Task<WizardState> UnreadAsync(int campaign = 1, long units = Scenario.Units)
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey, campaign: campaign, units: units);
        if (StepOrder.Next(state.Session) == WizardStep.Survey)
            await WizardStage.AnswerSurveyAsync(state);
        return state;
    }

    private async Task<IRenderedComponent<SigningStep>> ReadyAsync(WizardState state, Language? language = null)
    {
        var page = Show(state, language);
        await page.WaitForStateAsync(() => !page.Find("[data-action=sign]").HasAttribute("disabled"), TimeSpan.FromSeconds(10));
        return page;
    }
}
