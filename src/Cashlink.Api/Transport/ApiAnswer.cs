using System.Net;

namespace Cashlink.Api.Transport;

/// <summary>What came back: read into memory within a bound, or open when the call streams and succeeded.</summary>
internal sealed class ApiAnswer : IDisposable
{
    private const string RequestIdHeader = "X-Request-Id";
    private const int LongestRequestId = 128;

    private ApiAnswer(HttpResponseMessage response, string ownRequestId, TimeProvider time)
    {
        Status = response.StatusCode;
        RequestId = ReadRequestId(response) ?? ownRequestId;
        RetryAfter = ReadRetryAfter(response, time);
    }

    public HttpStatusCode Status { get; }

    /// <summary>Any 2xx; Cashlink's documentation does not promise a particular one.</summary>
    public bool IsSuccess => (int)Status is >= 200 and <= 299;

    public string RequestId { get; }

    public TimeSpan? RetryAfter { get; }

    /// <summary>Empty while <see cref="Open"/> is set.</summary>
    public ReadOnlyMemory<byte> Body { get; private init; }

    /// <summary>There was more than may be held in memory; <see cref="Body"/> is empty.</summary>
    public bool IsTooLarge { get; private init; }

    /// <summary>The open response of a call that streams.</summary>
    public HttpResponseMessage? Open { get; private init; }

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response, ApiRun run, int limit, TimeProvider time, CancellationToken cancellationToken)
    {
        if (run.Call.StreamsAnswer && response.IsSuccessStatusCode)
            return new ApiAnswer(response, run.RequestId, time) { Open = response };

        using (response)
        {
            var body = await BoundedBody.ReadAsync(response.Content, limit, cancellationToken);
            return new ApiAnswer(response, run.RequestId, time) { Body = body ?? default, IsTooLarge = body is null };
        }
    }

    public void Dispose() => Open?.Dispose();

    private static string? ReadRequestId(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues(RequestIdHeader, out var values))
            return null;

        // It goes into messages and logs, so it must not bring a line break or a page of text along.
        var value = values.First();
        return value.Length is > 0 and <= LongestRequestId && !value.AsSpan().ContainsAnyExceptInRange('!', '~') ? value : null;
    }

    private static TimeSpan? ReadRetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
