using System.Collections.Concurrent;
using System.Diagnostics;
using Cashlink.Api;
using Cashlink.Sandbox;
using Cashlink.Sandbox.Hosting;
using Cashlink.Testing;
using Cashlink.Wizard.Sessions.Identifiers;

namespace Cashlink.Wizard.Chaos;

/// <summary>The run: investors go through the wizard while its processes die and Cashlink stumbles; then everything is counted.</summary>
public sealed class ChaosRun : IAsyncDisposable
{
    public const string PartnerKey = "chaos-partner-key";

    public static readonly Guid Campaign = Guid.Parse("c0000000-0000-4000-8000-000000000001");

    private readonly ChaosOptions _options;
    private readonly Random _random;
    private readonly string _folder = Directory.CreateTempSubdirectory("wizard-chaos-").FullName;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromSeconds(5) })
    {
        Timeout = TimeSpan.FromSeconds(100),
    };

    private static readonly TimeSpan LongestOutage = TimeSpan.FromSeconds(5);

    private readonly List<NodeProcess> _nodes = [];
    private IReadOnlyList<Client> _clients = [];
    private WebApplication? _sandbox;
    private StoreFault? _fault;
    private int _kills;
    private int _deaths;
    private int _outages;

    /// <summary>How often a request was told that the store is away.</summary>
    private int Told => _clients.Sum(client => client.ToldToComeBack);

    private ChaosRun(ChaosOptions options) => (_options, _random) = (options, new Random(options.Seed));

    /// <returns>0 when nothing was lost and nothing happened twice.</returns>
    public static async Task<int> RunAsync(ChaosOptions options)
    {
        await using var run = new ChaosRun(options);
        return await run.RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
        if (_fault is not null)
            await _fault.DisposeAsync();
        _http.Dispose();
    }

    private async Task<int> RunAsync()
    {
        var watch = Stopwatch.StartNew();
        Console.WriteLine($"Seed {_options.Seed}, {_options.Sessions} sessions, {_options.Nodes} node(s), logs in {_folder}");
        await StartAsync();
        var api = ApiOf(_sandbox!);
        var investors = await Population.CreateAsync(api, _options.Sessions);
        await StumbleAsync(true);

        var seeds = investors.ToDictionary(investor => investor, _ => _random.Next());
        var clients = investors.Select(investor => new Client(investor, new Random(seeds[investor]), AnyNode, _http)).ToList();
        _clients = clients;
        using var over = new CancellationTokenSource();
        var trouble = MakeTroubleAsync(over.Token);
        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(clients, new ParallelOptions { MaxDegreeOfParallelism = ChaosOptions.Parallelism }, async (client, _) =>
        {
            try
            {
                await client.GoAsync();
            }
            catch (TimeoutException failure)
            {
                failures.Add(failure.Message);
            }
        });
        await over.CancelAsync();
        await trouble;

        await StumbleAsync(false);
        await ReviveAsync();
        await WaitUntilSettledAsync();
        failures = [.. failures, .. await Verdict.FaultsAsync(api, clients, LookAsync)];

        var signed = clients.Count(client => client.HasSigned);
        Console.WriteLine(
            $"{clients.Count} sessions, {signed} signed, {_kills} processes killed, {_deaths} died between a call and its note, "
            + $"{_outages} times {_fault?.What ?? "the store away"} ({Told} requests were told to come back), "
            + $"{clients.Sum(client => client.Retries)} retries by users, {watch.Elapsed.TotalSeconds:F0} s: {failures.Count} faults");
        foreach (var failure in failures)
            Console.WriteLine("  " + failure);
        return failures.IsEmpty ? 0 : 1;
    }

    private async Task StartAsync()
    {
        _sandbox = SandboxApplication.Build(new SandboxOptions
        {
            Url = "http://127.0.0.1:0",
            CostsDocumentDelay = TimeSpan.Zero,
            StatusPace = Timeout.InfiniteTimeSpan,
        });
        await _sandbox.StartAsync();
        var settings = new Dictionary<string, string>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Cashlink:BaseAddress"] = _sandbox.Urls.First() + "/api/external",
            ["Cashlink:ClientId"] = "sandbox",
            ["Cashlink:ClientSecret"] = "sandbox-secret",
            ["Partners:0:Id"] = "chaos",
            ["Partners:0:Name"] = "Chaos",
            ["Partners:0:RequestsPerMinute"] = "60000",
            ["Partners:0:KeyHashes:0"] = SecretHash.Of(PartnerKey),
            ["Recovery:Interval"] = "00:00:01",
            ["DieAfterCall"] = _options.DieAfterCall.ToString(CultureInfo.InvariantCulture),
        };
        if (_options.Nodes == 1)
        {
            settings["Store:Path"] = Path.Combine(_folder, "wizard.db");
            if (_options.Outages > 0 && SmallVolume.Obstacle is { } obstacle)
            {
                Console.WriteLine($"No full disk in this run: {obstacle}");
            }
            else if (_options.Outages > 0)
            {
                var disk = await FullDisk.MountAsync();
                (_fault, settings["Store:Path"]) = (disk, disk.StorePath);
            }
        }
        else
        {
            var postgres = await ThrowawayPostgres.StartAsync();
            _fault = new DatabaseRestart(postgres);
            settings["Store:ConnectionString"] = await postgres.CreateDatabaseAsync("chaos");
        }
        _nodes.AddRange(Enumerable.Range(1, _options.Nodes).Select(number => new NodeProcess(settings, Path.Combine(_folder, $"node-{number}.log"))));
        await Task.WhenAll(_nodes.Select(node => node.StartAsync()));
    }

    private Uri? AnyNode()
    {
        var up = _nodes.Select(node => node.Address).Where(address => address is not null).ToList();
        return up.Count == 0 ? null : up[Random.Shared.Next(up.Count)];
    }

    /// <summary>Kills a process or takes the store away at random moments, and brings back what is down.</summary>
    private async Task MakeTroubleAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(_random.Next(300, 2500), over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var dead in _nodes.Where(node => node.HasDied && node.Address is not null))
            {
                _deaths++;
                await dead.KillAsync();
            }
            if (_kills < _options.Kills && !over.IsCancellationRequested)
            {
                _kills++;
                await _nodes[_random.Next(_nodes.Count)].KillAsync();
            }
            if (_fault is not null && _outages < _options.Outages && !over.IsCancellationRequested)
            {
                _outages++;
                // Somebody has to be there who finds the store away.
                await ReviveAsync();
                await TakeTheStoreAwayAsync(_fault, TimeSpan.FromMilliseconds(_random.Next(300, 2000)));
            }
            await ReviveAsync();
        }
    }

    /// <summary>Until somebody has noticed it, and for this time at least. Where nobody comes meanwhile, it does not last for ever.</summary>
    private async Task TakeTheStoreAwayAsync(StoreFault fault, TimeSpan atLeast)
    {
        var (before, waited) = (Told, Stopwatch.StartNew());
        await fault.FailAsync();
        while (waited.Elapsed < atLeast || (Told == before && waited.Elapsed < LongestOutage))
            await Task.Delay(50, CancellationToken.None);
        await fault.MendAsync();
    }

    private Task ReviveAsync() => Task.WhenAll(_nodes.Where(node => node.Address is null || node.HasDied).Select(node => node.StartAsync()));

    /// <summary>Lets 20 % of the calls that change something fail, and 10 % be carried out without an answer.</summary>
    private async Task StumbleAsync(bool stumble)
    {
        var faults = new Uri(_sandbox!.Urls.First() + "/sandbox/faults");
        (await _http.DeleteAsync(faults)).EnsureSuccessStatusCode();
        if (!stumble)
            return;
        foreach (var fault in new object[]
        {
            new { match = new { path = "/api/external/v2/" }, rate = 0.2, status = 503 },
            new { match = new { path = "/api/external/v2/" }, rate = 0.1, drop_after_commit = true },
        })
            (await _http.PostAsJsonAsync(faults, fault)).EnsureSuccessStatusCode();
    }

    /// <summary>Nobody is at a browser any more: what is open must come to its end by itself.</summary>
    private async Task WaitUntilSettledAsync()
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < TimeSpan.FromMinutes(3))
        {
            await ReviveAsync();
            try
            {
                if (AnyNode() is { } node && await _http.GetFromJsonAsync<int>(new Uri(node, "/chaos/open-calls")) == 0)
                    return;
            }
            catch (Exception failure) when (failure is HttpRequestException or System.Net.Sockets.SocketException)
            {
                // It has just died of its own answer; it is brought back.
            }
            await Task.Delay(250);
        }
        Console.WriteLine("Calls are still open.");
    }

    private async Task<NodeAnswer?> LookAsync(Client client)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await ReviveAsync();
            if (await client.LookAsync() is { } answer)
                return answer;
            await Task.Delay(250);
        }
        return null;
    }

    private static ICashlinkClient ApiOf(WebApplication sandbox) =>
        new ServiceCollection().AddLogging().AddCashlinkApi(options =>
        {
            options.BaseAddress = new Uri(sandbox.Urls.First() + "/api/external");
            options.ClientId = "sandbox";
            options.ClientSecret = "sandbox-secret";
        }).Services.BuildServiceProvider().GetRequiredService<ICashlinkClient>();
}
