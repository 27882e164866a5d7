using Cashlink.Testing;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>One PostgreSQL for all tests that need one; each takes a database of its own.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private ThrowawayPostgres? _postgres;

    public async ValueTask InitializeAsync() => _postgres = await ThrowawayPostgres.StartAsync();

    public async ValueTask DisposeAsync()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
    }

    public async Task<string?> CreateDatabaseAsync() => await _postgres!.CreateDatabaseAsync($"wizard_{Guid.NewGuid():N}");
}

[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresFixture>
{
    public const string Name = "PostgreSQL";
}
