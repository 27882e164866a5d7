using Cashlink.Wizard.Hosting.Commands;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Sessions.Recovery;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Evidence;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cashlink.Wizard.Tests.Backups;

/// <summary>A backup of a wizard that runs, with sessions that are open, and what is made of it elsewhere.</summary>
public class BackupTests(SandboxFixture sandbox) : SealedStageTest(sandbox)
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cashlink-backup-");

    protected override int Retries => 0;

    protected string BackupFolder => Path.Combine(_folder.FullName, "backup");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Backup_OfAWizardThatRuns_RestoredElsewhere_HoldsAllAndGoesOn()
    {
        var open = await Stage.AtStepAsync(WizardStep.Survey);
        var signed = await Stage.AtStepAsync(WizardStep.Status, campaign: 2, units: 2);
        var stuck = await StuckAsync();
        await Service.RunOnceAsync();

        // Somebody goes on all the while.
        using var over = new CancellationTokenSource();
        var busy = Task.Run(() => WriteAsync(over.Token), CancellationToken.None);
        await BackUpAsync();
        await over.CancelAsync();
        await busy;

        await using var restored = await WizardStage.OpenAsync(Sandbox, Retries, await RestoreAsync());
        Assert.Equal(Scenario.Units, (await restored.Store.FindAsync(open.Session.Id))!.Units!.Units);
        Assert.Equal(signed.Session.InvestmentId, (await restored.Store.FindAsync(signed.Session.Id))!.InvestmentId);
        var report = await restored.Services.GetRequiredService<StoreVerifier>().VerifyAsync(null);
        Assert.Empty(report.Faults);
        Assert.True(report.Seals > 0);
        Assert.Equal([JournalState.Open], (await restored.JournalAsync(stuck)).Select(call => call.State));
        Assert.All(await restored.JournalAsync(signed.Session.Id), call => Assert.Equal(JournalState.Accepted, call.State));

        // What was open is taken up with the key that it had, and whoever was in the middle goes on to the end.
        await Sandbox.MendAsync();
        restored.Clock.Advance(TimeSpan.FromMinutes(1));
        await restored.Services.GetServices<IHostedService>().OfType<RecoveryService>().Single().RunOnceAsync(default);
        Assert.Equal(Scenario.Units, (await restored.Store.FindAsync(stuck))!.Units!.Units);
        var again = await restored.EnterAsync(open.Session.Id);
        await restored.LeadAsync(again, WizardStep.Status);
        Assert.Equal(SessionPhase.Closed, again.Session.Phase);
        await restored.Services.GetServices<IHostedService>().OfType<SealingService>().Single().RunOnceAsync();
        Assert.Empty((await restored.Services.GetRequiredService<StoreVerifier>().VerifyAsync(null)).Faults);
    }

    /// <summary>Makes the backup.</summary>
    protected virtual async Task BackUpAsync()
    {
        var program = new WizardProgram(Stage, Settings);
        var (code, output, errors) = await program.RunAsync(BackupCommand.Name, BackupFolder);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("1 keys", output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(BackupFolder, BackupCommand.StoreFile)));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(BackupFolder));
        }
        // Never over another.
        Assert.Equal(EvidenceCommand.DoesNotFit, (await program.RunAsync(BackupCommand.Name, BackupFolder)).Code);
    }

    /// <summary>Puts the backup somewhere else.</summary>
    /// <returns>The settings of a wizard that finds it there.</returns>
    protected virtual Task<Dictionary<string, string?>> RestoreAsync()
    {
        var elsewhere = Path.Combine(_folder.FullName, "elsewhere");
        Directory.Move(BackupFolder, elsewhere);
        return Task.FromResult(new Dictionary<string, string?>(Settings)
        {
            ["Store:Path"] = Path.Combine(elsewhere, BackupCommand.StoreFile),
            ["Seals:LogFile"] = Path.Combine(elsewhere, "seals.jsonl"),
        });
    }

    /// <summary>A session with a call that Cashlink does not answer.</summary>
    private async Task<Guid> StuckAsync()
    {
        var state = await Stage.EnterAsync(await Stage.BeginAsync(investor: 5));
        await Sandbox.FailAsync("/v2/invitations", method: "POST");
        Assert.IsType<StepOutcome.Unavailable>(await state.SubmitUnitsAsync(new UnitsAnswer(Scenario.Units)));
        return state.Session.Id;
    }

    private async Task WriteAsync(CancellationToken over)
    {
        var session = (await Stage.Store.FindAsync(await Stage.BeginAsync(investor: 6), CancellationToken.None))!;
        for (var turn = 0; !over.IsCancellationRequested; turn++)
        {
            session.LanguageChosen(turn % 2 == 0 ? "en" : "de");
            await Stage.Store.SaveAsync(session, cancellationToken: CancellationToken.None);
            session = (await Stage.Store.FindAsync(session.Id, CancellationToken.None))!;
        }
    }
}

/// <summary>The same, with what PostgreSQL brings along.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresBackupTests(SandboxFixture sandbox, PostgresFixture postgres) : BackupTests(sandbox)
{
    private string? _database;

    protected override async Task<string?> ConnectionStringAsync() => _database ??= await postgres.CreateDatabaseAsync();

    protected override async Task BackUpAsync()
    {
        // The program says where to turn to.
        var refused = await new WizardProgram(Stage, Settings).RunAsync(BackupCommand.Name, BackupFolder);
        Assert.Equal(EvidenceCommand.UsageExitCode, refused.Code);
        Assert.Contains("pg_dump", refused.Errors, StringComparison.Ordinal);
        await postgres.DumpAsync(_database!, BackupFolder);
    }

    protected override async Task<Dictionary<string, string?>> RestoreAsync() => new(Settings)
    {
        ["Store:ConnectionString"] = await postgres.RestoreAsync(BackupFolder),
        ["Seals:LogFile"] = BackupFolder + ".jsonl",
    };
}
