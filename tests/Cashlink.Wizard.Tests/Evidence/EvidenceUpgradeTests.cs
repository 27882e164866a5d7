using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>A store that was written before records were chained.</summary>
public class EvidenceUpgradeTests(SandboxFixture sandbox) : SealedStageTest(sandbox)
{
    private const string Chain = "20261127_011_EvidenceChain";

    private static readonly string[] Tables = ["evidence_seals", "evidence_sealed_heads", "evidence_ends"];

    private static readonly (string Table, string Column)[] Columns =
    [
        ("evidence", "AdmissionId"), ("evidence", "AdmissionRole"), ("evidence", "AdmissionBy"), ("evidence", "Salt"), ("evidence", "Commitment"), ("evidence", "Hash"),
        ("launch_links", "LinkKind"), ("accesses", "LinkKind"),
    ];

    [Fact]
    public async Task Store_OfAnOlderProgram_IsMigratedAndItsEntriesAreSaidToBeUnchained()
    {
        var state = await Stage.AtStepAsync(WizardStep.Survey);
        var session = state.Session.Id;
        var older = await Log.ReadAsync(session);
        await TakeBackAsync();

        await Stage.Services.GetRequiredService<StorePreparation>().RunAsync();

        // What was recorded reads as before; whoever is in stays in, and goes on.
        Assert.Equal(older.Select(item => (item.Sequence, item.At, item.Actor, item.Entry.Kind)), (await Log.ReadAsync(session)).Select(item => (item.Sequence, item.At, item.Actor, item.Entry.Kind)));
        Assert.All(await Log.ReadAsync(session), item => Assert.Null(item.Admission));
        Assert.IsType<StepOutcome.Finished>(await WizardStage.AnswerSurveyAsync(state));
        await Service.RunOnceAsync();
        var report = await Stage.Services.GetRequiredService<StoreVerifier>().VerifyAsync(null);
        Assert.Empty(report.Faults);
        Assert.Equal((older.Count, 0), (report.Unchained, report.Unsealed));
        var check = BundleVerifier.Verify(new MemoryStream((await Stage.Services.GetRequiredService<EvidenceExporter>().ExportAsync(session))!), [Keys.Signing!]);
        Assert.Empty(check.Faults);
        Assert.Contains(check.NotProven, line => line.StartsWith($"Entries 1 to {older.Count} were written before", StringComparison.Ordinal));
    }

    /// <summary>The migrations have no way back of their own; what this one has made is taken away by hand.</summary>
    private async Task TakeBackAsync()
    {
        await using var context = await ContextAsync();
        await context.Database.ExecuteSqlRawAsync("""DROP INDEX "IX_evidence_At" """);
        foreach (var table in Tables)
            await ExecuteAsync(context, $"""DROP TABLE "{table}" """);
        foreach (var (table, column) in Columns)
            await ExecuteAsync(context, $"""ALTER TABLE "{table}" DROP COLUMN "{column}" """);
        await context.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {Chain}""");
        Assert.Equal([Chain], await context.Database.GetPendingMigrationsAsync());
    }

    private static Task<int> ExecuteAsync(WizardDbContext context, string sql) => context.Database.ExecuteSqlRawAsync(sql);
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresEvidenceUpgradeTests(SandboxFixture sandbox, PostgresFixture postgres) : EvidenceUpgradeTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
