using System.Net.Http.Headers;
using System.Text.Json;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Webhooks;

public sealed record WebhookBody(Guid InvestmentId, string Status, DateTimeOffset ChangedAt);

/// <summary>Sends what is due, one after the other, and again with growing pauses until the receiver answers 2xx.</summary>
public sealed class WebhookSender(Database database, SandboxOptions options, SandboxSettings settings, Wakeups wakeups) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = wakeups.Next();
            var now = Times.Now(options.Clock);
            var next = await database.RunAsync(db => db.Webhooks.AsNoTracking().Where(row => row.DueAt != null)
                .OrderBy(row => row.DueAt).ThenBy(row => row.Number).FirstOrDefaultAsync(stoppingToken), stoppingToken);
            if (next is null || settings.WebhookUrl is null) await Wakeups.WaitAsync(null, woken, options.Clock, stoppingToken);
            else if (next.DueAt > now) await Wakeups.WaitAsync(next.DueAt, woken, options.Clock, stoppingToken);
            else await DeliverAsync(next, settings.WebhookUrl, stoppingToken);
        }
    }

    private async Task DeliverAsync(WebhookRow message, Uri url, CancellationToken stoppingToken)
    {
        var answer = await SendAsync(message, url, stoppingToken);
        await database.RunAsync(async db =>
        {
            if (await db.Webhooks.FirstOrDefaultAsync(row => row.Id == message.Id, stoppingToken) is not { } row) return;
            var now = Times.Now(options.Clock);
            row.Attempts++;
            row.LastAnswer = answer;
            if (answer is >= 200 and < 300) (row.DueAt, row.DeliveredAt) = (null, now);
            else row.DueAt = now + Pause(row.Attempts);
        }, stoppingToken);
    }

    private TimeSpan Pause(int attempts)
    {
        var pause = settings.WebhookRetry * Math.Pow(2, Math.Min(attempts - 1, 20));
        return pause < LongestPause ? pause : LongestPause;
    }

    /// <summary>The status of the answer; null when there was none.</summary>
    private async Task<int?> SendAsync(WebhookRow message, Uri url, CancellationToken stoppingToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new WebhookBody(message.InvestmentId, message.Status, message.ChangedAt), ApiJson.Options);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (settings.WebhookToken is { } token) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stoppingToken);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
