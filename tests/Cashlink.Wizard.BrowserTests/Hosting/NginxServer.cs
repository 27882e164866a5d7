using System.Net;
using System.Net.Sockets;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>nginx with the configuration that the documentation recommends, with other ports.</summary>
internal sealed class NginxServer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private readonly RunningProcess _process;
    private readonly string _folder;

    private NginxServer(RunningProcess process, string folder) => (_process, _folder) = (process, folder);

    /// <summary>A port that is free now. Who stands behind nginx must know its address before it is started.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it in front of two nodes, and waits until it lets a request through.</summary>
    public static async Task<NginxServer> StartAsync(int port, int firstNode, int secondNode)
    {
        Assert.True(File.Exists(Program), "nginx is not installed (Debian: apt-get install nginx-light)");
        var folder = Repository.NewTemporaryFolder();
        var configuration = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "eng", "nginx", "wizard.conf"));
        foreach (var (there, here) in new[] { (5100, port), (5101, firstNode), (5102, secondNode) })
        {
            Assert.Contains($"127.0.0.1:{there};", configuration.Replace(" max_fails", "; max_fails", StringComparison.Ordinal), StringComparison.Ordinal);
            configuration = configuration.Replace($"127.0.0.1:{there}", $"127.0.0.1:{here.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal);
        }
        var file = Path.Combine(folder, "wizard.conf");
        await File.WriteAllTextAsync(file, configuration);
        var process = RunningProcess.Start("nginx", Program, ["-p", folder, "-e", "stderr", "-c", file, "-g", "daemon off;"], folder);
        var nginx = new NginxServer(process, folder);
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await Eventually.GetAsync(() => IsHealthyAsync(http), healthy => healthy);
            return nginx;
        }
        catch
        {
            await nginx.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<bool> IsHealthyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
