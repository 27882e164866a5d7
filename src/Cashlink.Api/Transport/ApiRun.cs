using Polly;

namespace Cashlink.Api.Transport;

/// <summary>A call on its way: what its attempts share.</summary>
internal sealed class ApiRun(ApiCall call, string? token, string requestId, TimeSpan bound)
{
    private static readonly ResiliencePropertyKey<ApiRun> Key = new("Cashlink.Run");

    public ApiCall Call { get; } = call;

    public string? Token { get; } = token;

    /// <summary>Our own id of the request, sent so that both sides can name it.</summary>
    public string RequestId { get; } = requestId;

    /// <summary>The most time for all attempts and waits together.</summary>
    public TimeSpan Bound { get; } = bound;

    /// <summary>When the run began, as <see cref="TimeProvider.GetTimestamp"/> counts.</summary>
    public required long Started { get; init; }

    /// <summary>The wait before the next attempt, set when one is decided on.</summary>
    public TimeSpan NextDelay { get; set; }

    public static ApiRun Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    public void Attach(ResilienceContext context) => context.Properties.Set(Key, this);
}
