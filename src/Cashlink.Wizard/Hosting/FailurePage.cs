using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Shell.Doors;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Hosting;

/// <summary>What a browser or a program sees when a request cannot be answered: a page or problem details, never a stack trace.</summary>
public static class FailurePage
{
    public static Task WriteAsync(HttpContext context)
    {
        // A request that could not be read, such as one that is too large, is not a failure of ours.
        if (context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException refused)
            context.Response.StatusCode = refused.StatusCode;
        return WriteAsync(context, DoorReason.Failure, context.Response.StatusCode);
    }

    public static Task WriteStatusAsync(StatusCodeContext status) => WriteAsync(
        status.HttpContext,
        status.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound ? DoorReason.NotFound : DoorReason.Failure,
        status.HttpContext.Response.StatusCode);

    private static Task WriteAsync(HttpContext context, DoorReason reason, int status)
    {
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return TypedResults.Problem(statusCode: status).ExecuteAsync(context);
        return new RazorComponentResult<DoorPage>(
            new { Reason = reason, Language = Language.FromHeader(context.Request.Headers.AcceptLanguage) })
        {
            StatusCode = status,
        }.ExecuteAsync(context);
    }
}
