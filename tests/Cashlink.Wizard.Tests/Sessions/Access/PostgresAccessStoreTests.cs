using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions.Access;

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresAccessStoreTests(SandboxFixture sandbox, PostgresFixture postgres) : AccessStoreTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
