using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Advisor.Console;

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSeatStoreTests(SandboxFixture sandbox, PostgresFixture postgres) : SeatStoreTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
