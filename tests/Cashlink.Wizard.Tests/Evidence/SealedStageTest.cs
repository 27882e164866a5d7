using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>A stage whose operator has a key and a log of seals.</summary>
public abstract class SealedStageTest(SandboxFixture sandbox) : StageTest(sandbox)
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cashlink-seals-");
    private readonly LogBook _book = new();

    protected string KeyFile => Path.Combine(_folder.FullName, "seal.pem");

    protected string LogFile => Path.Combine(_folder.FullName, "seals.jsonl");

    protected EvidenceLog Log => Stage.Services.GetRequiredService<EvidenceLog>();

    protected SealStore Seals => Stage.Services.GetRequiredService<SealStore>();

    protected SealKeys Keys => Stage.Services.GetRequiredService<SealKeys>();

    protected SealingService Service => Stage.Services.GetServices<IHostedService>().OfType<SealingService>().Single();

    protected IEnumerable<string> LogLines => _book.Lines.Select(line => line.Text);

    protected override LogBook? Book => _book;

    protected override IReadOnlyDictionary<string, string?> Settings
    {
        get
        {
            SealKeys.MakeFile(KeyFile);
            return new Dictionary<string, string?> { ["Seals:KeyFile"] = KeyFile, ["Seals:LogFile"] = LogFile };
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static EvidenceNote Note(long number) => EvidenceNote.OfSystem(new SelfDisclosureGiven(true, false, number, []));

    /// <summary>A record with this many entries.</summary>
    protected async Task<Guid> RecordedAsync(int entries)
    {
        var session = Guid.CreateVersion7();
        await Log.AppendAsync(session, [.. Enumerable.Range(1, entries).Select(number => Note(number))]);
        return session;
    }

    protected Task<WizardDbContext> ContextAsync() => Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
}
