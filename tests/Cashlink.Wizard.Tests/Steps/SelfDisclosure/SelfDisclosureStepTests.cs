using Bunit;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Steps.SelfDisclosure;

public sealed class SelfDisclosureStepTests(SandboxFixture sandbox)
    : StepTest<SelfDisclosureStep>(sandbox, WizardStep.SelfDisclosure)
{
    private static readonly SelfDisclosureTexts German = SelfDisclosureTexts.All.German;
    private static readonly SelfDisclosureTexts English = SelfDisclosureTexts.All.English;

    [Fact]
    public async Task Show_FirstTime_HasTheHooksAndNothingConfirmed()
    {
        var page = Show(await AtStepAsync());

        AssertHooks(page, "continue", hasBack: true);
        AssertNoError(page);
        Assert.All(["#confirm-income", "#confirm-net-worth"], id => Assert.False(page.Find(id).HasAttribute("checked"), id));
    }

    [Theory]
    [InlineData(1_100, "Für 1.100,00\u00a0€ brauchen wir mindestens eine Bestätigung")]
    [InlineData(10_001, "Für 10.001,00\u00a0€ brauchen wir die Bestätigung zu Ihrem Einkommen")]
    [InlineData(25_001, "25.001,00\u00a0€ sind mehr, als das Gesetz erlaubt")]
    public async Task Show_EachAmount_SaysWhatItNeeds(long units, string title) =>
        Assert.Equal(title, Show(await AtStepAsync(units: units)).Find("[data-notice] h2").TextContent);

    [Fact]
    public async Task Show_EarlierInvestments_AreNamed()
    {
        var page = Show(await AtStepAsync(investor: 5, units: 500), Language.English);

        Assert.Equal(English.EitherTitle("€1,400.00"), page.Find("[data-notice] h2").TextContent);
        Assert.Contains(English.HeldText("€900.00"), page.Find("[data-notice]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_NothingConfirmed_SaysWhatIsMissing()
    {
        var page = Show(await AtStepAsync());

        await SubmitAsync(page);

        AssertErrorAt(page, "confirm-income", German.NothingConfirmed("1.000,00\u00a0€"));
        AssertReferencesLead(page);
        Assert.Single(await Sandbox.WritesAsync());
        Use(page, "#confirm-income", field => field.Change(true));
        AssertNoError(page);
    }

    [Theory]
    [InlineData("#confirm-income", true, false)]
    [InlineData("#confirm-net-worth", false, true)]
    public async Task Submit_OneConfirmation_IsEnoughAndSentAsGiven(string confirmation, bool income, bool netWorth)
    {
        var page = Show(await AtStepAsync());
        Use(page, confirmation, field => field.Change(true));

        await SubmitAsync(page);

        Assert.Equal(1, Finished);
        var body = (await Sandbox.WritesAsync())[^1].Body!.Value;
        Assert.Equal(
            (income, netWorth),
            (body.GetProperty("self_disclosure_monthly_income").GetBoolean(), body.GetProperty("self_disclosure_net_worth_100k").GetBoolean()));
        Assert.Equal(Stage.Clock.GetUtcNow(), body.GetProperty("self_disclosure_submitted_at").GetDateTimeOffset());
    }

    [Fact]
    public async Task Show_MoreThanAssetsAllow_AsksForTheIncomeAlone()
    {
        var page = Show(await AtStepAsync(units: 10_001), Language.English);
        Assert.Empty(page.FindAll("#confirm-net-worth"));

        await SubmitAsync(page);

        AssertErrorAt(page, "confirm-income", English.IncomeNeeded("€1,000.00"));
        Assert.Equal(0, Finished);
    }

    [Fact]
    public async Task Show_MoreThanAnyoneMay_AsksForNothingAndOffersLess()
    {
        var page = Show(await AtStepAsync(units: 25_001));

        Assert.Empty(page.FindAll("input, [data-action=continue]"));
        Assert.Equal(["25000", "10000", "1000"], page.FindAll("[data-action=reduce]").Select(way => way.GetAttribute("data-units")));
        AssertReferencesLead(page);
    }

    [Theory]
    [InlineData(1_100, 1_000)]
    [InlineData(10_001, 10_000)]
    [InlineData(25_001, 25_000)]
    public async Task Reduce_ToTheHighestLimit_PushesFewerUnits(long units, long fewer)
    {
        var state = await AtStepAsync(units: units);
        var page = Show(state);

        await page.InvokeAsync(() => page.Find("[data-action=reduce]").ClickAsync(new()));

        Assert.Equal(fewer, state.Session.Units?.Units);
        Assert.Equal(fewer, (await Stage.Cashlink.Invitations.GetAsync(state.Session.InvitationId!.Value)).Units);
        Assert.Equal(1, Finished);
        Assert.Equal(fewer == 1_000 ? WizardStep.Survey : WizardStep.SelfDisclosure, StepOrder.Next(state.Session));
    }

    [Fact]
    public async Task Show_EarlierInvestments_NarrowWhatCanBeReducedTo()
    {
        var page = Show(await AtStepAsync(investor: 5, units: 9_500));

        Assert.Equal(["9100", "100"], page.FindAll("[data-action=reduce]").Select(way => way.GetAttribute("data-units")));
    }

    [Fact]
    public async Task Submit_Twice_PushesOnce()
    {
        var page = Show(await AtStepAsync());
        Use(page, "#confirm-income", field => field.Change(true));

        await AssertPushesOnceAsync(page);
    }

    [Fact]
    public async Task Submit_WhileCashlinkIsDown_KeepsTheConfirmationAndOffersToTryAgain()
    {
        var page = Show(await AtStepAsync(), Language.English);
        Use(page, "#confirm-net-worth", field => field.Change(true));
        await Sandbox.FailAsync("/v2/invitations/");

        await SubmitAsync(page);

        var retry = AssertUnavailable(page, Language.English);
        Assert.True(page.Find("#confirm-net-worth").HasAttribute("checked"));
        await Sandbox.MendAsync();
        await retry.ClickAsync();
        Assert.Equal(1, Finished);
    }

    [Theory]
    [InlineData("self_disclosure_monthly_income", "confirm-income")]
    [InlineData("self_disclosure_net_worth_100k", "confirm-net-worth")]
    public async Task Submit_RefusedByCashlink_ShowsItAtTheField(string apiField, string fieldId)
    {
        var page = Show(await AtStepAsync());
        Use(page, "#confirm-income", field => field.Change(true));
        Stage.Api.Refuse(apiField, "Not possible.");

        await SubmitAsync(page);

        AssertErrorAt(page, fieldId, Shell(Language.German).RefusedField("Not possible."));
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task Show_AfterwardsAgain_HoldsWhatWasConfirmed()
    {
        var page = Show(await Stage.AtStepAsync(WizardStep.Survey));

        Assert.True(page.Find("#confirm-income").HasAttribute("checked"));
        Assert.False(page.Find("#confirm-net-worth").HasAttribute("checked"));
    }
}
