using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Data.Sqlite;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>A step fails on its circuit, in the published wizard with its usual log; nobody collects spans.</summary>
public sealed class SupportNumberTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Step_ThatFailsOnItsCircuit_ShowsTheNumberOfItsLineInTheLog()
    {
        var deployment = await OwnDeploymentAsync();
        var investor = await EnterAsync(
            await deployment.Wizard.LaunchAsync(await deployment.Sandbox.NewInvestorAsync(), Deployment.Solarpark, "en"), "en");
        await investor.TypeUnitsAsync();
        await SpoilAsync(deployment.Wizard.StorePath);

        await investor.Continue.ClickAsync();

        var shown = investor.In("main[data-failure] [data-support-number]");
        await Expect(shown).ToBeVisibleAsync();
        var number = (await shown.TextContentAsync())!;
        Assert.Matches("^[0-9a-f]{32}$", number);
        var log = deployment.Wizard.Output.ToList();
        // The category, the trace below it, and then what has happened.
        var line = Enumerable.Range(1, log.Count - 2).First(index => log[index].Contains($"TraceId:{number}", StringComparison.Ordinal)
            && log[index - 1].Contains("ErrorBoundary", StringComparison.Ordinal));
        Assert.Contains("Unhandled exception rendering component", log[line + 1], StringComparison.Ordinal);
    }

    /// <summary>Somebody writes into the database by hand, which is found out when the session is read next.</summary>
    private static async Task SpoilAsync(string store)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var spoil = new SqliteCommand("UPDATE sessions SET Content = randomblob(200)", connection);
        Assert.Equal(1, await spoil.ExecuteNonQueryAsync());
    }
}
