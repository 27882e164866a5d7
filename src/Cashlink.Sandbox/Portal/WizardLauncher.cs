using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Cashlink.Sandbox.Settings;

namespace Cashlink.Sandbox.Portal;

/// <summary>Where to go, or why not.</summary>
public sealed record Launch(Uri? Url, LaunchProblem? Problem)
{
    /// <summary>The wizard's session, when it said so.</summary>
    public string? SessionId { get; init; }
}

public enum LaunchFailure
{
    Unreachable,
    Refused,
    Unreadable
}

/// <summary>What went wrong; for problem details (RFC 9457) with what they say, field by field.</summary>
public sealed record LaunchProblem(LaunchFailure Failure, int? Status = null, string? Title = null, string? Detail = null)
{
    public IReadOnlyList<string> Errors { get; init; } = [];
}

/// <summary>Asks the wizard for a session, from server to server with the partner's key, as a real portal would.</summary>
public sealed class WizardLauncher(SandboxOptions options, SandboxSettings settings) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(15) };

    public Task<Launch> OpenAsync(PortalForm form, string returnUrl, CancellationToken cancellationToken) =>
        AskAsync("/api/sessions", KeyOf(form), Body(form, returnUrl), cancellationToken);

    /// <summary>Asks for a way to all subscriptions of the person who is chosen.</summary>
    public Task<Launch> OpenHomeAsync(PortalForm form, string returnUrl, CancellationToken cancellationToken) => AskAsync(
        "/api/sessions", KeyOf(form),
        new Dictionary<string, object> { ["investor_id"] = form.Investor, ["role"] = "investor", ["locale"] = form.Locale.Code, ["return_url"] = returnUrl },
        cancellationToken);

    /// <summary>Asks for a way into the console of the advisor who is named in the form.</summary>
    public Task<Launch> OpenConsoleAsync(PortalForm form, CancellationToken cancellationToken) => AskAsync(
        "/api/advisor-sessions", KeyOf(form), new Dictionary<string, object> { ["advisor"] = Advisor(form), ["locale"] = form.Locale.Code }, cancellationToken);

    private async Task<Launch> AskAsync(string path, string key, Dictionary<string, object> wish, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.WizardUrl.TrimEnd('/') + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Content = new StringContent(JsonSerializer.Serialize(wish), Encoding.UTF8, "application/json");
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode ? Success(body) : new Launch(null, Refusal((int)response.StatusCode, body));
        }
        catch (Exception error) when (error is HttpRequestException or UriFormatException or InvalidOperationException
            || error is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new Launch(null, new LaunchProblem(LaunchFailure.Unreachable));
        }
    }

    public void Dispose() => _http.Dispose();

    private string KeyOf(PortalForm form) => form.IsTraining && options.TrainingPartnerKey is { } key ? key : options.PartnerKey;

    private static Dictionary<string, object> Body(PortalForm form, string returnUrl)
    {
        var body = new Dictionary<string, object>
        {
            ["investor_id"] = form.Investor,
            ["campaign_id"] = form.Campaign,
            ["role"] = form.IsAdvisor ? "advisor" : "investor",
            ["locale"] = form.Locale.Code,
            ["return_url"] = returnUrl
        };
        if (form.IsAdvisor) body["advisor"] = Advisor(form);
        if (form.IsAdvisor && form.IsAdvice) body["meeting"] = "advice";
        if (form.UnitsNumber is { } units) body["units"] = units;
        return body;
    }

    private static Dictionary<string, string> Advisor(PortalForm form) => new() { ["id"] = form.AdvisorId, ["name"] = form.AdvisorName };

    private static Launch Success(string body) =>
        Parse(body) is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("launch_url", out var url) && url.ValueKind == JsonValueKind.String
        && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var target) && target.Scheme is "http" or "https"
            ? new Launch(target, null) { SessionId = Text(json, "session_id") }
            : new Launch(null, new LaunchProblem(LaunchFailure.Unreadable));

    private static LaunchProblem Refusal(int status, string body) => Parse(body) is { ValueKind: JsonValueKind.Object } json
        ? new LaunchProblem(LaunchFailure.Refused, status, Text(json, "title"), Text(json, "detail")) { Errors = FieldErrors(json) }
        : new LaunchProblem(LaunchFailure.Unreadable, status);

    private static List<string> FieldErrors(JsonElement json)
    {
        if (!json.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Object) return [];
        return [.. errors.EnumerateObject().SelectMany(field => field.Value.ValueKind == JsonValueKind.Array
            ? field.Value.EnumerateArray().Select(message => $"{field.Name}: {message}")
            : [])];
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
