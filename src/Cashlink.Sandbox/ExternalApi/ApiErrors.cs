using Microsoft.AspNetCore.Http.Features;

namespace Cashlink.Sandbox.ExternalApi;

/// <summary>Gives every failure the API's shape, also those that routing or Kestrel found.</summary>
public sealed partial class ApiErrors(RequestDelegate next, ILogger<ApiErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!ApiPaths.IsApi(context.Request.Path))
        {
            await next(context);
            return;
        }
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException error)
        {
            await Answer.Detail(error.StatusCode, error.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? "Request body is too large."
                : "The request could not be read.").ExecuteAsync(context);
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // The last line before the client: whatever happened, it gets an answer in the API's shape.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFailure(error, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "no endpoint");
            context.Response.Body.SetLength(0);
            await Answer.Detail(StatusCodes.Status500InternalServerError, "A server error occurred.").ExecuteAsync(context);
            return;
        }

        if (context.Response.Body.Length > 0 || context.Features.Get<IHttpResponseFeature>()!.HasStarted) return;
        switch (context.Response.StatusCode)
        {
            case StatusCodes.Status404NotFound:
                await NotFound(context.Request.Path).ExecuteAsync(context);
                break;
            case StatusCodes.Status405MethodNotAllowed:
                await Answer.Detail(StatusCodes.Status405MethodNotAllowed, $"Method \"{context.Request.Method}\" not allowed.").ExecuteAsync(context);
                break;
        }
    }

    private static Answer NotFound(PathString path) => path.Value!.EndsWith('/')
        ? Answer.NotFound()
        : Answer.Detail(StatusCodes.Status404NotFound, "Not found. Every path of the API but /oauth/token ends with a slash.");

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Endpoint} failed inside the sandbox.")]
    private partial void LogFailure(Exception error, string method, string endpoint);
}
