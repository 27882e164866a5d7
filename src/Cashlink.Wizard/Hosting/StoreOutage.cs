using Cashlink.Wizard.Access;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Operations;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Logging;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Shell.Frames;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Hosting;

/// <summary>
/// The answer while the store cannot be read or written: 503, when to ask again, and for people a page that goes on by itself
/// (docs/decisions/031-the-store-is-away.md).
/// </summary>
public static partial class StoreOutage
{
    /// <param name="context">The request that failed.</param>
    /// <param name="what">What has failed (<see cref="StoreFailure.Of"/>), for the log.</param>
    public static Task WriteAsync(HttpContext context, string what)
    {
        var services = context.RequestServices;
        var logger = services.GetRequiredService<ILogger<StoreHealth>>();
        services.GetRequiredService<QuietLog>().Say("store outage", count => LogOutage(logger, what, count));
        context.Response.Headers.RetryAfter = StoreFailure.Pause.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = "no-store";
        return FailurePage.IsForAPerson(context.Request)
            ? WritePageAsync(context, services.GetRequiredService<PartnerDirectory>())
            : TypedResults.Problem(
                "The wizard cannot reach its store at the moment. Try again later.", statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
    }

    private static Task WritePageAsync(HttpContext context, PartnerDirectory partners)
    {
        // What was read before the store failed is known still.
        var visit = context.Features.Get<SessionVisit>();
        var advisor = context.Features.Get<AdvisorVisit>();
        var partner = visit?.Partner ?? advisor?.Partner;
        // The operator's page is in no frame, not even now.
        if (!context.Request.Path.StartsWithSegments(OperationsAddress.Page, StringComparison.OrdinalIgnoreCase))
            SecurityHeaders.AllowFraming(context, partner?.FrameOrigins ?? partners.All.SelectMany(known => known.FrameOrigins).Distinct());
        return new RazorComponentResult<DoorPage>(new
        {
            Reason = DoorReason.Unavailable,
            Language = partner?.LanguageOr(visit?.Session.Locale ?? advisor?.Access.Locale) ?? Language.FromHeader(context.Request.Headers.AcceptLanguage),
            Partner = partner,
            ReturnTo = ReturnAddress(context.Request),
        })
        {
            StatusCode = StatusCodes.Status503ServiceUnavailable,
        }.ExecuteAsync(context);
    }

    /// <summary>
    /// Where the page goes once the store is back. What was posted is not posted again: the page that it came from decides anew, and the
    /// page of a link posts it by itself. A document in a frame is none of its pages, but a file to be saved.
    /// </summary>
    private static string ReturnAddress(HttpRequest request)
    {
        var isPage = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return request.Path.Value?.Split('/') switch
        {
            ["", "w" or "W", var id, var below, ..] when Guid.TryParse(id, out var session)
                && (!isPage || (below == "documents" && PageFrame.IsAskedFor(request))) => SessionAddress.PathOf(session),
            ["", "advisor", "open" or "leave", ..] => AdvisorCookie.Path,
            ["", "operations", _, ..] => OperationsAddress.Page,
            ["", "home" or "Home", var id, ..] when !isPage && Guid.TryParse(id, out var home) => HomeAddress.PathOf(home),
            // Two strokes would name another host.
            ["", { Length: > 0 }, ..] => request.GetEncodedPathAndQuery(),
            _ => "/",
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Requests are answered with 503: the store cannot be read or written ({What}; {Count} since the last line).")]
    private static partial void LogOutage(ILogger logger, string what, int count);
}
