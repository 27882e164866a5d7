using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cashlink.Sandbox.Portal;

/// <summary>
/// What the wizard's server has told the portal's server of its sessions. Only what carries the signature of the shared secret counts; a
/// message that comes twice is kept once.
/// </summary>
public sealed class PortalEvents(SandboxOptions options)
{
    public const string SignatureHeader = "Cashlink-Wizard-Signature";

    private const int MostKept = 200;

    private static readonly TimeSpan OldestSignature = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly LinkedList<(string Id, string Session, JsonElement Event)> _events = [];

    /// <summary>Takes a message.</summary>
    /// <returns>False when it is not from the wizard, too old, or no event.</returns>
    public bool Take(byte[] body, string? signature)
    {
        if (!IsFromWizard(body, signature) || Read(body) is not { } received) return false;
        lock (_lock)
        {
            if (_events.Any(known => known.Id == received.Id)) return true;
            _events.AddLast(received);
            if (_events.Count > MostKept) _events.RemoveFirst();
        }
        return true;
    }

    /// <summary>The events of a session, or of all, oldest first.</summary>
    public IReadOnlyList<JsonElement> Of(string? session)
    {
        lock (_lock) return [.. _events.Where(known => string.IsNullOrEmpty(session) || known.Session == session).Select(known => known.Event)];
    }

    /// <summary>The check that docs/partner-api.md shows: time and body are signed together, and compared without a hint of where they differ.</summary>
    private bool IsFromWizard(byte[] body, string? signature)
    {
        var parts = (signature ?? "").Split(',').Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1]);
        if (!long.TryParse(parts["t"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var time)) return false;
        if (Math.Abs(options.Clock.GetUtcNow().ToUnixTimeSeconds() - time) > OldestSignature.TotalSeconds) return false;
        byte[] signed = [.. Encoding.ASCII.GetBytes(time.ToString(CultureInfo.InvariantCulture) + "."), .. body];
        var expected = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.PartnerEventSecret), signed)));
        return parts["v1"].Any(given => CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(given)));
    }

    private static (string Id, string Session, JsonElement Event)? Read(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var json = document.RootElement.Clone();
            return json.ValueKind == JsonValueKind.Object && Text(json, "id") is { } id && Text(json, "session_id") is { } session ? (id, session, json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
