using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Faults;
using Microsoft.AspNetCore.Http.Features;

namespace Cashlink.Sandbox.RequestLog;

/// <summary>
/// The outermost part of the API: reads the request to its end, keeps the answer back until it is whole, and writes both down
/// before the caller hears of it. So whoever has an answer finds the call in the log.
/// </summary>
public sealed class RequestRecording(RequestDelegate next, RequestJournal journal, SandboxOptions options)
{
    private const string RequestId = "X-Request-Id";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!ApiPaths.IsApi(context.Request.Path))
        {
            await next(context);
            return;
        }

        var place = journal.Arrive();
        var arrived = Times.Now(options.Clock);
        var wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var answer = new MemoryStream();
        var captured = await CaptureAsync(context);
        if (captured is null) return;

        context.Response.Headers[RequestId] = RequestIdOf(context.Request);
        context.Features.Set(captured);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(answer, wire));
        var dropped = false;
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(wire);
            dropped = context.Features.Get<DroppedConnection>() is not null || context.RequestAborted.IsCancellationRequested;
            journal.Add(place, new LoggedRequest(arrived, context.Request.Method, PathOf(context.Request),
                dropped ? 0 : context.Response.StatusCode, KeyOf(context.Request), LoggedBody.Of(context.Request, captured)));
        }
        if (dropped)
        {
            context.Abort();
            return;
        }
        if (!HttpMethods.IsHead(context.Request.Method) && answer.Length > 0)
        {
            context.Response.ContentLength = answer.Length;
            answer.Position = 0;
            await answer.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private static async Task<CapturedRequest?> CaptureAsync(HttpContext context)
    {
        try
        {
            return await CapturedRequest.ReadAsync(context.Request, context.RequestAborted);
        }
        catch (BadHttpRequestException error)
        {
            // Not even the body's framing is sound: nothing after this can be trusted, so it is answered here.
            context.Response.Headers.Connection = "close";
            await Answer.Detail(error.StatusCode, "The request body could not be read.").ExecuteAsync(context);
            return null;
        }
        catch (IOException)
        {
            context.Abort();
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The caller's own, so that both sides can speak of the same call; else a new one.</summary>
    private string RequestIdOf(HttpRequest request) =>
        request.Headers.TryGetValue(RequestId, out var given) && given.ToString() is { Length: > 0 and <= 128 } id && id.All(character => character is > ' ' and <= '~')
            ? id
            : options.Ids.NewId().ToString();

    private static string PathOf(HttpRequest request) => request.Path.ToUriComponent() + request.QueryString.ToUriComponent();

    private static string? KeyOf(HttpRequest request) =>
        request.Headers.TryGetValue(Idempotency.IdempotencyKeys.Header, out var key) ? key.ToString() : null;
}
