using Bunit;
using Cashlink.Api;
using Cashlink.Wizard.Identification;
using Cashlink.Wizard.Limits;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Steps.Units;

public sealed class UnitsStepTests(SandboxFixture sandbox) : StepTest<UnitsStep>(sandbox, WizardStep.Units)
{
    [Theory]
    [InlineData("de", "")]
    [InlineData("de", "0")]
    [InlineData("de", "-1")]
    [InlineData("de", "1,5")]
    [InlineData("de", "100.001")]
    [InlineData("de", "1000000000000000000")]
    [InlineData("de", "viele")]
    [InlineData("de", "1,100")]
    [InlineData("en", "")]
    [InlineData("en", "0")]
    [InlineData("en", "-1")]
    [InlineData("en", "1.5")]
    [InlineData("en", "100,001")]
    [InlineData("en", "1000000000000000000")]
    [InlineData("en", "many")]
    [InlineData("en", "1.100")]
    public async Task Submit_UnitsThatCannotBe_SaysSoAtTheFieldAndSendsNothing(string code, string typed)
    {
        var language = Language.Find(code)!;
        var page = Show(await AtStepAsync(), language);
        Use(page, "#units", field => field.Input(typed));

        await SubmitAsync(page);

        AssertErrorAt(page, "units", UnitsRules.Check(typed, Sample.Campaign, language).Error!.Message);
        AssertReferencesLead(page);
        Assert.Equal("–", page.Find("output").TextContent);
        Assert.Equal(typed, page.Find("#units").GetAttribute("value") ?? "");
        Assert.Equal(0, Finished);
        Assert.Empty(await Sandbox.WritesAsync());
    }

    [Theory]
    [InlineData("de", "1.100", "1.100,00\u00a0€")]
    [InlineData("en", "1,100", "€1,100.00")]
    public async Task Submit_UnitsWithGroups_AreElevenHundred(string code, string typed, string amount)
    {
        var state = await AtStepAsync();
        var page = Show(state, Language.Find(code));
        Use(page, "#units", field => field.Input(typed));
        Assert.Equal(amount, page.Find("output").TextContent);

        await SubmitAsync(page);

        Assert.Equal(1, Finished);
        AssertNoError(page);
        Assert.Equal(1_100, Assert.Single(await Sandbox.WritesAsync()).Body!.Value.GetProperty("units").GetInt64());
        Assert.Equal(1_100, state.Session.Units?.Units);
    }

    [Fact]
    public async Task Show_FirstTime_HasTheHooksAndNoErrors()
    {
        var page = Show(await AtStepAsync());

        AssertHooks(page, "continue", hasBack: false);
        AssertNoError(page);
        Assert.Equal("numeric", page.Find("input#units").GetAttribute("inputmode"));
        Assert.Null(page.Find("#units").GetAttribute("value"));
    }

    [Fact]
    public async Task Show_UnitsThatThePortalSuggested_AreFilledIn()
    {
        var sessionId = await Stage.BeginAsync();
        var session = (await Stage.Store.FindAsync(sessionId))!;
        session.LaunchedAgain(null, null, 2_500);
        await Stage.Store.SaveAsync(session);

        Assert.Equal("2.500", Show(await Stage.EnterAsync(sessionId)).Find("#units").GetAttribute("value"));
    }

