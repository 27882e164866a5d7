using Cashlink.Wizard.BrowserTests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Accessibility;

/// <summary>The whole flow without a mouse.</summary>
public sealed class KeyboardTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const int MostTabs = 60;

    [Theory]
    [InlineData("de", ColorScheme.Light, 320)]
    [InlineData("en", ColorScheme.Dark, 1280)]
    public Task Flow_WithTheKeyboardAlone_ReachesTheStatus(string language, ColorScheme scheme, int width) => WalkAsync(language, scheme, width);

    /// <summary>The same in every other look.</summary>
    [Theory]
    [Trait("Category", "Deep")]
    [InlineData("de", ColorScheme.Dark, 320)]
    [InlineData("de", ColorScheme.Light, 1280)]
    [InlineData("de", ColorScheme.Dark, 1280)]
    [InlineData("en", ColorScheme.Light, 320)]
    [InlineData("en", ColorScheme.Dark, 320)]
    [InlineData("en", ColorScheme.Light, 1280)]
    public Task Flow_WithTheKeyboardAloneInTheOtherLooks_ReachesTheStatus(string language, ColorScheme scheme, int width) =>
        WalkAsync(language, scheme, width);

    private async Task WalkAsync(string language, ColorScheme scheme, int width)
    {
        var investor = await EnterAsync(language, wallets: 2, new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = width == 320 ? 568 : 900 },
        });
        var page = investor.Page;

        await TabToAsync(page, "#units");
        await page.Keyboard.TypeAsync(investor.Units);
        await PressAsync(page, "[data-action='continue']", "Enter");
        await ArrivedAsync(investor, "self-disclosure");

        await PressAsync(page, "#confirm-income", "Space");
        await PressAsync(page, "#confirm-net-worth", "Space");
        await PressAsync(page, "[data-action='continue']", "Space");
        await ArrivedAsync(investor, "survey");

        await (language == "de" ? DeclineSurveyAsync(investor) : AnswerSurveyAsync(investor));
        await PressAsync(page, "[data-action='continue']", "Enter");
        await ArrivedAsync(investor, "signing");

        await ReadDocumentsAsync(investor);
        await PressAsync(page, "[data-action='sign']", "Enter");
        await ArrivedAsync(investor, "wallet");

        await PressAsync(page, "input[name='wallet']", "Space");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("input[name='wallet']").Nth(1)).ToBeCheckedAsync();
        await PressAsync(page, "[data-action='continue']", "Enter");
        await ArrivedAsync(investor, "status");
    }

    [Fact]
    public async Task SkipLink_AsTheFirstStop_LeadsToTheContent()
    {
        var investor = await EnterAsync("en");
        await investor.Page.Keyboard.PressAsync("Tab");
        await Expect(investor.Page.Locator("[data-part=skip-link]")).ToBeFocusedAsync();
        await investor.Page.Keyboard.PressAsync("Enter");
        await Expect(investor.Main.Locator("h1")).ToBeFocusedAsync();
        await investor.Page.Keyboard.PressAsync("Tab");
        await Expect(investor.Page.Locator("#units")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("units", "units")]
    [InlineData("self-disclosure", "confirm-income")]
    [InlineData("survey", "known-instruments-none")]
    [InlineData("wallet", null)]
    public async Task ErrorSummary_AfterContinueWithNothing_IsFocusedAndLeadsToTheField(string step, string? field)
    {
        var investor = await EnterAsync("en", wallets: 2);
        await investor.GoToAsync(step);
        field ??= await investor.Page.Locator("input[name='wallet']").First.GetAttributeAsync("id");

        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeFocusedAsync();
        Assert.StartsWith("Error: ", await investor.Page.TitleAsync(), StringComparison.Ordinal);
        await FirstErrorLeadsToAsync(investor, field!);
    }

    [Fact]
    public async Task ErrorSummary_OfTheWarning_IsFocusedAndLeadsToTheConfirmation()
    {
        var investor = await EnterAsync("de");
        await investor.GoToAsync("survey");
        await investor.Page.Locator("#survey-decline").ClickAsync();
        await Expect(investor.Page.Locator("#confirm-waiver")).ToBeEnabledAsync();

        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeFocusedAsync();
        await FirstErrorLeadsToAsync(investor, "confirm-waiver");
    }

    [Fact]
    public async Task Focus_AfterBackAndForward_IsOnTheHeading()
    {
        var investor = await EnterAsync("en");
        await investor.GoToAsync("survey");
        await ArrivedAsync(investor, "survey");
        await investor.Page.GoBackAsync();
        await ArrivedAsync(investor, "self-disclosure");
        await investor.Page.GoForwardAsync();
        await ArrivedAsync(investor, "survey");
        await investor.Page.Locator("[data-action='back']").ClickAsync();
        await ArrivedAsync(investor, "self-disclosure");
    }

    /// <summary>To the page that warns of going on without answers, and its confirmation.</summary>
    private static async Task DeclineSurveyAsync(Investor investor)
    {
        await PressAsync(investor.Page, "#survey-decline", "Enter");
        await Expect(investor.Page.Locator("#confirm-waiver")).ToBeEnabledAsync();
        await ArrivedAsync(investor, "survey");
        await PressAsync(investor.Page, "#confirm-waiver", "Space");
    }

    /// <summary>Tab comes to each question once; the arrows choose.</summary>
    private static async Task AnswerSurveyAsync(Investor investor)
    {
        foreach (var answer in Investor.GoodAnswers)
        {
            var group = await investor.Page.Locator($"#{answer}").GetAttributeAsync("name");
            await TabToAsync(investor.Page, $"input[name='{group}']");
            await investor.Page.Keyboard.PressAsync("Space");
            var answers = await investor.Page.Locator($"input[name='{group}']").EvaluateAllAsync<string[]>("all => all.map(one => one.id)");
            for (var place = 0; answers[place] != answer; place++)
                await investor.Page.Keyboard.PressAsync("ArrowDown");
            await Expect(investor.Page.Locator($"#{answer}")).ToBeCheckedAsync();
        }
    }

    /// <summary>Each in a tab of its own, which this browser opens to save the file.</summary>
    private static async Task ReadDocumentsAsync(Investor investor)
    {
        // For a tab that shows a file the browser asks for an icon of the whole site, and there is none.
        investor.Visit.Expect(404);
        foreach (var document in await investor.Page.Locator("[data-document]").AllAsync())
        {
            await TabToAsync(investor.Page, $"[id='{await document.GetAttributeAsync("id")}']");
            var tab = await investor.Page.RunAndWaitForPopupAsync(() => investor.Page.Keyboard.PressAsync("Enter"));
            await tab.CloseAsync();
        }
        await Expect(investor.Page.Locator("[data-duty=open]")).ToHaveCountAsync(0);
    }

    private static async Task FirstErrorLeadsToAsync(Investor investor, string field)
    {
        var address = investor.Page.Url;
        await investor.Page.Keyboard.PressAsync("Tab");
        await Expect(investor.ErrorSummary.Locator("a").First).ToBeFocusedAsync();
        await investor.Page.Keyboard.PressAsync("Enter");
        await Expect(investor.Page.Locator($"[id='{field}']")).ToBeFocusedAsync();
        await Expect(investor.Page.Locator($"[id='{field}']")).ToBeInViewportAsync();
        await Expect(investor.Page.Locator($"[id='{field}']")).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Equal(address, investor.Page.Url);
    }

    /// <summary>The step is there, and the focus stands on its heading, so that a screen reader says where one is.</summary>
    private static async Task ArrivedAsync(Investor investor, string step)
    {
        await investor.IsAtAsync(step);
        await Expect(investor.Page.Locator($"main[data-step='{step}'] h1")).ToBeFocusedAsync();
    }

    private static async Task PressAsync(IPage page, string selector, string key)
    {
        await TabToAsync(page, selector);
        await page.Keyboard.PressAsync(key);
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        var stops = new List<string>();
        for (var press = 0; press < MostTabs; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<string[]>(
                "selector => [document.activeElement.matches(selector) ? 'yes' : 'no', document.activeElement.outerHTML.slice(0, 120)]", selector);
            if (stop[0] == "yes")
                return;
            stops.Add(stop[1]);
        }
        Assert.Fail($"Tab does not reach {selector}. It stopped at:\n{string.Join('\n', stops)}");
    }
}
