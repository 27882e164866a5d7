using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Advisor.Console;

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresConsoleEntryStoreTests(SandboxFixture sandbox, PostgresFixture postgres) : ConsoleEntryStoreTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
