using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>Refusals of the partner API that are given in more than one place (RFC 9457).</summary>
internal static class PartnerProblems
{
    /// <summary>When a launch may be tried again while Cashlink is away: about as long as the client leaves it alone.</summary>
    private static readonly TimeSpan CashlinkPause = TimeSpan.FromSeconds(10);

    public static ProblemHttpResult TooMany(HttpContext context, string detail, TimeSpan pause)
    {
        SayWhen(context, pause);
        return TypedResults.Problem(detail, statusCode: StatusCodes.Status429TooManyRequests);
    }

    public static ProblemHttpResult NoSuchSession() =>
        TypedResults.Problem("There is no such session.", statusCode: StatusCodes.Status404NotFound);

    public static ProblemHttpResult Busy(HttpContext context)
    {
        SayWhen(context, TimeSpan.FromSeconds(1));
        return TypedResults.Problem("The session is being worked on at this moment. Try again.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    public static ProblemHttpResult CashlinkAway(HttpContext context)
    {
        SayWhen(context, CashlinkPause);
        return TypedResults.Problem("Cashlink cannot be reached at the moment. Try again later.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    public static void SayWhen(HttpContext context, TimeSpan pause) =>
        context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
