using System.Text.Json.Nodes;

namespace Cashlink.Sandbox.RequestLog;

/// <summary>
/// One call under /api/external, as <c>GET /sandbox/requests</c> tells it. The status is what was answered, or 0 when the
/// connection was dropped instead.
/// </summary>
public sealed record LoggedRequest(DateTimeOffset At, string Method, string Path, int Status, string? IdempotencyKey, JsonNode? Body);
