using Cashlink.Testing;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Hosting.Outages;

/// <summary>The PostgreSQL server dies.</summary>
public sealed class PostgresOutageTests(SandboxFixture sandbox) : StoreOutageTests(sandbox)
{
    private ThrowawayPostgres? _postgres;

    protected override bool CanRead => false;

    protected override async Task<string?> ConnectionStringAsync() => await _postgres!.CreateDatabaseAsync("wizard");

    public override async ValueTask InitializeAsync()
    {
        // One of its own: the others' must not die.
        _postgres = await ThrowawayPostgres.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
    }

    protected override Task FailAsync() => _postgres!.StopAsync();

    protected override Task MendAsync() => _postgres!.StartAgainAsync();
}
