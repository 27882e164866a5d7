using Cashlink.Sandbox.Bodies;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Investments;

/// <summary>Sets an investment's status by hand; from then on it moves by hand only.</summary>
public static class StatusControl
{
    // Any word: a client has to cope with a status that it does not know.
    private static readonly TextField Status = new("status") { Required = true, MaximumLength = 64 };
    private static readonly BodySchema Body = new("SetStatus", Status) { Closed = true };

    public static void MapStatusControl(this IEndpointRouteBuilder sandbox) => sandbox.MapPost("/investments/{id:guid}/status", SetAsync);

    public static Task<InvestmentAnswer?> ApplyAsync(Guid id, string status, Database database, SandboxOptions options, SandboxSettings settings) =>
        database.RunAsync(async db =>
        {
            if (await db.Investments.FirstOrDefaultAsync(row => row.Id == id) is not { } investment) return null;
            investment.Automatic = false;
            await StatusChange.ApplyAsync(db, investment, status, options, settings);
            await db.SaveChangesAsync();
            return await InvestmentAnswer.OfAsync(db, investment);
        });

    private static async Task<Answer> SetAsync(Guid id, HttpContext context, Database database, SandboxOptions options, SandboxSettings settings, Wakeups wakeups)
    {
        if (JsonBody.Parse(context, out var json) is { } refusal) return refusal;
        if (!Body.TryRead(json, partial: false, out var body, out var problems)) return Answer.Invalid(problems);
        var investment = await ApplyAsync(id, body.Get(Status), database, options, settings);
        wakeups.Wake();
        return investment is null ? Answer.NotFound() : Answer.Ok(investment);
    }
}
