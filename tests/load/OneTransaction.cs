using Cashlink.Wizard.Sessions.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Load;

/// <summary>
/// Lets the product's own stores write to a SQLite file within one transaction: what they store is what they always store, but it is
/// written to the disk once.
/// </summary>
internal sealed class OneTransaction : IDbContextFactory<WizardDbContext>, IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly DbContextOptions<WizardDbContext> _options;

    private OneTransaction(SqliteConnection connection)
    {
        _connection = connection;
        _transaction = connection.BeginTransaction();
        _options = new DbContextOptionsBuilder<WizardDbContext>().UseSqlite(connection).Options;
    }

    /// <param name="path">The file. While the transaction is open nobody else can write to it.</param>
    public static async Task<OneTransaction> BeginAsync(string path)
    {
        var connection = new SqliteConnection($"Data Source={path}");
        await connection.OpenAsync();
        return new OneTransaction(connection);
    }

    public WizardDbContext CreateDbContext()
    {
        var context = new WizardDbContext(_options);
        context.Database.UseTransaction(_transaction);
        return context;
    }

    public Task CommitAsync() => _transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
