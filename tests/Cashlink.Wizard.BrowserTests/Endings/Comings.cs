using Cashlink.Wizard.BrowserTests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Endings;

/// <summary>A page that has ended, and the one that comes in its place.</summary>
internal static class Comings
{
    private const string ForgetReturns = """
        () => {
          try { sessionStorage.removeItem('wizard/returns'); }
          catch { history.replaceState({ ...history.state, 'wizard/returns': undefined }, ''); }
        }
        """;

    /// <summary>What the page says of its end.</summary>
    public static ILocator Ending(this Investor investor) => investor.In("#blazor-error-ui");

    /// <summary>Waits until the page says this, in its own language first and in the other one below.</summary>
    public static async Task SaysAsync(this Investor investor, string reason, LocatorAssertionsToHaveAttributeOptions? options = null)
    {
        var ending = investor.Ending();
        await Expect(ending).ToHaveAttributeAsync("data-ending", reason, options);
        await Expect(ending).ToHaveRoleAsync(AriaRole.Alert);
        await Expect(ending.Locator("h2").First).ToBeVisibleAsync();
        await Expect(ending.Locator("> [lang]")).ToHaveCountAsync(2);
        await Expect(ending.Locator("> [lang]").First).ToHaveAttributeAsync("lang", investor.Visit.Language);
    }

    /// <summary>Does something that ends the page, and waits until another one has taken its place, by itself, and can be used.</summary>
    public static async Task ComesBackAfterAsync(this Investor investor, Func<Task> end, string reason = "returning")
    {
        await investor.In("body").EvaluateAsync("() => { window.isMarked = true; }");
        await end();
        await investor.SaysAsync(reason);
        await Expect(investor.In("body:not(:has([data-ending])) [data-alive]")).ToBeAttachedAsync();
        Assert.False(await investor.In("body").EvaluateAsync<bool>("() => window.isMarked === true"));
        // A while later it would come back by itself again.
        await investor.In("body").EvaluateAsync(ForgetReturns);
    }

    /// <summary>
    /// Leaves a step whose texts are no longer ours. Whether the page ends depends on what changes on it; whichever it does, it says so,
    /// and leads on. What was finished before it ended is not done again.
    /// </summary>
    public static async Task GetsToAsync(this Investor investor, string step)
    {
        await investor.Continue.ClickAsync();
        await Expect(investor.In($"[data-ending=returning], body:has([data-ending=translated]) main[data-step='{step}']")).ToBeVisibleAsync();
        await Expect(investor.In("body:not(:has([data-ended])) [data-alive]")).ToBeAttachedAsync();
        if (await investor.In($"main[data-step='{step}']").CountAsync() == 0)
            await investor.Continue.ClickAsync();
        await investor.IsAtAsync(step);
        await investor.In("body").EvaluateAsync(ForgetReturns);
    }
}
