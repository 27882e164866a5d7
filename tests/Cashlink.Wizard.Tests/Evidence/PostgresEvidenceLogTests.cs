using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>The same tests, over PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresEvidenceLogTests(SandboxFixture sandbox, PostgresFixture postgres) : EvidenceLogTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
