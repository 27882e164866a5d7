using System.Net.NetworkInformation;
using Cashlink.Testing;
using Npgsql;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>Two wizards on one PostgreSQL, nginx in front.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly Stack<IAsyncDisposable> _parts = new();
    private WizardServer[] _nodes = [];
    private string? _database;
    private PartnerApi? _partner;

    private Cluster()
    {
    }

    /// <summary>The partner API behind nginx.</summary>
    public PartnerApi Partner => _partner!;

    /// <summary>The wizards behind nginx, for who wants to go to one of them.</summary>
    public IReadOnlyList<WizardServer> Nodes => _nodes;

    public static async Task<Cluster> StartAsync(string published, SandboxServer sandbox)
    {
        var cluster = new Cluster();
        try
        {
            await cluster.BeginAsync(published, sandbox);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>The node that holds the only open connection, which is a circuit's: nginx keeps none open by itself.</summary>
    public async Task<WizardServer> NodeWithTheCircuitAsync() =>
        (await Eventually.GetAsync(() => Task.FromResult(_nodes.Where(HasConnection).ToList()), nodes => nodes.Count == 1)).Single();

    /// <summary>How many keys the nodes have made to encrypt what they store.</summary>
    public async Task<long> CountKeysAsync()
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM data_protection_keys", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        _partner?.Dispose();
        while (_parts.TryPop(out var part))
            await part.DisposeAsync();
    }

    private static bool HasConnection(WizardServer node) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpConnections()
            .Any(connection => connection.LocalEndPoint.Port == node.Port && connection.State == TcpState.Established);

    private async Task BeginAsync(string published, SandboxServer sandbox)
    {
        var postgres = Part(await ThrowawayPostgres.StartAsync());
        var port = NginxServer.FreePort();
        var address = $"http://localhost:{port}";
        var settings = new Dictionary<string, string>
        {
            ["Store__ConnectionString"] = _database = await postgres.CreateDatabaseAsync("wizard"),
            ["PublicUrl"] = address,
        };
        // Both at once: they meet at the migrations and at the first key.
        _nodes = await Task.WhenAll(WizardServer.StartAsync(published, sandbox, settings), WizardServer.StartAsync(published, sandbox, settings));
        foreach (var node in _nodes)
            Part(node);
        Part(await NginxServer.StartAsync(port, _nodes[0].Port, _nodes[1].Port));
        _partner = new PartnerApi(address);
    }

    private T Part<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }
}
