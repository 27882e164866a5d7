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
    private readonly IReadOnlyList<IStorePart> _parts;

    private OneTransaction(SqliteConnection connection, IEnumerable<IStorePart> parts)
    {
        (_connection, _parts) = (connection, [.. parts]);
        _transaction = connection.BeginTransaction();
        _options = new DbContextOptionsBuilder<WizardDbContext>().UseSqlite(connection).Options;
    }

    /// <param name="path">The file. While the transaction is open nobody else can write to it.</param>
    /// <param name="parts">The tables that features bring.</param>
    public static async Task<OneTransaction> BeginAsync(string path, IEnumerable<IStorePart> parts)
    {
        var connection = new SqliteConnection($"Data Source={path}");
        await connection.OpenAsync();
        return new OneTransaction(connection, parts);
    }

    public WizardDbContext CreateDbContext()
    {
        var context = new WizardDbContext(_options, _parts);
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
