using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions.Recovery;

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresRecoveryServiceTests(SandboxFixture sandbox, PostgresFixture postgres) : RecoveryServiceTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
