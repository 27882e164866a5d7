using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Browsing;

/// <summary>What a page remembers: in its tab's storage beyond its own life, in its variables until it is loaded anew.</summary>
internal static class TabMemory
{
    /// <summary>Does something at the fields of a step, and waits until the tab's storage holds it.</summary>
    public static async Task KeepsAsync(this Investor investor, string step, Func<Task> input)
    {
        var key = $"wizard/{investor.Session.SessionId:N}/{step}";
        var before = await investor.Page.EvaluateAsync<string?>("key => sessionStorage.getItem(key)", key);
        await input();
        await investor.Page.WaitForFunctionAsync(
            "([key, before]) => ![null, before].includes(sessionStorage.getItem(key))", new object?[] { key, before });
    }

    /// <summary>From here on <see cref="WasLoadedAnewAsync"/> and <see cref="IsStillTheSameAsync"/> tell this page from one that comes after it.</summary>
    public static Task MarkAsync(this IPage page) => page.EvaluateAsync("window.isMarked = true");

    /// <summary>Waits until another page has taken the place of the marked one.</summary>
    public static Task WasLoadedAnewAsync(this IPage page) => page.WaitForFunctionAsync("() => window.isMarked !== true");

    public static async Task IsStillTheSameAsync(this IPage page) => Assert.True(await page.EvaluateAsync<bool>("window.isMarked === true"));
}
