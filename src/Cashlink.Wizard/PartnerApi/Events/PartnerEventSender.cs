using System.Text;
using Cashlink.Wizard.Partners;

namespace Cashlink.Wizard.PartnerApi.Events;

/// <summary>Sends one event to a partner's server, once.</summary>
public sealed class PartnerEventSender(TimeProvider clock) : IDisposable
{
    /// <summary>A server that takes longer has not taken the event.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The event goes to the address of the configuration and nowhere else: a redirect counts as not taken.</summary>
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ActivityHeadersPropagator = null,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public void Dispose() => _http.Dispose();

    /// <summary>Sends the event. What the answer says beside its status is not read.</summary>
    /// <returns>The status of the answer; null when there was none in time.</returns>
    public async Task<int?> SendAsync(PartnerEventRow row, PartnerWebhook webhook, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new StringContent(row.Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(EventSignature.Header, EventSignature.Of(row.Body, webhook.Secret!, clock.GetUtcNow()));
        request.Headers.Add(EventSignature.IdHeader, row.Id.ToString("D"));
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end.Token);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
