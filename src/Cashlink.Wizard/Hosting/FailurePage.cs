using System.Diagnostics;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Shell.Frames;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Hosting;

/// <summary>What a browser or a program sees when a request cannot be answered: a page or problem details, never a stack trace.</summary>
public static class FailurePage
{
    /// <summary>Answers what fails behind it.</summary>
    public static void UseFailurePage(this IApplicationBuilder app)
    {
        // The answer begins anew there, without the headers that were set before.
        var failed = app.New();
        failed.UseMiddleware<SecurityHeaders>();
        failed.Run(WriteAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = failed.Build(),
            // While the store is away each request fails alike; StoreOutage says so once a minute. And anybody can send what cannot be read.
            SuppressDiagnosticsCallback = failure => StoreFailure.Is(failure.Exception) || RefusalOf(failure.HttpContext, failure.Exception) is not null,
        });
    }

    public static Task WriteStatusAsync(StatusCodeContext status) => WriteAsync(
        status.HttpContext,
        status.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound ? DoorReason.NotFound : DoorReason.Failure,
        status.HttpContext.Response.StatusCode);

    /// <summary>True for a request that a person is to read the answer to.</summary>
    internal static bool IsForAPerson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>Says in a program's answer by what its request is found in the log.</summary>
    internal static void AddNumber(ProblemDetailsContext problem) => problem.ProblemDetails.Extensions["traceId"] = Activity.Current?.TraceId.ToHexString();

    /// <summary>By what support finds the request in the log. A page that does not exist is nobody's failure.</summary>
    private static string? NumberOf(DoorReason reason) => reason == DoorReason.Failure ? Activity.Current?.TraceId.ToHexString() : null;

    /// <summary>The status for a request that could not be read, which is not a failure of ours; null for what is.</summary>
    private static int? RefusalOf(HttpContext context, Exception? failure) => failure switch
    {
        BadHttpRequestException refused => refused.StatusCode,
        // Signs that no form holds, or more fields than any has.
        InvalidDataException when context.Request.HasFormContentType => StatusCodes.Status400BadRequest,
        _ => null,
    };

    private static Task WriteAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (StoreFailure.Of(failure) is { } what)
            return StoreOutage.WriteAsync(context, what);
        if (RefusalOf(context, failure) is { } status)
            context.Response.StatusCode = status;
        return WriteAsync(context, DoorReason.Failure, context.Response.StatusCode);
    }

    private static Task WriteAsync(HttpContext context, DoorReason reason, int status)
    {
        if (!IsForAPerson(context.Request))
            return TypedResults.Problem(statusCode: status).ExecuteAsync(context);
        return new RazorComponentResult<DoorPage>(
            new { Reason = reason, Language = Language.FromHeader(context.Request.Headers.AcceptLanguage), Number = NumberOf(reason) })
        {
            StatusCode = status,
        }.ExecuteAsync(context);
    }
}
