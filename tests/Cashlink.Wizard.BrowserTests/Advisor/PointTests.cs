using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>The advisor points at a place of the page.</summary>
public sealed class PointTests(ITestOutputHelper output) : TwoScreensTest(output)
{
    [Fact]
    public async Task Click_OnAPlace_MarksItForTheClient_AndSaysIt_WithoutTakingTheFocus()
    {
        var screens = await OpenJoinedAsync("de");
        await screens.Client.In("#units").FocusAsync();
        await screens.OpenToolAsync("point");
        await Expect(screens.Advisor.Locator("body[data-live-aiming]")).ToBeAttachedAsync();

        await screens.Advisor.Locator("[data-part=facts] > div").Nth(1).ClickAsync();

        var row = screens.Client.In("[data-part=facts] > div").Nth(1);
        await Expect(row).ToHaveAttributeAsync("data-live-mark", $"{TwoScreens.Name} zeigt hierauf");
        await Expect(screens.ClientNews).ToHaveAttributeAsync("role", "status");
        await Expect(screens.ClientNews).ToContainTextAsync($"{TwoScreens.Name} zeigt auf: Mindestens");
        await Expect(screens.Client.In("#units")).ToBeFocusedAsync();
        await Expect(screens.Advisor.Locator("[data-live-pointed]")).ToHaveTextAsync("Sie zeigen auf: Mindestens");

        // The next place takes the mark over; by itself it goes after a while.
        await screens.Advisor.Locator("[data-part=facts] > div").First.ClickAsync();
        await Expect(row).Not.ToHaveAttributeAsync("data-live-mark", $"{TwoScreens.Name} zeigt hierauf");
        await Expect(screens.Client.In("[data-part=facts] > div").First).ToHaveAttributeAsync("data-live-mark", $"{TwoScreens.Name} zeigt hierauf");
        await Expect(screens.Client.In("[data-live-mark]")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Expect(screens.ClientNews).Not.ToContainTextAsync("zeigt auf");
    }

    [Fact]
    public async Task Place_FromTheList_ByKeyboard_IsMarkedAndCanBeReached()
    {
        var screens = await OpenJoinedAsync();
        await screens.Advisor.Locator("[data-tool='point'] > summary").FocusAsync();
        await screens.Advisor.Keyboard.PressAsync("Enter");
        await Expect(screens.Advisor.Locator("#live-place option[value='units']")).ToBeAttachedAsync();
        await screens.Advisor.Locator("#live-place").SelectOptionAsync("units");
        await screens.Advisor.Locator("[data-action='live-point']").FocusAsync();
        await screens.Advisor.Keyboard.PressAsync("Enter");

        await Expect(screens.Client.In("[data-live-mark]")).ToBeVisibleAsync();
        await screens.Client.In("[data-action='live-go']").ClickAsync();
        await Expect(screens.Client.In("#units")).ToBeInViewportAsync();
        await screens.Advisor.Keyboard.PressAsync("Escape");
        await Expect(screens.Advisor.Locator("body[data-live-aiming]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Pointing_OnAnotherStep_FindsThatStepsPlaces()
    {
        var screens = await OpenJoinedAsync();
        await screens.OpenToolAsync("point");
        await screens.Client.GoToAsync("survey");
        await screens.AdvisorIsAtAsync("survey");

        await screens.Advisor.Locator("#live-place").SelectOptionAsync("total-loss");
        await screens.Advisor.Locator("[data-action='live-point']").ClickAsync();

        await Expect(screens.Client.In("fieldset[data-live-mark]")).ToHaveCountAsync(1);
    }
}
