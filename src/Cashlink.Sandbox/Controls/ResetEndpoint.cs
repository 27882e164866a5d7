using Cashlink.Sandbox.Faults;
using Cashlink.Sandbox.RequestLog;
using Cashlink.Sandbox.Scenario;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Controls;

/// <summary>Back to the scenario's data: no faults, no request log. Settings and tokens stay.</summary>
public static class ResetEndpoint
{
    public static void MapReset(this IEndpointRouteBuilder sandbox) =>
        sandbox.MapPost("/reset", async (Database database, SandboxOptions options, FaultPlan faults, RequestJournal journal, Wakeups wakeups) =>
        {
            await ResetAsync(database, options, faults, journal, wakeups);
            return Results.NoContent();
        });

    internal static async Task ResetAsync(Database database, SandboxOptions options, FaultPlan faults, RequestJournal journal, Wakeups wakeups)
    {
        await ScenarioData.ResetAsync(database, options);
        faults.Clear();
        journal.Clear();
        wakeups.Wake();
    }
}
