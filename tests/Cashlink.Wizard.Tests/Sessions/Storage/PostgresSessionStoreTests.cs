using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions.Storage;

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSessionStoreTests(SandboxFixture sandbox, PostgresFixture postgres) : SessionStoreTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
