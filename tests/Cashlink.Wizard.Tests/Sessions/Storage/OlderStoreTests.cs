using System.IO.Compression;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Sessions.Recovery;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cashlink.Wizard.Tests.Sessions.Storage;

/// <summary>
/// A store that the program of an older release has made, with its key, file for file: <c>golden/store-009.zip</c>, at the schema of M009. It holds a session
/// that was just begun, one with units, one that is signed, and one with a call that Cashlink did not answer.
/// </summary>
public sealed class OlderStoreTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly Guid Begun = Guid.Parse("01a21f37-6c7a-7070-95f3-7720c579df0e");
    private static readonly Guid WithUnits = Guid.Parse("01a21f37-81e4-7184-9fd1-06ce14c790de");
    private static readonly Guid Signed = Guid.Parse("01a21f37-8ce7-78c2-9490-2141ec147002");
    private static readonly Guid Stuck = Guid.Parse("01a21f37-ad18-7db6-a616-2d5b5ec2f2de");

    private static readonly string Golden = Path.GetFullPath(
        Path.Combine(WizardStage.WizardFolder, "../../tests/Cashlink.Wizard.Tests/Sessions/Storage/golden/store-009.zip"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cashlink-older-");

    protected override int Retries => 0;

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Store:Path"] = Path.Combine(_folder.FullName, "wizard.db") };

    public override async ValueTask InitializeAsync()
    {
        await ZipFile.ExtractToDirectoryAsync(Golden, _folder.FullName);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Store_OfAnOlderRelease_IsBroughtUpToDate_AndItsSessionsGoOn()
    {
        await using (var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync())
            Assert.Equal(context.Database.GetMigrations(), await context.Database.GetAppliedMigrationsAsync());

        // What was finished is as it was.
        Assert.Equal(1100, (await Stage.Store.FindAsync(WithUnits))!.Units!.Units);
        var signed = (await Stage.Store.FindAsync(Signed))!;
        Assert.Equal((SessionPhase.Signed, true, true), (signed.Phase, signed.SignedAt is not null, signed.InvestmentId is not null));
        Assert.NotEmpty(await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(Signed));

        // What was open is taken up, and whoever had begun goes on to the end.
        Stage.Clock.Advance(TimeSpan.FromDays(6));
        await Stage.Services.GetServices<IHostedService>().OfType<RecoveryService>().Single().RunOnceAsync(default);
        Assert.Equal(1100, (await Stage.Store.FindAsync(Stuck))!.Units!.Units);
        Assert.All(await Stage.JournalAsync(Stuck), call => Assert.Equal(JournalState.Accepted, call.State));
        var state = await Stage.EnterAsync(Begun);
        await Stage.LeadAsync(state, WizardStep.Status);
        Assert.Equal(SessionPhase.Closed, state.Session.Phase);

        var report = await Stage.Services.GetRequiredService<StoreVerifier>().VerifyAsync(null);
        Assert.Empty(report.Faults);
        Assert.True(report.Unchained > 0 && report.Entries > report.Unchained);
    }
}
