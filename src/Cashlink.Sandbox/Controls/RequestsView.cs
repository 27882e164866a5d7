using System.Text.Encodings.Web;
using System.Text.Json;
using Cashlink.Sandbox.Pages;

namespace Cashlink.Sandbox.Controls;

internal static class RequestsView
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Html Requests(ControlData data) => Html.Of($"""
        <p class="lead">The newest calls under /api/external. All of them, oldest first: <a href="/sandbox/requests">/sandbox/requests</a></p>
        <div data-live="requests">{ControlPageView.Table("Requests", ["At", "Call", "Answer", "Key", "Body"], [.. data.Requests.Select(request => Html.Of($"""
            <tr><td class="time">{request.At.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)}</td>
            <td><strong>{request.Method}</strong> <code>{Short(request.Path)}</code></td>
            <td class="{Kind(request.Status)}">{(request.Status == 0 ? "dropped" : request.Status.ToString(CultureInfo.InvariantCulture))}</td>
            <td><code>{request.IdempotencyKey}</code></td>
            <td>{(request.Body is null ? Html.Empty : Html.Of($"<pre>{request.Body.ToJsonString(Indented)}</pre>"))}</td></tr>
            """))])}</div>
        """);

    public static Html Webhooks(ControlData data) => Html.Of($"""
        <p class="lead">{(data.Settings.WebhookUrl is { } url ? $"Changes of status are told to {url}." : "No receiver is set; see the settings.")}</p>
        <div data-live="webhooks">{ControlPageView.Table("Webhooks", ["Made", "Status", "Attempts", "Last answer", "Delivered", "Investment"], [.. data.Webhooks.Select(row => Html.Of($"""
            <tr><td class="time">{ControlPageView.Time(row.CreatedAt)}</td><td>{row.Status}</td><td class="number">{row.Attempts}</td>
            <td>{(row.Attempts == 0 ? "" : row.LastAnswer?.ToString(CultureInfo.InvariantCulture) ?? "none")}</td>
            <td>{(row.DeliveredAt is { } at ? ControlPageView.Time(at) : "not yet")}</td><td><code>{row.InvestmentId}</code></td></tr>
            """))])}</div>
        """);

    private static string Kind(int status) => status is 0 or >= 500 ? "bad" : status >= 400 ? "warn" : "good";

    private static string Short(string path) => path.Replace(ExternalApi.ApiPaths.Base, "…", StringComparison.Ordinal);
}
