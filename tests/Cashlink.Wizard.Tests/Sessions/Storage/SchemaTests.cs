using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Sessions.Storage;

/// <summary>Migrations are written by hand; here the tables that they make are compared with the model.</summary>
public sealed class SchemaTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    [Fact]
    public async Task Tables_AfterAllMigrations_AreThoseOfTheModel()
    {
        await using var context = await ContextAsync();
        var expected = Tables(context).Select(table => table.Name).Order();

        var actual = await ReadAsync(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'",
            row => row.GetString(0));

        Assert.Equal(expected, actual.Order());
    }

    [Fact]
    public async Task Columns_AfterAllMigrations_AreThoseOfTheModel()
    {
        await using var context = await ContextAsync();
        foreach (var table in Tables(context))
        {
            var expected = table.Columns.Select(column =>
                $"{table.Name}.{column.Name} {column.StoreType} null={column.IsNullable} key={table.PrimaryKey!.Columns.Contains(column)}");

            var actual = await ReadAsync(
                $"SELECT name, type, \"notnull\", pk FROM pragma_table_info('{table.Name}')",
                row => $"{table.Name}.{row.GetString(0)} {row.GetString(1)} null={row.GetInt32(2) == 0} key={row.GetInt32(3) > 0}");

            Assert.Equal(expected.Order(), actual.Order());
        }
    }

    [Fact]
    public async Task Indexes_AfterAllMigrations_AreThoseOfTheModel()
    {
        await using var context = await ContextAsync();
        foreach (var table in Tables(context))
        {
            var expected = table.Indexes.Select(index =>
                $"{index.Name} unique={index.IsUnique} {string.Join(',', index.Columns.Select(column => column.Name))}");

            var actual = await ReadAsync(
                $"""
                SELECT list.name, list."unique", (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(list.name) ORDER BY seqno))
                FROM pragma_index_list('{table.Name}') AS list WHERE list.origin = 'c'
                """,
                row => $"{row.GetString(0)} unique={row.GetInt32(1) == 1} {row.GetString(2)}");

            Assert.Equal(expected.Order(), actual.Order());
        }
    }

    [Fact]
    public async Task Preparation_OfAStoreThatIsReady_ChangesNothing()
    {
        var session = Sample.Session();
        await Stage.Store.AddAsync(session);

        await Stage.Services.GetRequiredService<StorePreparation>().RunAsync();

        Assert.NotNull(await Stage.Store.FindAsync(session.Id));
        Assert.Equal(["wal"], await ReadAsync("PRAGMA journal_mode", row => row.GetString(0)));
    }

    private static IEnumerable<ITable> Tables(WizardDbContext context) => context.Model.GetRelationalModel().Tables;

    private Task<WizardDbContext> ContextAsync() => Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();

    private async Task<List<string>> ReadAsync(string query, Func<SqliteDataReader, string> read)
    {
        await using var connection = new SqliteConnection($"Data Source={Stage.StorePath}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var rows = await command.ExecuteReaderAsync();
        var result = new List<string>();
        while (await rows.ReadAsync())
            result.Add(read(rows));
        return result;
    }
}
