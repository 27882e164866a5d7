using Cashlink.Wizard.Mails;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Mails;

/// <summary>Two nodes over one PostgreSQL.</summary>
[Collection(PostgresTests.Name)]
public sealed class TwoNodesMailTests(SandboxFixture sandbox, PostgresFixture postgres) : MailTest(sandbox)
{
    private string? _database;

    protected override async Task<string?> ConnectionStringAsync() => _database = await postgres.CreateDatabaseAsync();

    [Fact]
    public async Task TwoNodes_ThatLookAtTheSameMoment_SendOneMail()
    {
        await using var other = await WizardStage.OpenAsync(Sandbox, settings: new Dictionary<string, string?>(Settings) { ["Store:ConnectionString"] = _database });
        for (var investor = 0; investor < 4; investor++)
            await ConfirmedAsync(address: $"client{investor}@example.org");
        var theirs = other.Services.GetRequiredService<MailService>();

        await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => new[] { Task.Run(SendAsync), Task.Run(() => theirs.RunOnceAsync()) }));

        Assert.Equal(4, Server.Taken.Count);
        Assert.All((await RowsAsync()).Where(row => row.Kind == MailKind.Received), row => Assert.Equal(MailState.Sent, row.State));
    }
}
