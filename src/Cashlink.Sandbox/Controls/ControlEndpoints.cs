using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Faults;
using Cashlink.Sandbox.Investments;
using Cashlink.Sandbox.Pages;
using Cashlink.Sandbox.RequestLog;
using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;
using Cashlink.Sandbox.Tokens;
using Microsoft.AspNetCore.WebUtilities;

namespace Cashlink.Sandbox.Controls;

/// <summary>The control page and its buttons. A button does what the call of the same name does, and comes back to the page.</summary>
public static class ControlEndpoints
{
    private static readonly string[] Numbers =
        ["costs_document_delay_ms", "status_pace_ms", "token_lifetime_seconds", "webhook_retry_ms", "count", "retry_after", "rate", "value"];

    public static void MapControlPage(this IEndpointRouteBuilder sandbox)
    {
        sandbox.MapGet("/", ShowAsync);
        var actions = sandbox.MapGroup("/actions");
        actions.MapPost("/status", SetStatusAsync);
        actions.MapPost("/reset", async (Database database, SandboxOptions options, FaultPlan faults, RequestJournal journal, Wakeups wakeups) =>
        {
            await ResetEndpoint.ResetAsync(database, options, faults, journal, wakeups);
            return Back("investments");
        });
        actions.MapPost("/fault", AddFaultAsync);
        actions.MapPost("/remove-fault", (HttpContext context, FaultPlan plan) =>
        {
            if (long.TryParse(Form(context).GetValueOrDefault("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) plan.Remove(id);
            return Back("faults");
        });
        actions.MapPost("/clear-faults", (FaultPlan plan) =>
        {
            plan.Clear();
            return Back("faults");
        });
        actions.MapPost("/expire-tokens", (TokenStore tokens) =>
        {
            tokens.ExpireAll();
            return Back("faults");
        });
        actions.MapPost("/settings", SaveSettingsAsync);
    }

    private static async Task<IResult> ShowAsync(Database database, FaultPlan faults, RequestJournal journal, SandboxSettings settings) =>
        new PageResult(ControlPageView.Render(await ControlData.ReadAsync(database, faults, journal, settings), null));

    private static async Task<IResult> SetStatusAsync(HttpContext context, Database database, SandboxOptions options, SandboxSettings settings, Wakeups wakeups)
    {
        var form = Form(context);
        if (Guid.TryParse(form.GetValueOrDefault("id"), out var id) && form.GetValueOrDefault("status") is { Length: > 0 and <= 64 } status)
            await StatusControl.ApplyAsync(id, status, database, options, settings);
        wakeups.Wake();
        return Back("investments");
    }

    private static async Task<IResult> AddFaultAsync(HttpContext context, Database database, FaultPlan plan, RequestJournal journal, SandboxSettings settings)
    {
        var form = Json(Form(context));
        var match = new JsonObject { ["method"] = form["method"]?.DeepClone(), ["path"] = form["path"]?.DeepClone() };
        var fault = new JsonObject { ["match"] = match, ["rate"] = form["rate"]?.DeepClone() ?? 1, ["count"] = form["count"]?.DeepClone(), ["retry_after"] = form["retry_after"]?.DeepClone() };
        switch (form["kind"]?.ToString())
        {
            case "drop":
                fault["drop_after_commit"] = true;
                break;
            case "latency_ms":
                fault["latency_ms"] = form["value"]?.DeepClone();
                break;
            default:
                fault["status"] = form["value"]?.DeepClone();
                break;
        }
        var answer = FaultEndpoints.Set(Element(fault), plan);
        return answer.Status < 400 ? Back("faults") : await AgainAsync(answer, database, plan, journal, settings);
    }

    private static async Task<IResult> SaveSettingsAsync(HttpContext context, Database database, SandboxOptions options, FaultPlan plan, RequestJournal journal, SandboxSettings settings, Wakeups wakeups)
    {
        var form = Json(Form(context));
        foreach (var box in new[] { "webhook_duplicate", "webhook_out_of_order", "managed_wallets_enabled" }) form[box] = form[box] is not null;
        // Empty means none for these two, and 'as it was' for the rest.
        foreach (var (name, value) in form.ToList())
            if (value is null && name is not ("webhook_url" or "status_pace_ms"))
                form.Remove(name);
        var answer = await SettingsEndpoints.ApplyAsync(Element(form), settings, database, options, wakeups);
        return answer.Status < 400 ? Back("settings") : await AgainAsync(answer, database, plan, journal, settings);
    }

    private static async Task<PageResult> AgainAsync(Answer answer, Database database, FaultPlan faults, RequestJournal journal, SandboxSettings settings) =>
        new(ControlPageView.Render(await ControlData.ReadAsync(database, faults, journal, settings), answer.Text), StatusCodes.Status400BadRequest);

    private static SeeOther Back(string section) => new SeeOther("/sandbox#" + section);

    private static Dictionary<string, string> Form(HttpContext context)
    {
        var body = CapturedRequest.Of(context).Body;
        return body.Length > 20_000 ? [] : QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).ToDictionary(pair => pair.Key, pair => pair.Value.ToString().Trim());
    }

    private static JsonObject Json(Dictionary<string, string> form)
    {
        var json = new JsonObject();
        foreach (var (name, value) in form)
            json[name] = value.Length == 0 ? null
                : Numbers.Contains(name) && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
                : value;
        return json;
    }

    private static JsonElement Element(JsonObject json) => JsonSerializer.SerializeToElement(json);

    internal sealed class SeeOther(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = location;
            return Task.CompletedTask;
        }
    }
}
