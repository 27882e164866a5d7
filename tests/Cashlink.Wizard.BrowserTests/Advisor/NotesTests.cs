using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>Short notes from the advisor to the client.</summary>
public sealed class NotesTests(ITestOutputHelper output) : TwoScreensTest(output)
{
    [Fact]
    public async Task Note_ReachesTheClientAsPlainText_AndStaysForTheScreenShare()
    {
        var screens = await OpenJoinedAsync();

        await screens.WriteAsync("Look at <b>this</b> & that");
        await Expect(screens.ClientNews).ToContainTextAsync($"{TwoScreens.Name} writes: Look at <b>this</b> & that");
        await screens.WriteAsync("And this");
        await Expect(screens.ClientNews).ToContainTextAsync($"{TwoScreens.Name} writes: And this");
        await Expect(screens.Advisor.Locator("[data-live-sent]")).ToHaveTextAsync("Sent");
        await Expect(screens.Advisor.Locator("#live-note")).ToHaveValueAsync("");

        await screens.Client.Page.ReloadAsync();
        await screens.AreJoinedAsync();
        await screens.Client.In("[data-part=live-notes] > summary").ClickAsync();
        await Expect(screens.Client.In("[data-part=live-notes] li")).ToHaveCountAsync(2);

        await screens.Client.In("[data-action='live-end']").ClickAsync();
        await Expect(screens.Client.In("[data-part=live-note]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Note_OnTheNextStep_MakesRoomAndStaysInTheList()
    {
        var screens = await OpenJoinedAsync();
        await screens.WriteAsync("Look at this");
        await Expect(screens.ClientNews).ToContainTextAsync("Look at this");

        await screens.Client.TypeUnitsAsync();
        await screens.Client.ContinueToAsync("self-disclosure");

        await Expect(screens.Client.In("[data-part=live-note]")).ToHaveCountAsync(0);
        await screens.Client.In("[data-part=live-notes] > summary").ClickAsync();
        await Expect(screens.Client.In("[data-part=live-notes] li")).ToContainTextAsync("Look at this");
    }

    [Fact]
    public async Task Note_ThatIsEmpty_IsNotSent()
    {
        var screens = await OpenJoinedAsync();

        await screens.WriteAsync("   ");

        await Expect(screens.Advisor.Locator("#live-note-error")).ToBeVisibleAsync();
        await Expect(screens.Client.In("[data-part=live-note]")).ToHaveCountAsync(0);
    }
}
