using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Storage;

/// <summary>
/// One open connection and one queue in front of it. SQLite writes one at a time anyway; queueing here instead of there means
/// no call ever fails with 'database is locked', and a call's checks and its write cannot be split by another call.
/// </summary>
public sealed class Database : IDisposable
{
    private static readonly TimeSpan LongestWork = TimeSpan.FromSeconds(10);

    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _free = new(1, 1);
    private readonly DbContextOptions<SandboxDb> _options;

    public Database(SandboxOptions options)
    {
        var path = options.DatabasePath is null ? ":memory:" : Path.GetFullPath(options.DatabasePath);
        if (options.DatabasePath is not null) Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        if (options.DatabasePath is not null) Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;");
        _options = new DbContextOptionsBuilder<SandboxDb>().UseSqlite(_connection).Options;
    }

    public SandboxDb Open() => new(_options);

    /// <summary>Waits until nobody else writes; disposing lets the next one.</summary>
    public async Task<IDisposable> ReserveAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        return new Reservation(_free);
    }

    public async Task<T> RunAsync<T>(Func<SandboxDb, Task<T>> work, CancellationToken cancellationToken = default)
    {
        using var reserved = await ReserveAsync(cancellationToken);
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await work(db);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    public Task RunAsync(Func<SandboxDb, Task> work, CancellationToken cancellationToken = default) =>
        RunAsync(async db => { await work(db); return true; }, cancellationToken);

    public void Dispose()
    {
        // Whoever is at work finishes first: a connection that is closed in the middle of a transaction fails in both hands.
        _free.Wait(LongestWork);
        _connection.Dispose();
        _free.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Reservation(SemaphoreSlim free) : IDisposable
    {
        private SemaphoreSlim? _free = free;

        public void Dispose() => Interlocked.Exchange(ref _free, null)?.Release();
    }
}
