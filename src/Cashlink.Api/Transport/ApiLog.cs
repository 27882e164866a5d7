using Microsoft.Extensions.Logging;

namespace Cashlink.Api.Transport;

/// <summary>Everything that is logged: methods, templates, numbers. No bodies, tokens, keys or ids of people.</summary>
internal static partial class ApiLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Method} {Route} ended with {Status} after {Milliseconds:0} ms (request {RequestId})")]
    public static partial void Ended(ILogger logger, HttpMethod method, string route, int? status, double milliseconds, string requestId);

    [LoggerMessage(2, LogLevel.Warning, "{Method} {Route} failed with {Status}; repetition {Repetition} follows after {Delay}")]
    public static partial void Retrying(ILogger logger, HttpMethod method, string route, int? status, int repetition, TimeSpan delay);

    [LoggerMessage(3, LogLevel.Error, "Cashlink fails too often: no call is sent for {Duration}")]
    public static partial void CircuitOpened(ILogger logger, TimeSpan duration);

    [LoggerMessage(4, LogLevel.Information, "Cashlink answers again")]
    public static partial void CircuitClosed(ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "{Method} {Route} was answered with {Status}, but the answer cannot be read (request {RequestId})")]
    public static partial void Unreadable(ILogger logger, HttpMethod method, string route, int status, string? requestId);

    [LoggerMessage(5, LogLevel.Debug, "A new access token lasts {Lifetime}")]
    public static partial void TokenRenewed(ILogger logger, TimeSpan lifetime);
}
