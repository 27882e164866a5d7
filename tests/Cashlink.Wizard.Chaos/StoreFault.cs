using Cashlink.Testing;
using Microsoft.Data.Sqlite;

namespace Cashlink.Wizard.Chaos;

/// <summary>Takes the store away under the processes that use it, and gives it back.</summary>
public abstract class StoreFault : IAsyncDisposable
{
    /// <summary>What happens to it, for the line at the end.</summary>
    public abstract string What { get; }

    /// <summary>It is away from now on.</summary>
    public abstract Task FailAsync();

    /// <summary>It is there again, with all that was committed.</summary>
    public abstract Task MendAsync();

    public abstract ValueTask DisposeAsync();
}

/// <summary>The SQLite file lies on a volume of its own, which is filled to its last byte: ENOSPC, as on a disk that is full.</summary>
public sealed class FullDisk(SmallVolume volume) : StoreFault
{
    private const int Megabytes = 64;

    public override string What => "disk full";

    public string StorePath => Path.Combine(volume.Folder, "wizard.db");

    public static async Task<FullDisk> MountAsync() => new(await SmallVolume.MountAsync(Megabytes));

    public override async Task FailAsync()
    {
        // What SQLite has set aside beside the file would be room for some time still. While somebody reads in it, it stays.
        await using (var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA busy_timeout=1000; PRAGMA wal_checkpoint(TRUNCATE)";
            await checkpoint.ExecuteNonQueryAsync();
        }
        volume.Fill();
    }

    public override Task MendAsync()
    {
        volume.Empty();
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => volume.DisposeAsync();
}

/// <summary>The PostgreSQL server dies with all its connections (SIGKILL, harsher than a stop in the mode <c>immediate</c>) and recovers when it starts.</summary>
public sealed class DatabaseRestart(ThrowawayPostgres postgres) : StoreFault
{
    public override string What => "database restarted";

    public override Task FailAsync() => postgres.StopAsync();

    public override Task MendAsync() => postgres.StartAgainAsync();

    public override ValueTask DisposeAsync() => postgres.DisposeAsync();
}
