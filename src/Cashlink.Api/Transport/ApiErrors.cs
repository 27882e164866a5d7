using System.Net;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Cashlink.Api.Transport;

/// <summary>Makes the one exception. Its messages are ours word for word; texts of answers stay in the field errors.</summary>
internal static class ApiErrors
{
    public static CashlinkException Refused(ApiCall call, ApiAnswer answer) =>
        new($"Cashlink answered {(int)answer.Status} to {call}{Hint(answer.Status)} (request {answer.RequestId}).")
        {
            StatusCode = answer.Status,
            RequestId = answer.RequestId,
            FieldErrors = ErrorBody.Read(answer.Body),
            IsTransient = RetryRule.IsTransient(answer.Status),
            RetryAfter = answer.RetryAfter,
        };

    public static CashlinkException NoToken(ApiCall call, ApiAnswer answer) =>
        new($"Cashlink answered {(int)answer.Status} to {call}: check ClientId, ClientSecret and Scope (request {answer.RequestId}).")
        {
            StatusCode = answer.Status,
            RequestId = answer.RequestId,
            FieldErrors = ErrorBody.Read(answer.Body),
        };

    /// <remarks>What the JSON reader complains of quotes the answer, so its exception is not passed on.</remarks>
    public static CashlinkException Unreadable(ApiCall call, ApiAnswer answer, string what) =>
        new($"Cashlink answered {(int)answer.Status} to {call}, but the answer {what} (request {answer.RequestId}).")
        {
            StatusCode = answer.Status,
            RequestId = answer.RequestId,
        };

    public static CashlinkException NotBelowBaseAddress(ApiCall? call) =>
        new($"A link{(call is null ? "" : $" in the answer to {call}")} leads out of the API's base address and is not followed.");

    public static CashlinkException NoAnswer(ApiRun run, Exception exception)
    {
        var reason = exception switch
        {
            BrokenCircuitException => "is not sent, because Cashlink failed too often just now",
            TimeoutRejectedException or TimeoutException => "had no answer in time",
            _ => "had no answer",
        };

        // A status line that is none is quoted by the HTTP client, and with it whatever the other side sent.
        var cause = exception is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } ? null : exception;
        return new CashlinkException($"{run.Call} {reason} (request {run.RequestId}).", cause)
        {
            RequestId = run.RequestId,
            IsTransient = true,
            RetryAfter = (exception as BrokenCircuitException)?.RetryAfter,
        };
    }

    private static string Hint(HttpStatusCode status) => status switch
    {
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => ": redirects are not followed, check BaseAddress",
        HttpStatusCode.BadRequest => ": a field is wrong, see FieldErrors",
        HttpStatusCode.Unauthorized => ": the access token is not accepted",
        HttpStatusCode.Forbidden => ": the client may lack a scope",
        HttpStatusCode.NotFound => ": there is no such thing, or it is not unlocked for the client",
        HttpStatusCode.UnprocessableEntity => ": the idempotency key was used for something else",
        HttpStatusCode.TooManyRequests => ": too many calls",
        _ => "",
    };
}
