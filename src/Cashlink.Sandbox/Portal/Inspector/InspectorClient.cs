using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cashlink.Sandbox.Portal.Inspector;

/// <summary>A check as the wizard answers it.</summary>
public sealed record Check(
    [property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("ok")] bool Ok, [property: JsonPropertyName("detail")] string Detail,
    [property: JsonPropertyName("fix")] string? Fix);

/// <summary>What to copy, as the wizard answers it.</summary>
public sealed record Snippet(
    [property: JsonPropertyName("html")] string Html, [property: JsonPropertyName("content_security_policy")] string Policy,
    [property: JsonPropertyName("curl")] string Curl);

/// <summary>The wizard's answer.</summary>
public sealed record Inspection(
    [property: JsonPropertyName("origin")] string Origin, [property: JsonPropertyName("wizard")] string Wizard,
    [property: JsonPropertyName("checks")] IReadOnlyList<Check> Checks, [property: JsonPropertyName("snippet")] Snippet Snippet,
    [property: JsonPropertyName("probe_url")] string ProbeUrl);

/// <summary>How asking went.</summary>
public enum InspectionFailure
{
    None,
    Unreachable,
    KeyRefused,
    OriginRefused,
    Unreadable
}

/// <summary>Asks a wizard how an embedding stands, from server to server.</summary>
public sealed class InspectorClient : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(15) };

    public async Task<(Inspection? Inspection, InspectionFailure Failure)> AskAsync(Uri wizard, string key, string origin, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(wizard, "/api/embedding/inspection?origin=" + Uri.EscapeDataString(origin)));
        try
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var response = await _http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
                return (null, (int)response.StatusCode switch { 401 => InspectionFailure.KeyRefused, 400 => InspectionFailure.OriginRefused, _ => InspectionFailure.Unreadable });
            var inspection = JsonSerializer.Deserialize<Inspection>(await response.Content.ReadAsStringAsync(cancellationToken));
            return inspection is { Checks: not null, Snippet: not null, ProbeUrl: not null, Wizard: not null }
                && Uri.TryCreate(inspection.ProbeUrl, UriKind.Absolute, out _) && Uri.TryCreate(inspection.Wizard, UriKind.Absolute, out _)
                ? (inspection, InspectionFailure.None)
                : (null, InspectionFailure.Unreadable);
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            return (null, InspectionFailure.Unreadable);
        }
        catch (Exception error) when (error is HttpRequestException || error is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (null, InspectionFailure.Unreachable);
        }
    }

    public void Dispose() => _http.Dispose();
}
