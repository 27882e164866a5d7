using System.Text.Json;
using Cashlink.Wizard.BrowserTests.Browsing;
using Xunit.Abstractions;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>What an investor's first page costs on the wire.</summary>
public sealed class FirstLoadTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const long Budget = 75 * 1024;

    [Fact]
    public async Task FirstLoad_OfTheUnitsPage_StaysWithinTheBudgetWithBrotli()
    {
        var launched = await LaunchAsync("de");
        var investor = new Investor(await VisitAsync("de"), launched);
        var wire = new Wire();
        var devtools = await investor.Visit.Context.NewCDPSessionAsync(investor.Page);
        wire.Listen(devtools);
        await devtools.SendAsync("Network.enable");

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
        Console.WriteLine(summary);

        Assert.Contains(loads, load => load.Address.Contains("blazor.web", StringComparison.Ordinal));
        Assert.Contains(loads, load => load.Address.Contains("icons", StringComparison.Ordinal));
        Assert.Equal(2, loads.Count(load => load.Kind == "Stylesheet"));
        Assert.All(loads.Where(load => load.Kind is "Document" or "Stylesheet" or "Script"), load => Assert.Equal("br", load.Encoding));
        Assert.InRange(total, 20_000, Budget);
    }

    private sealed record Load(string Address, string Kind, string Encoding, long Bytes);

    /// <summary>Counts what the browser's own developer tools count: headers and bodies as they came.</summary>
    private sealed class Wire
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, (string Address, string Kind, string Encoding)> _answers = [];
        private readonly List<Load> _loads = [];

        public long FrameBytes { get; private set; }

        public List<Load> Loads()
        {
            lock (_lock)
                return [.. _loads];
        }

        public void Listen(Microsoft.Playwright.ICDPSession devtools)
        {
            devtools.Event("Network.requestWillBeSent").OnEvent += (_, told) => Redirected(told!.Value);
            devtools.Event("Network.responseReceived").OnEvent += (_, told) => Received(told!.Value);
            devtools.Event("Network.loadingFinished").OnEvent += (_, told) => Finished(told!.Value);
            devtools.Event("Network.webSocketFrameReceived").OnEvent += (_, told) => Frame(told!.Value);
        }

        /// <summary>An answer that leads elsewhere is never 'finished', but it was paid for.</summary>
        private void Redirected(JsonElement told)
        {
            if (!told.TryGetProperty("redirectResponse", out var response))
                return;
            lock (_lock)
                _loads.Add(new Load(response.GetProperty("url").GetString()!, "Redirect", "", response.GetProperty("encodedDataLength").GetInt64()));
        }

        private void Received(JsonElement told)
        {
            var response = told.GetProperty("response");
            var encoding = response.GetProperty("headers").EnumerateObject()
                .FirstOrDefault(header => header.Name.Equals("content-encoding", StringComparison.OrdinalIgnoreCase)).Value;
            lock (_lock)
            {
                _answers[told.GetProperty("requestId").GetString()!] = (
                    response.GetProperty("url").GetString()!, told.GetProperty("type").GetString()!,
                    encoding.ValueKind == JsonValueKind.String ? encoding.GetString()! : "");
            }
        }

        private void Finished(JsonElement told)
        {
            lock (_lock)
            {
                var (address, kind, encoding) = _answers[told.GetProperty("requestId").GetString()!];
                _loads.Add(new Load(address, kind, encoding, (long)told.GetProperty("encodedDataLength").GetDouble()));
            }
        }

        private void Frame(JsonElement told)
        {
            var frame = told.GetProperty("response");
            var payload = frame.GetProperty("payloadData").GetString()!;
            // Binary frames (opcode 2) are told in Base64.
            lock (_lock)
                FrameBytes += frame.GetProperty("opcode").GetInt32() == 2 ? payload.Length * 3L / 4 : payload.Length;
        }
    }
}
