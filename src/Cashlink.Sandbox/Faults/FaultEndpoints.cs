using System.Text.Json;
using System.Text.Json.Nodes;
using Cashlink.Sandbox.Bodies;
using Cashlink.Sandbox.ExternalApi;

namespace Cashlink.Sandbox.Faults;

public sealed record FaultMatchAnswer(string? Method, string? Path, string? Contains);

public sealed record FaultAnswer(long Id, FaultMatchAnswer Match, double Rate, int? Count, int? Status, int? LatencyMs, bool DropAfterCommit, int? RetryAfter, string? Field, string? Message, int Hits)
{
    public static FaultAnswer Of(Fault fault) => new(fault.Id, new FaultMatchAnswer(fault.Rule.Method, fault.Rule.Path, fault.Rule.Contains), fault.Rule.Rate, fault.Rule.Count,
        fault.Rule.Status, fault.Rule.LatencyMs, fault.Rule.DropAfterCommit, fault.Rule.RetryAfter, fault.Rule.Field, fault.Rule.Message, fault.Hits);
}

public static class FaultEndpoints
{
    private static readonly ObjectField Match = new("match", new BodySchema("FaultMatch",
        new ChoiceField("method", "GET", "POST", "PATCH", "PUT", "DELETE", "HEAD") { Nullable = true },
        new TextField("path") { Nullable = true },
        new TextField("contains") { Nullable = true })
    { Closed = true });

    private static readonly IntegerField Count = new("count") { Minimum = 1, Maximum = 1_000_000, Nullable = true };
    private static readonly IntegerField Status = new("status") { Minimum = 400, Maximum = 599, Nullable = true };
    private static readonly IntegerField Latency = new("latency_ms") { Minimum = 0, Maximum = 600_000, Nullable = true };
    private static readonly BooleanField Drop = new("drop_after_commit");
    private static readonly IntegerField RetryAfter = new("retry_after") { Minimum = 0, Maximum = 86_400, Nullable = true };
    private static readonly RateField Rate = new("rate");
    private static readonly TextField Name = new("field") { Nullable = true };
    private static readonly TextField Message = new("message") { Nullable = true };
    private static readonly BodySchema Body = new("Fault", Match, Rate, Count, Status, Latency, Drop, RetryAfter, Name, Message) { Closed = true };

    public static void MapFaults(this IEndpointRouteBuilder sandbox)
    {
        sandbox.MapGet("/faults", (FaultPlan plan) => Answer.Ok(plan.All().Select(FaultAnswer.Of).ToArray()));
        sandbox.MapPost("/faults", Add);
        sandbox.MapDelete("/faults", (FaultPlan plan) =>
        {
            plan.Clear();
            return Results.NoContent();
        });
        sandbox.MapDelete("/faults/{id:long}", (long id, FaultPlan plan) => plan.Remove(id) ? Results.NoContent() : Answer.NotFound());
    }

    private static Answer Add(HttpContext context, FaultPlan plan) => JsonBody.Parse(context, out var json) is { } refusal ? refusal : Set(json, plan);

    internal static Answer Set(JsonElement json, FaultPlan plan)
    {
        if (!Body.TryRead(json, partial: false, out var body, out var problems)) return Answer.Invalid(problems);
        var drop = body.GetOrNull(Drop) == true;
        if (body.GetOrNull(Status) is null && body.GetOrNull(Latency) is null && !drop)
            return Answer.Impossible("Say what goes wrong: status, latency_ms or drop_after_commit.");
        if (body.TextOrNull(Message) is not null && body.GetOrNull(Status) is null) return Answer.Invalid("message", "A refusal has a status.");
        if (body.TextOrNull(Name) is not null && body.TextOrNull(Message) is null) return Answer.Invalid("field", "Say what is wrong with it: message.");
        if (drop && body.GetOrNull(Status) is not null) return Answer.Invalid("drop_after_commit", "A dropped connection has no status.");
        var match = body.Has(Match) ? body.Get(Match) : [];
        var rule = new FaultRule(Text(match, "method"), Text(match, "path"), Text(match, "contains"), body.GetOrNull(Rate) ?? 1, (int?)body.GetOrNull(Count), (int?)body.GetOrNull(Status),
            (int?)body.GetOrNull(Latency), drop, (int?)body.GetOrNull(RetryAfter), body.TextOrNull(Name), body.TextOrNull(Message));
        return Answer.Created(FaultAnswer.Of(plan.Add(rule)));
    }

    private static string? Text(JsonObject match, string name) => match[name]?.GetValue<JsonElement>().GetString();
}
