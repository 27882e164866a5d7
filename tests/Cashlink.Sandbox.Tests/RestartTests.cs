using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

public sealed class RestartTests
{
    [Fact]
    public async Task File_AfterARestart_HoldsDataAndKeys()
    {
        var folder = Directory.CreateTempSubdirectory();
        var options = new SandboxOptions { DatabasePath = Path.Combine(folder.FullName, "new", "sandbox.db"), StatusPace = TimeSpan.FromHours(1) };
        var first = await SandboxHost.StartAsync(options);
        var invitation = await first.InviteAsync(SandboxHost.Investor(1));
        await first.AnswerAsync(invitation);
        var signed = (await first.SignAsync(invitation, "kept")).Expect(201);
        await first.SetStatusAsync(signed.Id, "ACCEPTED");
        var requests = (await first.GetAsync($"/v2/investments/{signed.Id}/")).Text;
        await first.DisposeAsync();

        var second = await SandboxHost.StartAsync(options);

        Assert.Equal(requests, (await second.GetAsync($"/v2/investments/{signed.Id}/")).Expect(200).Text);
        Assert.Equal(signed.Text, (await second.SignAsync(invitation, "kept")).Expect(201).Text);
        Assert.Equal(7, (await second.GetAsync("/v2/investors/")).Json["count"]!.GetValue<int>());
        await second.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task File_OfAnotherKindOfSandbox_IsEmptiedAndFilledAnew()
    {
        var folder = Directory.CreateTempSubdirectory();
        var path = Path.Combine(folder.FullName, "old.db");
        await using (var old = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await old.OpenAsync();
            var command = old.CreateCommand();
            command.CommandText = "CREATE TABLE Investors (Other TEXT)";
            await command.ExecuteNonQueryAsync();
        }

        var host = await SandboxHost.StartAsync(new SandboxOptions { DatabasePath = path });

        Assert.Equal(7, (await host.GetAsync("/v2/investors/")).Expect(200).Json["count"]!.GetValue<int>());
        await host.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
