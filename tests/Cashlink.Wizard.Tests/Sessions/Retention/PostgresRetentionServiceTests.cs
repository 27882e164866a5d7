using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions.Retention;

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresRetentionServiceTests(SandboxFixture sandbox, PostgresFixture postgres) : RetentionServiceTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
