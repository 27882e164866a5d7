using Cashlink.Wizard.Operations.Reading;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Operations;

/// <summary>How far sessions come, counted in the store.</summary>
public class StepCountsTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    [Fact]
    public async Task Funnel_OfSomeDays_CountsEachSessionWhereItStands_ByDayPartnerAndCampaign()
    {
        await Stage.AtStepAsync(WizardStep.Units, investor: 6);
        Stage.Clock.Advance(TimeSpan.FromDays(1));
        await Stage.AtStepAsync(WizardStep.Survey, investor: 5);
        await Stage.AtStepAsync(WizardStep.Wallet);
        await Stage.AtStepAsync(WizardStep.Status, campaign: 2, units: 2);
        await Stage.Services.GetRequiredService<CallJournal>().CancelAsync(await Stage.BeginAsync(investor: 4));
        var today = DateOnly.FromDateTime(Stage.Clock.GetUtcNow().UtcDateTime);
        var reader = Stage.Services.GetRequiredService<FunnelReader>();

        var (funnel, all) = await reader.ReadAsync(new FunnelQuery());
        var (last, _) = await reader.ReadAsync(new FunnelQuery(Days: 1));
        var (second, _) = await reader.ReadAsync(new FunnelQuery(CampaignId: Scenario.Campaign(2)));

        Assert.Equal(5, all.Sum(count => count.Sessions));
        Assert.Equal([("units", 5L), ("self-disclosure", 3L), ("survey", 3L), ("signing", 2L), ("signed", 2L), ("finished", 1L)], funnel.Stages.Select(stage => (NameOf(stage), stage.Sessions)));
        Assert.Equal(1, funnel.Ended);
        Assert.Equal([(today.AddDays(-1), new FunnelSum(1, 0, 0)), (today, new FunnelSum(4, 2, 1))], funnel.Days);
        Assert.Equal(
            [("demo", Scenario.Campaign(1), new FunnelSum(4, 1, 0)), ("demo", Scenario.Campaign(2), new FunnelSum(1, 1, 1))], funnel.Groups);
        Assert.Equal(4, last.Begun);
        Assert.Equal((1L, 1L), (second.Begun, second.Stages[^1].Sessions));
    }

    private static string NameOf(FunnelStage stage) => stage.Step?.Name ?? (stage.IsFinished ? "finished" : "signed");
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresStepCountsTests(SandboxFixture sandbox, PostgresFixture postgres) : StepCountsTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}

/// <summary>What SQLite does to count. PostgreSQL decides by how many rows there are.</summary>
public sealed class StepCountsPlanTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    [Fact]
    public async Task Counts_AreReadFromOneIndexAlone()
    {
        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        await using var connection = context.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var explain = connection.CreateCommand();
        explain.CommandText =
            """
            EXPLAIN QUERY PLAN SELECT "PartnerId", "CampaignId", "CreatedAt" / 864000000000, "Phase", "Step", "SignedAt" IS NULL, COUNT(*)
            FROM sessions WHERE "CreatedAt" >= 1 GROUP BY 1, 2, 3, 4, 5, 6
            """;
        await using var reader = await explain.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
            steps.Add(reader.GetString(3));

        Assert.Contains(steps, step => step.Contains("USING COVERING INDEX IX_sessions_CreatedAt_", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, step => step.StartsWith("SCAN sessions", StringComparison.Ordinal));
    }
}
