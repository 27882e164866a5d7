using Cashlink.Wizard.BrowserTests.Browsing;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Accessibility;

/// <summary>The whole flow without a mouse.</summary>
public sealed class KeyboardTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const int MostTabs = 60;

    [Fact]
    public async Task Flow_WithTabSpaceAndEnterAlone_ReachesTheStatus()
    {
        var investor = await EnterAsync("de", wallets: 2);
        var page = investor.Page;

        await TabToAsync(page, "#units");
        await page.Keyboard.TypeAsync("1.100");
        await TabToAsync(page, "[data-action='continue']");
        await page.Keyboard.PressAsync("Enter");
        await ArrivedAsync(investor, "self-disclosure");

        await TabToAsync(page, "#confirm-income");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "#confirm-net-worth");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "[data-action='continue']");
        await page.Keyboard.PressAsync("Space");
        await ArrivedAsync(investor, "survey");

        await TabToAsync(page, "#survey-decline");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#confirm-waiver")).ToBeEnabledAsync();
        await ArrivedAsync(investor, "survey");
        await TabToAsync(page, "#confirm-waiver");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "[data-action='continue']");
        await page.Keyboard.PressAsync("Enter");
        await ArrivedAsync(investor, "signing");

        await TabToAsync(page, "[data-document]");
        await investor.OpenDocumentsAsync();
        await TabToAsync(page, "[data-action='sign']");
        await page.Keyboard.PressAsync("Enter");
        await ArrivedAsync(investor, "wallet");

        await TabToAsync(page, "input[name='wallet']");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "[data-action='continue']");
        await page.Keyboard.PressAsync("Enter");
        await ArrivedAsync(investor, "status");
    }

    [Fact]
    public async Task SkipLink_AsTheFirstStop_LeadsToTheContent()
    {
        var investor = await EnterAsync("en");
        await investor.Page.Keyboard.PressAsync("Tab");
        await Expect(investor.Page.Locator(".skip-link")).ToBeFocusedAsync();
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
