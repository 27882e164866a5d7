using System.Net;
using System.Text.Json;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Hosting.Telemetry;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>What goes through the wizard, and must not be in its log, however far it is turned up, nor in what it sends to a collector.</summary>
public sealed class LeakTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    private const string Name = "Ottilie Kwiatkowska-Zimmermann";
    private const string Place = "Bad Schmiedeberg";

    private Collector? _collector;

    protected override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>(base.Settings.Concat(_collector!.Settings));

    public override async ValueTask InitializeAsync()
    {
        _collector = await Collector.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        Collector.Flush(Stage.Services);
        await base.DisposeAsync();
        await using (_collector)
            _collector!.AssertHoldsNone(Secrets);
    }

    [Fact]
    public async Task WholeFlow_WithEverythingAtTrace_LeavesNoSecretAndNothingPersonalInLogSpansAndMeasures()
    {
        var (launched, cookie) = await AdmittedAsync(campaign: 4);
        var state = await Stage.EnterAsync(launched.SessionId);
        await Stage.LeadAsync(state, WizardStep.Signing, units: 10);
        Assert.True(await state.AcknowledgeRisksAsync(Name, Place, new("words", "de")));
        Assert.IsType<StepOutcome.Finished>(await state.SignAsync());
        const string wallet = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
        Assert.True(Cashlink.Api.EthereumAddress.TryParse(wallet, out var address, out _));
        Assert.IsType<StepOutcome.Finished>(await state.SelectOwnAddressAsync(address));
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "ACCEPTED");
        var investment = await state.ReadInvestmentAsync();
        var investor = await state.ReadInvestorAsync();
        await state.ReadPapersAsync();
        foreach (var page in new[] { "/status", "/help", "/documents/costs" })
            (await Visitor.GetAsync($"/w/{launched.SessionId}{page}", cookie)).Dispose();
        await Sandbox.FailAsync("/v2/investments/", status: 500, count: 2);
        await Assert.ThrowsAnyAsync<Cashlink.Api.CashlinkException>(() => state.ReadInvestmentAsync());
        await Sandbox.MendAsync();
        await state.WithdrawAsync(Name);

        Collector.Flush(Stage.Services);
        // What was looked through is what there is: requests by their patterns, calls by their names, and measures of ours.
        foreach (var span in new[] { "/api/sessions", "/launch/{token}", "call create-investment", "/investments/{id}/" })
            Assert.Contains(span, _collector!.Spans, StringComparison.Ordinal);
        foreach (var measure in new[] { "cashlink.wizard.steps", "cashlink.wizard.call.duration", "cashlink.client.call.duration", "http.server.request.duration" })
            Assert.Contains(measure, _collector!.Measures, StringComparison.Ordinal);
        // What the log may hold, and spans need not.
        _collector!.AssertHoldsNone([("session", launched.SessionId.ToString()), ("investor", Scenario.Investor(1).ToString()), ("statement", "SELECT ")]);

        NoteSecret("typed name", Name);
        NoteSecret("typed place", Place);
        NoteSecret("wallet address", wallet[2..]);
        NoteSecret("IBAN", investment.Payment!.Iban!);
        foreach (var text in TextsOf(JsonSerializer.SerializeToElement(investor)).Where(text => text.Length > 5 && text != investor.Id.ToString()))
            NoteSecret("of the investor", text);
        foreach (var token in await TokensAsync())
            NoteSecret("access token", token);
    }

    [Fact]
    public async Task SurveyAnswers_WithEverythingAtTrace_AreNotInTheLog()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);

        Assert.Equal(WizardStep.Status, StepOrder.Next(state.Session));
        NoteSecret("survey answer", "known-instruments");
        NoteSecret("survey answer", "total-loss");
        foreach (var answer in Scenario.GoodAnswers)
            NoteSecret("survey question", answer.Question);
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Critical, false)]
    [InlineData("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.Debug, false)]
    [InlineData("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.Error, true)]
    [InlineData("Microsoft.AspNetCore.Routing.Matching.DfaMatcher", LogLevel.Debug, false)]
    [InlineData("System.Net.Http.HttpClient.Default.LogicalHandler", LogLevel.Trace, false)]
    [InlineData("Cashlink.Wizard.Launch.Partner", LogLevel.Trace, true)]
    [InlineData("Microsoft.EntityFrameworkCore.Query", LogLevel.Trace, true)]
    public async Task Framework_TurnedUpBySettings_WritesOnlyWhatIsHarmless(string category, LogLevel level, bool isWritten)
    {
        using var answer = await Visitor.GetAsync("/launch/turned-up");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);

        Assert.Equal(isWritten, Stage.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(level));
        Assert.DoesNotContain(Book.Lines, line => line.Everything.Contains("turned-up", StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_ForOneSinkAlone_DoNotTurnUpWhatIsKeptDown()
    {
        var options = new LoggerFilterOptions { MinLevel = LogLevel.Trace };
        options.Rules.Add(new LoggerFilterRule("Console", "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Trace, null));
        options.Rules.Add(new LoggerFilterRule(null, "Cashlink", LogLevel.Warning, (_, category, _) => category != "Cashlink.Silent"));
        new QuietFramework().PostConfigure(null, options);

        Assert.All(options.Rules, rule => Assert.False(rule.Filter!("Console", "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Critical)));
        Assert.Equal([LogLevel.Trace, LogLevel.Trace, LogLevel.Warning], options.Rules.Select(rule => rule.LogLevel!.Value));
        Assert.True(options.Rules[2].Filter!("Console", "Cashlink.Loud", LogLevel.Error));
        Assert.False(options.Rules[2].Filter!("Console", "Cashlink.Silent", LogLevel.Error));
        Assert.True(options.Rules[0].Filter!("Console", "Microsoft.AspNetCore.RoutingElsewhere", LogLevel.Trace));
    }

    private static IEnumerable<string> TextsOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Where(part => !part.Name.Contains("Status", StringComparison.OrdinalIgnoreCase)).SelectMany(part => TextsOf(part.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(TextsOf),
        JsonValueKind.String => [json.GetString()!],
        _ => [],
    };

    /// <summary>The tokens that the client has now; there is no other way to them than to ask for one as it does.</summary>
    private async Task<IReadOnlyList<string>> TokensAsync()
    {
        var tokens = new List<string>();
        Stage.Api.Watch(call =>
        {
            tokens.Add(call.Headers.Authorization!.Parameter!);
            return Task.CompletedTask;
        });
        var another = await Stage.EnterAsync(await Stage.BeginAsync(campaign: 2));
        await another.SubmitUnitsAsync(new UnitsAnswer(2));
        Stage.Api.Release();
        Assert.NotEmpty(tokens);
        return tokens;
    }
}
