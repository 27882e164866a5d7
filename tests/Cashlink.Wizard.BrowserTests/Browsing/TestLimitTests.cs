using System.Diagnostics;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Browsing;

/// <summary>A run always ends: what hangs is ended by force, and says so.</summary>
public sealed class TestLimitTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Limit_PassedWhileAPageNeverAnswers_FailsInTheLineThatWaits()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.Browser.NewPageAsync();
        await using var limit = new TestLimit(Short);
        limit.Watch(chromium);

        var waiting = page.EvaluateAsync("() => new Promise(() => {})");

        await Assert.ThrowsAnyAsync<PlaywrightException>(() => waiting.WaitAsync(Patience));
        Assert.Contains("0:02 minutes", limit.Fault, StringComparison.Ordinal);
        Assert.False(chromium.IsUsable);
        Assert.Null(chromium.Process);
    }

    [Fact]
    public async Task Limit_PassedWhileABrowserStandsStill_EndsTheCleanUp()
    {
        await using var chromium = await Chromium.StartAsync();
        var visit = await Visit.BeginAsync(chromium, "en");
        using (var stop = Process.Start("sh", ["-c", $"kill -STOP {chromium.Process}"]))
            await stop.WaitForExitAsync().WaitAsync(Patience);
        await using var limit = new TestLimit(Short);
        limit.Watch(chromium);

        // It would hang for good.
        await visit.DisposeAsync().AsTask().WaitAsync(Patience);

        Assert.NotNull(limit.Fault);
        Assert.Null(chromium.Process);
    }
}