    [Fact]
    public async Task Show_AfterwardsAgain_HoldsWhatWasSubmitted()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);

        Assert.Equal("1,100", Show(state, Language.English).Find("#units").GetAttribute("value"));
    }

    [Fact]
    public async Task Submit_Corrected_TakesTheErrorAway()
    {
        var page = Show(await AtStepAsync());
        await SubmitAsync(page);
        Use(page, "#units", field => field.Input("50"));

        AssertNoError(page);
        await SubmitAsync(page);

        AssertNoError(page);
        Assert.Equal(1, Finished);
    }

    [Fact]
    public async Task Units_TooFew_AreSaidWhenTheFieldIsLeft_AndNotWhileOneTypes()
    {
        var page = Show(await AtStepAsync());
        Use(page, "#units", field => field.Input("1"));
        AssertNoError(page);

        Use(page, "#units", field => field.Change("1"));

        Assert.Contains(UnitsTexts.All.German.BelowMinimum("10"), page.Find("#units-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#units").GetAttribute("aria-invalid"));
        Assert.Empty(page.FindAll("[data-error-summary]"));
        AssertReferencesLead(page);
        Use(page, "#units", field => field.Input("100"));
        AssertNoError(page);
    }

    [Fact]
    public async Task Units_NothingTyped_IsNoMistakeYetWhenTheFieldIsLeft()
    {
        var page = Show(await AtStepAsync());

        Use(page, "#units", field => field.Change(""));

        AssertNoError(page);
    }

    [Fact]
    public async Task Submit_Twice_PushesOnce()
    {
        var page = Show(await AtStepAsync());
        Use(page, "#units", field => field.Input("1100"));

        await AssertPushesOnceAsync(page);
    }

    [Fact]
    public async Task Submit_WhileCashlinkIsDown_KeepsWhatWasTypedAndOffersToTryAgain()
    {
        var page = Show(await AtStepAsync());
        Use(page, "#units", field => field.Input("1.100"));
        await Sandbox.FailAsync("/v2/invitations/");

        await SubmitAsync(page);

        var retry = AssertUnavailable(page);
        Assert.Equal("1.100", page.Find("#units").GetAttribute("value"));
        await Sandbox.MendAsync();
        await retry.ClickAsync();
        Assert.Equal(1, Finished);
        Assert.Equal(1, await Sandbox.CountNewAsync("/v2/invitations/"));
    }

    [Fact]
    public async Task Retry_AfterAnotherNumberWasTyped_SendsWhatThePageShows()
    {
        var state = await AtStepAsync();
        var page = Show(state);
        Use(page, "#units", field => field.Input("1.100"));
        await Sandbox.FailAsync("/v2/invitations/");
        await SubmitAsync(page);
        await Sandbox.MendAsync();
        Use(page, "#units", field => field.Input("500"));

        await page.InvokeAsync(() => page.Find("[data-action=retry]").ClickAsync());

        Assert.Equal(500, state.Session.Units?.Units);
        Assert.Equal(500, (await Stage.Cashlink.Invitations.GetAsync(state.Session.InvitationId!.Value)).Units);
    }

    [Fact]
    public async Task CashlinkBackAgain_NothingTyped_GoesOnByItself()
    {
        Stage.Clock.HasShortPauses = true;
        var page = Show(await AtStepAsync());
        Use(page, "#units", field => field.Input("1.100"));
        await Sandbox.FailAsync("/v2/invitations/", count: 2);

        await SubmitAsync(page);

        await LeavesByItselfAsync();
    }

    [Fact]
    public async Task CashlinkBackAgain_AnotherNumberTyped_WaitsForTheInvestor()
    {
        var page = Show(await AtStepAsync());
        Use(page, "#units", field => field.Input("1.100"));
        await Sandbox.FailAsync("/v2/invitations/");
        await SubmitAsync(page);
        var tries = (await Sandbox.WritesAsync()).Count;
        await Sandbox.MendAsync();

        Use(page, "#units", field => field.Input("500"));
        Stage.Clock.EndPauses();
        // Ends only after a pause of its own, which is more than enough for a push that came by itself.
        await page.InvokeAsync(() => page.Find("#units").InputAsync("501"));

        Assert.Equal(tries, (await Sandbox.WritesAsync()).Count);
        Assert.Equal(0, Finished);
    }

    [Fact]
    public async Task Submit_RefusedByCashlinkAtTheField_ShowsItThere()
    {
        var page = Show(await AtStepAsync(), Language.English);
        Use(page, "#units", field => field.Input("1100"));
        Stage.Api.Refuse("units", "Only 5 units are left.");

        await SubmitAsync(page);

        AssertErrorAt(page, "units", Shell(Language.English).RefusedField("Only 5 units are left."));
        Assert.Equal(0, Finished);
    }

    [Fact]
    public async Task Submit_RefusedByCashlinkElsewhere_SaysSoWithoutBlamingTheField()
    {
        var page = Show(await AtStepAsync());
        Use(page, "#units", field => field.Input("1100"));
        Stage.Api.Refuse("campaign_id", "This campaign is closed.");

        await SubmitAsync(page);

        Assert.Contains("This campaign is closed.", page.Find("[data-error-summary]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-error-summary] a"));
        Assert.Empty(page.FindAll("[aria-invalid]"));
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task Submit_ChangedInAnotherWindowMeanwhile_ShowsItsState()
    {
        var state = await AtStepAsync();
        var page = Show(state);
        var other = await Stage.EnterAsync(state.Session.Id);
        Use(page, "#units", field => field.Input("50"));
        var gate = Stage.Api.Hold();
        var earlier = other.SubmitUnitsAsync(new UnitsAnswer(1_100));
        await Stage.Api.Held;

        var later = SubmitAsync(page);
        gate.SetResult();
        await Task.WhenAll(earlier, later);

        Assert.Contains(Shell(Language.German).ChangedElsewhereTitle, page.Find("[data-notice=warning]").TextContent, StringComparison.Ordinal);
        Assert.Equal("1.100", page.Find("#units").GetAttribute("value"));
        Assert.Equal(0, Finished);
    }

    [Theory]
    [InlineData("1.000", "Ohne Selbstauskunft möglich", null)]
    [InlineData("1.001", "Eine Bestätigung genügt", "1000")]
    [InlineData("10.001", "Bestätigung zum Einkommen nötig", "10000")]
    [InlineData("25.001", "Mehr, als das Gesetz erlaubt", "25000")]
    public async Task Limits_WhileTyping_SayWhatTheAmountNeedsAndOfferLess(string typed, string need, string? fewer)
    {
        var page = Show(await AtStepAsync());
        Assert.Equal(LimitTexts.All.German.NoAmount, page.Find("[data-part=limit-need]").TextContent.Trim());

        Use(page, "#units", field => field.Input(typed));

        Assert.Equal(need, page.Find("[data-part=limit-need]").TextContent.Trim());
        Assert.Equal(fewer, page.FindAll("[data-action=reduce]").SingleOrDefault()?.GetAttribute("data-units"));
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task Limits_EarlierInvestments_CountOnceTheyAreRead()
    {
        var page = Show(await AtStepAsync(investor: 5));
        Use(page, "#units", field => field.Input("500"));
        page.WaitForState(() => page.FindAll("[data-part=limits] [data-part=facts]").Count > 0);

        Assert.Equal("Eine Bestätigung genügt", page.Find("[data-part=limit-need]").TextContent.Trim());
        Assert.Equal(["900\u00a0€", "500\u00a0€", "1.400\u00a0€"], page.FindAll("[data-part=limits] dd").Select(amount => amount.TextContent));
        Assert.Equal("100", page.Find("[data-action=reduce]").GetAttribute("data-units"));
        Assert.Contains("900", page.Find("[data-part=limit-bar]").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_EarlierInvestmentsCannotBeRead_AreNotSpokenOf()
    {
        var state = await AtStepAsync(investor: 5);
        await Sandbox.FailAsync("/v2/investments/");
        var page = Show(state);
        Use(page, "#units", field => field.Input("500"));

        Assert.Equal("Ohne Selbstauskunft möglich", page.Find("[data-part=limit-need]").TextContent.Trim());
        Assert.Empty(page.FindAll("[data-part=limits] [data-part=facts]"));
    }

    [Fact]
    public async Task Reduce_OneClick_FillsInWhatFits()
    {
        var state = await AtStepAsync();
        var page = Show(state, Language.English);
        Use(page, "#units", field => field.Input("12,345"));

        await page.InvokeAsync(() => page.Find("[data-action=reduce]").ClickAsync(new()));

        Assert.Equal("10,000", page.Find("#units").GetAttribute("value"));
        Assert.Equal("€10,000.00", page.Find("output").TextContent);
        Assert.Empty(await Sandbox.WritesAsync());
        await SubmitAsync(page);
        Assert.Equal(10_000, state.Session.Units?.Units);
    }

    [Fact]
    public async Task Submit_MoreThanTheLawAllows_ExplainsAndPushesNothing()
    {
        var page = Show(await AtStepAsync());
        Use(page, "#units", field => field.Input("25.001"));

        await SubmitAsync(page);

        AssertErrorAt(page, "units", LimitTexts.All.German.TooMuch("25.000"));
        Assert.Empty(await Sandbox.WritesAsync());
        Assert.Equal(0, Finished);
    }

    [Fact]
    public async Task Show_Company_HasNoLimitsAndSaysWhy()
    {
        var page = Show(await WithProfileAsync(new InvestorProfile(IsCompany: true, KycStatus.Successful), investor: 4));
        Use(page, "#units", field => field.Input("50.000"));

        Assert.Empty(page.FindAll("[data-part=limits]"));
        Assert.Contains(InvestorTexts.All.German.CompanyTitle, page.Find("[data-notice]").TextContent, StringComparison.Ordinal);
        await SubmitAsync(page);
        Assert.Equal(1, Finished);
    }

    [Fact]
    public async Task Show_IdentityRefused_SaysSoAndWhoHelpsButLetsLook()
    {
        var page = Show(await WithProfileAsync(new InvestorProfile(IsCompany: false, KycStatus.Insufficient), investor: 7));

        Assert.Contains(InvestorTexts.All.German.RefusedTitle, page.Find("[data-notice=warning]").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/help", page.Find("[data-notice] a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("#units"));
    }

    [Fact]
    public async Task Show_IdentityStillBeingChecked_SaysThatItDoesNotHinder()
    {
        var page = Show(await WithProfileAsync(new InvestorProfile(IsCompany: false, KycStatus.Pending), investor: 3));

        Assert.Contains(InvestorTexts.All.German.PendingTitle, page.Find("[data-notice]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-notice=warning]"));
    }

    [Fact]
    public async Task Show_IdentityStillBeingChecked_LeadsTheInvestorToTheIdentificationAndBack()
    {
        var state = await WithProfileAsync(new InvestorProfile(IsCompany: false, KycStatus.Pending), investor: 3);
        var link = Show(state).Find("[data-action=identify]");

        var back = Uri.EscapeDataString($"http://localhost/w/{state.Session.Id}/identified");
        Assert.Equal($"https://ident.example/{Scenario.Investor(3)}?back={back}", link.GetAttribute("href"));
        Assert.Null(link.GetAttribute("target"));
        Assert.Equal("noopener noreferrer", link.GetAttribute("rel"));
    }

    [Fact]
    public async Task Ask_WithoutAResult_SaysThatThereIsNone()
    {
        var page = Show(await WithProfileAsync(new InvestorProfile(IsCompany: false, KycStatus.Pending), investor: 3));

        await page.InvokeAsync(() => page.Find("[data-action=ask-identification]").ClickAsync());

        page.WaitForAssertion(() => Assert.Equal(IdentificationTexts.All.German.StillOpen, page.Find("[data-part=identification-said]").TextContent));
    }

    [Fact]
    public async Task Ask_WhileCashlinkIsAway_SaysSo()
    {
        var page = Show(await WithProfileAsync(new InvestorProfile(IsCompany: false, KycStatus.Pending), investor: 3));
        await Sandbox.FailAsync("/v2/investors/");

        await page.InvokeAsync(() => page.Find("[data-action=ask-identification]").ClickAsync());

        page.WaitForAssertion(() => Assert.Equal(IdentificationTexts.All.German.Unreachable, page.Find("[data-part=identification-said]").TextContent));
    }

    [Fact]
    public async Task Show_ToAnAdvisor_LeadsNobodyToTheIdentification()
    {
        var state = await WithProfileAsync(new InvestorProfile(IsCompany: false, KycStatus.Pending), investor: 3, SessionRole.Advisor);

        Assert.Empty(Show(state).FindAll("[data-action=identify], [data-action=ask-identification]"));
    }

    private async Task<WizardState> WithProfileAsync(InvestorProfile profile, int investor, SessionRole role = SessionRole.Investor)
    {
        var sessionId = await Stage.BeginAsync(investor);
        var session = (await Stage.Store.FindAsync(sessionId))!;
        session.InvestorKnown(profile);
        await Stage.Store.SaveAsync(session);
        return await Stage.EnterAsync(sessionId, role);
    }

    [Fact]
    public async Task Show_CampaignIsSoldOut_OffersNothingToSubmit()
    {
        var page = Show(await AtStepAsync(campaign: 3));

        Assert.Contains(UnitsTexts.All.German.SoldOutTitle, page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task Show_CampaignWithAnotherPrice_CalculatesWithIt()
    {
        var page = Show(await AtStepAsync(campaign: 2));
        Use(page, "#units", field => field.Input("3"));

        Assert.Equal("1.500,00\u00a0€", page.Find("output").TextContent);
    }
}
