using System.Text.Json;
using System.Text.Json.Serialization;
using Cashlink.Wizard.Operations.Reading;

namespace Cashlink.Wizard.Hosting.Commands;

/// <summary>
/// <c>Cashlink.Wizard operations …</c>: what the operator's page shows, for a shell and for a monitor. It works where that page is off, and where
/// no wizard runs. It names nobody: ids and states alone.
/// </summary>
public static class OperationsCommand
{
    public const string Name = "operations";

    /// <summary>The exit code when something waits for somebody, or nothing was there to send again.</summary>
    public const int Waits = 1;

    private const string Usage = """
        Cashlink.Wizard operations status [--json]                what waits for somebody, keys and versions
        Cashlink.Wizard operations stuck [--json]                 calls to Cashlink that stay open
        Cashlink.Wizard operations people [--json]                sessions that need a person
        Cashlink.Wizard operations events [--json]                events that a partner's server never took
        Cashlink.Wizard operations mails [--json]                 mails that no mail server took
        Cashlink.Wizard operations funnel [--days N] [--partner ID] [--campaign ID] [--json]
                                                                  how far sessions come
        Cashlink.Wizard operations resend events|mails ID|--all   sends once more what was given up
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        WriteIndented = true,
    };

    /// <returns>
    /// 0; 1 when something waits for somebody (<c>status</c>, <c>stuck</c>, <c>people</c>, <c>events</c>, <c>mails</c>) or there was nothing to send
    /// again (<c>resend</c>); 64 for a command that is written wrongly; 65 for a store of another schema; 78 for settings that are wrong.
    /// </returns>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var isJson = args.Contains("--json");
        return args.Where(arg => arg != "--json").ToArray() switch
        {
            ["status"] => CommandHost.RunAsync(services => StatusAsync(services, isJson, output), error),
            ["stuck"] => ShowAsync(view => view.Stuck, item => $"{item.CreatedAt:u} {item.Operation} session {item.SessionId} attempts {item.Attempts} answer {Text(item.LastStatus)} next {item.NextAttemptAt:u}"),
            ["people"] => ShowAsync(view => view.Needed, item => $"{item.Since:u} {item.For} session {Text(item.SessionId)} {item.Reference} answer {Text(item.Status)}"),
            ["events"] => ShowAsync(view => view.Events, item => $"{item.CreatedAt:u} {item.Type} event {item.Id} partner {item.PartnerId} session {item.SessionId} attempts {item.Attempts} answer {Text(item.LastStatus)}"),
            ["mails"] => ShowAsync(view => view.Mails, item => $"{item.CreatedAt:u} {item.State} {item.Kind} mail {item.Id} session {Text(item.SessionId)} attempts {item.Attempts} reply {Text(item.LastStatus)}"),
            ["funnel", .. var options] when QueryOf(options) is { } query => CommandHost.RunAsync(services => FunnelAsync(services, query, isJson, output), error),
            ["resend", var kind, "--all"] when Resending.Knows(kind) => CommandHost.RunAsync(services => ResendAsync(services, kind, null, output), error),
            ["resend", var kind, var id] when Resending.Knows(kind) && Guid.TryParse(id, out var one) =>
                CommandHost.RunAsync(services => ResendAsync(services, kind, one, output), error),
            _ => SayUsageAsync(error),
        };

        Task<int> ShowAsync<T>(Func<OperationsView, ShownPart<T>> part, Func<T, string> line) => CommandHost.RunAsync(
            async services =>
            {
                var shown = part(await services.GetRequiredService<OperationsReader>().ReadAsync());
                if (isJson)
                {
                    await WriteAsync(output, shown);
                    return shown.Total > 0 ? Waits : 0;
                }
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{shown.Total} in all"));
                foreach (var item in shown.Items)
                    await output.WriteLineAsync(line(item));
                return shown.Total > 0 ? Waits : 0;
            },
            error);
    }

    private static async Task<int> SayUsageAsync(TextWriter error)
    {
        await error.WriteLineAsync(Usage);
        return EvidenceCommand.UsageExitCode;
    }

    private static async Task<int> StatusAsync(IServiceProvider services, bool isJson, TextWriter output)
    {
        var view = await services.GetRequiredService<OperationsReader>().ReadAsync();
        var installation = await services.GetRequiredService<InstallationReader>().ReadAsync();
        if (isJson)
        {
            await WriteAsync(output, new
            {
                view.At,
                view.IsWell,
                view.OpenCalls,
                Stuck = view.Stuck.Total,
                People = view.Needed.Total,
                view.WaitingEvents,
                FailedEvents = view.Events.Total,
                view.WaitingMails,
                FailedMails = view.Mails.Total,
                Installation = installation,
            });
            return view.IsWell ? 0 : Waits;
        }
        await output.WriteLineAsync(view.IsWell ? "Nothing waits for anybody." : "SOMETHING WAITS FOR SOMEBODY.");
        await output.WriteLineAsync($"Calls to Cashlink: {view.OpenCalls} open, {view.Stuck.Total} of them stuck");
        await output.WriteLineAsync($"Sessions that need a person: {view.Needed.Total}");
        await output.WriteLineAsync($"Events for partners: {view.WaitingEvents} on their way, {view.Events.Total} given up");
        await output.WriteLineAsync($"Mails: {view.WaitingMails} on their way, {view.Mails.Total} not taken");
        await output.WriteLineAsync($"Program {installation.Program}, .NET {installation.Runtime}, {installation.Store}, schema {installation.Schema}");
        foreach (var key in installation.Keys)
            await output.WriteLineAsync($"Key {key.Id} {key.Use}, made {key.CreatedAt:u}, replaced {key.ExpiresAt:u}, {key.ClosedBy ?? "UNENCRYPTED"}");
        foreach (var key in installation.Seals)
            await output.WriteLineAsync($"Key of the seals {key.Id}{(key.Signs ? "" : ", of before")}");
        foreach (var campaign in installation.Campaigns)
            await output.WriteLineAsync($"Campaign {campaign.CampaignId}: questionnaire {campaign.Questionnaire ?? "-"}, offer {campaign.Offer ?? "-"}");
        return view.IsWell ? 0 : Waits;
    }

    private static async Task<int> FunnelAsync(IServiceProvider services, FunnelQuery query, bool isJson, TextWriter output)
    {
        var (funnel, all) = await services.GetRequiredService<FunnelReader>().ReadAsync(query);
        if (isJson)
        {
            await WriteAsync(output, new
            {
                funnel.From,
                funnel.Until,
                Stages = funnel.Stages.Select(stage => new { Stage = NameOf(stage), stage.Sessions }),
                funnel.Ended,
                Counts = all.Where(count => (query.PartnerId is null || count.PartnerId == query.PartnerId) && (query.CampaignId is null || count.CampaignId == query.CampaignId))
                    .OrderBy(count => count.Day),
            });
            return 0;
        }
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{funnel.From:yyyy-MM-dd} to {funnel.Until:yyyy-MM-dd} (UTC)"));
        foreach (var stage in funnel.Stages)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{NameOf(stage),-20} {stage.Sessions,8}"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{"ended before",-20} {funnel.Ended,8}"));
        foreach (var (partner, campaign, sum) in funnel.Groups)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{partner} {campaign}: begun {sum.Begun}, signed {sum.Signed}, finished {sum.Finished}"));
        foreach (var (day, sum) in funnel.Days)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}: begun {sum.Begun}, signed {sum.Signed}, finished {sum.Finished}"));
        return 0;
    }

    private static async Task<int> ResendAsync(IServiceProvider services, string kind, Guid? id, TextWriter output)
    {
        var count = await services.GetRequiredService<Resending>().SendAgainAsync(kind, id);
        await output.WriteLineAsync($"{count} {kind} are sent again by the wizard that runs.");
        return count > 0 ? 0 : Waits;
    }

    private static FunnelQuery? QueryOf(IReadOnlyList<string> options)
    {
        var query = new FunnelQuery();
        foreach (var pair in options.Chunk(2))
        {
            switch (pair)
            {
                case ["--days", var days] when int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0:
                    query = query with { Days = number };
                    break;
                case ["--partner", var partner]:
                    query = query with { PartnerId = partner };
                    break;
                case ["--campaign", var campaign] when Guid.TryParse(campaign, out var id):
                    query = query with { CampaignId = id };
                    break;
                default:
                    return null;
            }
        }
        return query;
    }

    private static string NameOf(FunnelStage stage) => stage.Step?.Name ?? (stage.IsFinished ? "finished" : "signed");

    private static string Text<T>(T? value)
        where T : struct => value is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known}") : "-";

    private static Task WriteAsync<T>(TextWriter output, T value) => output.WriteLineAsync(JsonSerializer.Serialize(value, Json));
}
