using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;
using Npgsql;

namespace Cashlink.Wizard.Tests.Hosting.Telemetry;

/// <summary>What Npgsql writes into its spans and measures by itself: statements, connections, messages. Of that nothing leaves.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSpansTests(SandboxFixture sandbox, PostgresFixture postgres) : HttpTest(sandbox)
{
    private Collector? _collector;

    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();

    protected override IReadOnlyDictionary<string, string?> Settings => _collector!.Settings;

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
    public async Task Statements_OfAFlow_AreSpansWithoutTheirTextAndWithoutTheirValues()
    {
        var launched = await Visitor.LaunchAsync();
        (await Visitor.EnterAsync(launched)).Dispose();
        await Stage.AtStepAsync(WizardStep.Survey, investor: 2);
        await using (var connection = new NpgsqlConnection(await ConnectionStringAsync()))
        {
            await connection.OpenAsync();
            await using var wrong = new NpgsqlCommand("SELECT 'Erika Beispiel'::uuid", connection);
            await Assert.ThrowsAsync<PostgresException>(() => wrong.ExecuteScalarAsync());
        }

        Collector.Flush(Stage.Services);

        Assert.Contains("Npgsql", _collector!.Spans, StringComparison.Ordinal);
        Assert.Contains("postgresql", _collector.Spans, StringComparison.Ordinal);
        Assert.Contains("db.client.operation.duration", _collector.Measures, StringComparison.Ordinal);
        _collector.AssertHoldsNone(
        [
            ("a failed statement's value", "Erika"), ("statement", "SELECT "), ("statement", "INSERT INTO"), ("statement", "UPDATE "), ("connection", "Username="),
            ("session", launched.SessionId.ToString()), ("link", launched.LaunchUrl.Segments[^1]), ("investor", Scenario.Investor(1).ToString()),
        ]);
    }
}
