using Cashlink.Sandbox.ExternalApi;

namespace Cashlink.Sandbox.Hosting;

/// <summary>
/// What is not the API: the portal and the controls. Bodies are read whole, and a page of another site cannot drive the
/// sandbox through the browser of the developer who has it running.
/// </summary>
public sealed class ControlPipeline(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (ApiPaths.IsApi(context.Request.Path))
        {
            await next(context);
            return;
        }
        if (!HttpMethods.IsGet(context.Request.Method) && context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        if (HttpMethods.IsPost(context.Request.Method)) context.Features.Set(await CapturedRequest.ReadAsync(context.Request, context.RequestAborted));
        await next(context);
    }
}
