using Cashlink.Testing;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Data.Sqlite;

namespace Cashlink.Wizard.Tests.Hosting.Outages;

/// <summary>The SQLite file lies on a volume without a free byte.</summary>
public sealed class FullDiskTests(SandboxFixture sandbox) : StoreOutageTests(sandbox)
{
    private SmallVolume? _volume;

    protected override bool CanRead => true;

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["Store:Path"] = StorePath };

    private string StorePath => Path.Combine(_volume!.Folder, "wizard.db");

    public override async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(SmallVolume.Obstacle is not null, SmallVolume.Obstacle ?? "");
        _volume = await SmallVolume.MountAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_volume is not null)
            await _volume.DisposeAsync();
    }

    protected override async Task FailAsync()
    {
        // What SQLite has set aside beside the file would be room for some time still.
        await using (var connection = new SqliteConnection($"Data Source={StorePath}"))
        {
            await connection.OpenAsync();
            await using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await checkpoint.ExecuteNonQueryAsync();
        }
        _volume!.Fill();
    }

    protected override Task MendAsync()
    {
        _volume!.Empty();
        return Task.CompletedTask;
    }
}
