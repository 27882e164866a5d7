using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Cashlink.Wizard.Hosting;

/// <summary>
/// Says how the process is, in one word to whoever asks. Why it is not well stands in the log: who is outside is not to learn how the wizard
/// is built.
/// </summary>
public static class HealthEndpoints
{
    /// <summary>The same as <see cref="Ready"/>; everything below it tells of health.</summary>
    public const string Path = "/health";

    /// <summary>200 while somebody new can be taken in; a load balancer asks here.</summary>
    public const string Ready = Path + "/ready";

    /// <summary>200 while the process answers at all; whoever ends processes that hang asks here, and not whether the store is well.</summary>
    public const string Live = Path + "/live";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Path);
        routes.MapHealthChecks(Ready);
        routes.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false });
    }
}
