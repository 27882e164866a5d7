using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>A call to the API as <c>GET /sandbox/requests</c> tells it.</summary>
internal sealed record LoggedCall(DateTimeOffset At, string Method, string Path, int Status, string? IdempotencyKey, JsonNode? Body)
{
    public static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly JsonSerializerOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body as text, with nothing escaped that need not be; empty without a body.</summary>
    public string BodyText => Body?.ToJsonString(AsIs) ?? "";

    /// <summary>True for a call that changes something; a token changes nothing.</summary>
    public bool Changes => Method is "POST" or "PATCH" && !Path.EndsWith("/oauth/token", StringComparison.Ordinal);

    /// <summary>True when the call names one of these ids, in its path or in its body.</summary>
    public bool Concerns(IEnumerable<Guid> ids) =>
        ids.Any(id => $"{Path} {BodyText}".Contains(id.ToString(), StringComparison.OrdinalIgnoreCase));

    public override string ToString() => $"{Method} {Path} → {Status} {BodyText}";
}
