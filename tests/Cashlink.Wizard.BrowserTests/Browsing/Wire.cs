using System.Text.Json;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Browsing;

/// <param name="Address">What was loaded.</param>
/// <param name="Kind">What the browser took it for: <c>Document</c>, <c>Script</c>, …</param>
/// <param name="Encoding">Its compression, or nothing.</param>
/// <param name="Bytes">Headers and body as they came.</param>
internal sealed record Load(string Address, string Kind, string Encoding, long Bytes);

/// <summary>Counts what the browser's own developer tools count: headers and bodies as they came, and the frames of a WebSocket.</summary>
internal sealed class Wire
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Address, string Kind, string Encoding)> _answers = [];
    private readonly List<Load> _loads = [];
    private long _frameBytes;

    /// <summary>Bytes that came in frames of WebSockets so far.</summary>
    public long FrameBytes
    {
        get
        {
            lock (_lock)
                return _frameBytes;
        }
    }

    /// <summary>Begins to count.</summary>
    public static async Task<Wire> TapAsync(Visit visit)
    {
        var wire = new Wire();
        var devtools = await visit.Context.NewCDPSessionAsync(visit.Page);
        wire.Listen(devtools);
        await devtools.SendAsync("Network.enable");
        return wire;
    }

    public List<Load> Loads()
    {
        lock (_lock)
            return [.. _loads];
    }

    private void Listen(ICDPSession devtools)
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
            _frameBytes += frame.GetProperty("opcode").GetInt32() == 2 ? payload.Length * 3L / 4 : payload.Length;
    }
}
