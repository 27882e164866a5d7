using Cashlink.Testing;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>One PostgreSQL for all tests that need one; each takes a database of its own, which is at the current schema already.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const string Prepared = "prepared";

    private ThrowawayPostgres? _postgres;

    public async ValueTask InitializeAsync()
    {
        _postgres = await ThrowawayPostgres.StartAsync();
        await PreparedStore.PrepareAsync("Store:ConnectionString", await _postgres.CreateDatabaseAsync(Prepared));
        // What somebody is connected to cannot be copied.
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
    }

    public async Task<string?> CreateDatabaseAsync() => await _postgres!.CreateDatabaseAsync($"wizard_{Guid.NewGuid():N}", Prepared);

    /// <summary>Writes a database into a folder.</summary>
    public Task DumpAsync(string database, string folder) => _postgres!.DumpAsync(database, folder);

    /// <summary>Makes a database of what was written.</summary>
    public Task<string> RestoreAsync(string folder) => _postgres!.RestoreAsync(folder, $"restored_{Guid.NewGuid():N}");
}

[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresFixture>
{
    public const string Name = "PostgreSQL";
}
