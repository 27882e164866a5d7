using Cashlink.Wizard.BrowserTests.Browsing;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>A page that grows while a button is pressed: what comes back from the server pushes the button away from under the pointer.</summary>
public sealed class MovedButtonTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const string Grow = "() => { const more = document.createElement('div'); more.style.height = '100px'; document.querySelector('main .actions').before(more); }";

    [Fact]
    public async Task Button_ThatMovesBetweenPressAndRelease_IsPressed()
    {
        var investor = await EnterAsync("de");
        await investor.TypeUnitsAsync();
        await PressAsync(investor);

        await investor.Page.EvaluateAsync(Grow);
        await investor.Page.Mouse.UpAsync();

        await investor.IsAtAsync("self-disclosure");
    }

    [Fact]
    public async Task Pointer_ThatLeavesThePressedButton_PressesNothing()
    {
        var investor = await EnterAsync("de");
        await investor.TypeUnitsAsync();
        await PressAsync(investor);

        await investor.Page.Mouse.MoveAsync(5, 5);
        await investor.Page.Mouse.UpAsync();

        // What is pressed now goes on; had the first been a press, this would be the next page's.
        await investor.ContinueToAsync("self-disclosure");
        await investor.IsAtAsync("self-disclosure");
    }

    private static async Task PressAsync(Investor investor)
    {
        await investor.Continue.ScrollIntoViewIfNeededAsync();
        var box = (await investor.Continue.BoundingBoxAsync())!;
        await investor.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await investor.Page.Mouse.DownAsync();
    }
}
