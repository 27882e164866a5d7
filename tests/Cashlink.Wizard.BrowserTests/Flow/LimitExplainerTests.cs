using Cashlink.Wizard.BrowserTests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>What the law asks for an amount, while it is typed.</summary>
public sealed class LimitExplainerTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [InlineData("de", "25.001", "Mehr, als das Gesetz erlaubt", "25.000")]
    [InlineData("en", "10,001", "Needs the confirmation about your income", "10,000")]
    [InlineData("en", "1,001", "One confirmation is enough", "1,000")]
    public async Task Typing_AboveALimit_OffersTheMostThatKeepsIt(string language, string typed, string need, string fewer)
    {
        var investor = await EnterAsync(language);
        await investor.TypeUnitsAsync(typed);
        await Expect(investor.Page.Locator("[data-part=limit-need]")).ToHaveTextAsync(need);

        await investor.Page.Locator("[data-action='reduce']").ClickAsync();

        await Expect(investor.Page.Locator("#units")).ToHaveValueAsync(fewer);
        await Expect(investor.Page.Locator("#units")).ToBeFocusedAsync();
        await Expect(investor.Page.Locator("[data-part=limit-need]")).Not.ToHaveTextAsync(need);
    }

    [Fact]
    public async Task Continue_WithMoreThanTheLawAllows_ExplainsAndStays()
    {
        var investor = await EnterAsync("de");
        await investor.TypeUnitsAsync("25.001");

        await investor.Continue.ClickAsync();

        await Expect(investor.ErrorSummary).ToContainTextAsync("höchstens 25.000 Anteile");
        await investor.Page.Locator("[data-action='reduce']").ClickAsync();
        await Expect(investor.ErrorSummary).ToHaveCountAsync(0);
        await investor.ContinueToAsync("self-disclosure");
    }

    [Fact]
    public async Task Picture_WithEarlierInvestments_ShowsThemBeforeTheNewAmount()
    {
        var deployment = await OwnDeploymentAsync();
        var launched = await deployment.Wizard.LaunchAsync(Guid.Parse("a0000000-0000-4000-8000-000000000005"), Hosting.Deployment.Solarpark, "de");
        var investor = await EnterAsync(launched, "de");

        await investor.TypeUnitsAsync("500");

        var picture = investor.Page.Locator("[data-part=limit-bar]");
        await Expect(picture).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("Frühere Anlagen in dieses Angebot: 900.*Zusammen: 1.400"));
        var (held, added) = (await BoxAsync(picture.Locator("[data-part=limit-held]")), await BoxAsync(picture.Locator("[data-part=limit-added]")));
        Assert.True(held.Width > 20 && added.Width > 5, $"held {held.Width}, added {added.Width}");
        Assert.Equal(held.X + held.Width, added.X, 1.0);
    }

    [Fact]
    public async Task SelfDisclosure_ForThoseWhoConfirmNothing_LeadsOnWithLessInOneClick()
    {
        var investor = await EnterAsync("en");
        await investor.TypeUnitsAsync("12,000");
        await investor.ContinueToAsync("self-disclosure");
        await Expect(investor.Page.Locator("#confirm-net-worth")).ToHaveCountAsync(0);
        await Expect(investor.Page.Locator("[data-action='reduce']")).ToHaveCountAsync(2);

        await investor.Page.Locator("[data-units='10000']").ClickAsync();
        await Expect(investor.Page.Locator("#confirm-net-worth")).ToBeVisibleAsync();
        await investor.Page.Locator("[data-units='1000']").ClickAsync();

        await investor.IsAtAsync("survey");
        await investor.Page.Locator("[data-action='back']").ClickAsync();
        await investor.IsAtAsync("units");
        await Expect(investor.Page.Locator("#units")).ToHaveValueAsync("1,000");
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(ILocator part) =>
        await part.BoundingBoxAsync() ?? throw new InvalidOperationException("The part is not on the page.");
}
