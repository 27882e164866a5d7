using System.Net.WebSockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cashlink.Wizard.Hosting.Telemetry;
using Cashlink.Wizard.PartnerApi;
using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Measures;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cashlink.Wizard.Tests.Hosting.Telemetry;

/// <summary>What is measured, and that the dashboard, the alerts and the documentation speak of nothing else.</summary>
public sealed partial class MeasuresTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private static readonly string[] LabelsOfPrometheus = ["job", "instance", "le"];

    private Collector? _collector;

    protected override IReadOnlyDictionary<string, string?> Settings => _collector!.Settings;

    private static string Root { get; } = Path.GetFullPath(Path.Combine(WizardStage.WizardFolder, "..", ".."));

    private BacklogMeter Backlogs => Stage.Services.GetServices<IHostedService>().OfType<BacklogMeter>().Single();

    public override async ValueTask InitializeAsync()
    {
        _collector = await Collector.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _collector!.DisposeAsync();
    }

    [Fact]
    public async Task Flow_ThroughAllSteps_IsCountedByStepAndCampaign_AndACallThatIsOpenAgesUntilItIsAnswered()
    {
        using var measurements = new Measurements(Stage.Services);
        var state = await Stage.AtStepAsync(WizardStep.Wallet);
        await Sandbox.FailAsync("/v2/investors/", status: 503);
        Assert.IsType<StepOutcome.Unavailable>(await state.SelectOwnAddressAsync(Address()));
        Stage.Clock.Advance(TimeSpan.FromMinutes(20));
        await Backlogs.LookAsync();

        var finished = measurements.All.Where(measured => measured.Name == StepMeter.Steps).ToList();
        Assert.Equal(["units", "self-disclosure", "survey", "signing"], finished.Select(measured => measured.Tags[StepMeter.Step]!));
        Assert.All(finished, measured => Assert.Equal(
            (Scenario.Campaign(1).ToString(), "finished"), (measured.Tags[StepMeter.Campaign], measured.Tags[StepMeter.Result])));
        Assert.Equal("open", measurements.All.Last(measured => measured.Name == CallMeter.Duration).Tags[CallMeter.Outcome]);
        // Naming an address of one's own takes two: the wallet, and the investment's choice of it.
        Assert.Equal(2, measurements.Last(BacklogMeter.Waiting, BacklogMeter.Backlog, "calls"));
        Assert.InRange(measurements.Last(BacklogMeter.Age, BacklogMeter.Backlog, "calls"), 1200, 1260);

        await Sandbox.MendAsync();
        Assert.IsType<StepOutcome.Finished>(await state.SelectOwnAddressAsync(Address()));
        await Backlogs.LookAsync();

        Assert.Equal(5, measurements.All.Count(measured => measured.Name == StepMeter.Steps));
        Assert.Equal("wallet", measurements.All.Last(measured => measured.Name == StepMeter.Steps).Tags[StepMeter.Step]);
        Assert.Equal(0, measurements.Last(BacklogMeter.Waiting, BacklogMeter.Backlog, "calls"));
        Assert.Equal(0, measurements.Last(BacklogMeter.Age, BacklogMeter.Backlog, "calls"));
    }

    [Fact]
    public async Task Refusals_AreCountedByReason_AndEventsThatNobodyTakesByAge()
    {
        using var measurements = new Measurements(Stage.Services);
        for (var tried = 0; tried < 3; tried++)
            (await Visitor.EnterAsync("/launch/unknown")).Dispose();
        (await Visitor.AskAsync("/api/sessions/" + Guid.Empty, key: "wrong")).Dispose();
        await WriteAsync(new PartnerEventRow { Id = Guid.NewGuid(), PartnerId = "demo", CreatedAt = Stage.Clock.GetUtcNow(), DueAt = Stage.Clock.GetUtcNow() });
        await WriteAsync(new PartnerEventRow { Id = Guid.NewGuid(), PartnerId = "demo", State = PartnerEventState.GivenUp });
        Stage.Clock.Advance(TimeSpan.FromHours(2));
        await Backlogs.LookAsync();

        var reasons = measurements.All.Where(measured => measured.Name == RefusalMeter.Refusals).Select(measured => measured.Tags[RefusalMeter.Reason]!);
        Assert.Equal(["unknown link", "unknown link", "unknown link", "partner key"], reasons);
        Assert.Equal(7200, measurements.Last(BacklogMeter.Age, BacklogMeter.Backlog, "partner-events"));
        Assert.Equal(1, measurements.Last(BacklogMeter.Waiting, BacklogMeter.Backlog, "partner-events"));
        Assert.Equal(1, measurements.Last(BacklogMeter.Failed, BacklogMeter.Backlog, "partner-events"));
    }

    [Fact]
    public async Task DashboardAlertsAndDocumentation_NameMeasuresAndLabelsThatTheProgramHas()
    {
        using var measurements = new Measurements(Stage.Services);
        // What a database would be asked is not asked; that there is one is enough for its measures.
        await using var database = NpgsqlDataSource.Create("Host=127.0.0.1;Database=nowhere");
        await Sandbox.FailAsync("/v2/campaigns/", status: 503, count: 1);
        await Stage.AtStepAsync(WizardStep.Survey);
        (await Visitor.EnterAsync("/launch/unknown")).Dispose();
        (await Visitor.GetAsync("/nothing/here")).Dispose();
        await OpenCircuitAsync(measurements);
        Stage.Services.GetRequiredService<ILogger<MeasuresTests>>().LogWarning("A line that is counted.");
        await Backlogs.LookAsync();

        var tags = measurements.All.GroupBy(measured => measured.Name).ToDictionary(
            group => group.Key, group => group.SelectMany(measured => measured.Tags.Keys).Intersect(HarmlessTags.OfMeasures).Select(PrometheusNames.LabelOf).ToHashSet());
        var series = measurements.Instruments.SelectMany(instrument => PrometheusNames.Of(instrument).Select(name => (name, instrument.Name)))
            .GroupBy(pair => pair.name).ToDictionary(group => group.Key, group => group.First().Name);
        var expressions = Dashboard().Concat(Alerts()).ToList();
        Assert.True(expressions.Count > 30, "The dashboard or the alerts were not read.");
        var faults = expressions.SelectMany(expression => PrometheusNames.In(expression), (expression, used) => (expression, used)).Select(entry =>
            !series.TryGetValue(entry.used.Series, out var name) ? $"There is no {entry.used.Series} (near: {string.Join(' ', series.Keys.Where(key => key.StartsWith(entry.used.Series[..8], StringComparison.Ordinal)))}): {entry.expression}"
            : entry.used.Labels.Except(LabelsOfPrometheus).Except(tags.GetValueOrDefault(name) ?? []).FirstOrDefault() is { } label ? $"{name} has no {label}: {entry.expression}"
            : null).OfType<string>().ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.All(expressions, expression => Assert.NotEmpty(PrometheusNames.In(expression)));

        var documented = await File.ReadAllTextAsync(Path.Combine(Root, "docs", "observability.md"));
        var own = measurements.Instruments.Where(instrument => instrument.Meter.Name.StartsWith("Cashlink.", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            own.Select(instrument => $"`{instrument.Name}`, {instrument.Unit}").Order(StringComparer.Ordinal),
            OwnMeasures().Matches(documented).Select(row => $"`{row.Groups[1].Value}`, {row.Groups[2].Value}").Order(StringComparer.Ordinal));
        Assert.Equal(AlertNames().Order(StringComparer.Ordinal), AlertRows().Matches(documented).Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    private static Cashlink.Api.EthereumAddress Address()
    {
        Assert.True(Cashlink.Api.EthereumAddress.TryParse("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", out var address, out _));
        return address;
    }

    private static IEnumerable<string> Dashboard()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "eng", "observability", "dashboard.json")));
        return [.. dashboard.RootElement.GetProperty("panels").EnumerateArray().Where(panel => panel.TryGetProperty("targets", out _))
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target => target.GetProperty("expr").GetString()!)];
    }

    private static string AlertFile() => File.ReadAllText(Path.Combine(Root, "eng", "observability", "alerts.yml"));

    private static IEnumerable<string> Alerts() => Expressions().Matches(AlertFile()).Select(rule => rule.Groups[1].Value.TrimStart('|').Trim());

    private static IEnumerable<string> AlertNames() => Rules().Matches(AlertFile()).Select(rule => rule.Groups[1].Value);

    private async Task WriteAsync(PartnerEventRow row)
    {
        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        context.PartnerEvents.Add(row);
        await context.SaveChangesAsync();
    }

    /// <summary>A browser's connection; what is measured of circuits is there from the first on.</summary>
    private async Task OpenCircuitAsync(Measurements measurements)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(Stage.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        await socket.SendAsync("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        await measurements.PublishedAsync("aspnetcore.components.circuit.active");
    }

    [GeneratedRegex(@"^ +expr: (\|(?:\n {10,}.*)+|.*)$", RegexOptions.Multiline)]
    private static partial Regex Expressions();

    [GeneratedRegex("- alert: (.+)")]
    private static partial Regex Rules();

    [GeneratedRegex(@"^\| `(cashlink\.[a-z._]+)` \| (\S+) \|", RegexOptions.Multiline)]
    private static partial Regex OwnMeasures();

    [GeneratedRegex(@"^\| \*\*([A-Za-z]+)\*\* \|", RegexOptions.Multiline)]
    private static partial Regex AlertRows();
}
