using Cashlink.Wizard.BrowserTests.Browsing;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>What an investor's first page costs on the wire.</summary>
public sealed class FirstLoadTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const long Budget = 80 * 1024;

    [Fact]
    public async Task FirstLoad_OfTheUnitsPage_StaysWithinTheBudgetWithBrotli()
    {
        var launched = await LaunchAsync("de");
        var investor = new Investor(await VisitAsync("de"), launched);
        var wire = await Wire.TapAsync(investor.Visit);

        await investor.Page.GotoAsync(launched.LaunchUrl);
        await investor.IsAtAsync("units");
        await investor.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        var loads = wire.Loads();
        foreach (var load in loads.OrderByDescending(load => load.Bytes))
            Output.WriteLine($"{load.Bytes,8:N0}  {load.Encoding,-4} {load.Kind,-10} {new Uri(load.Address).AbsolutePath}");
        var total = loads.Sum(load => load.Bytes);
        var summary = string.Create(
            CultureInfo.InvariantCulture, $"First load: {total:N0} bytes in {loads.Count} answers, of {Budget:N0} allowed; then {wire.FrameBytes:N0} bytes over the WebSocket");
        Output.WriteLine(summary);

        Assert.Contains(loads, load => load.Address.Contains("blazor.web", StringComparison.Ordinal));
        Assert.Equal(2, loads.Count(load => load.Kind == "Stylesheet"));
        Assert.All(loads.Where(load => load.Kind is "Document" or "Stylesheet" or "Script"), load => Assert.Equal("br", load.Encoding));
        Assert.InRange(total, 20_000, Budget);
    }
}
