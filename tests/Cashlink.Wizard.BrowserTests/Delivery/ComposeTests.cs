using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cashlink.Testing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Npgsql;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>
/// What <c>compose.yaml</c> describes, started by hand: its nodes with its environment, its secrets, its user and its read-only root, its nginx. Instead of the
/// names of its network there are ports of this machine.
/// </summary>
public sealed partial class ComposeTests : IAsyncLifetime
{
    private readonly string _folder = Repository.NewTemporaryFolder();
    private readonly Stack<IAsyncDisposable> _parts = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
            await part.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Services_OfTheFile_AreNobodyAndWriteNothingButWhatIsMounted()
    {
        var file = ComposeFile.Read(new Dictionary<string, string>());

        Assert.Equal(["wizard-1", "wizard-2", "nginx", "postgres", "collector"], file.Services.Select(service => service.Name));
        Assert.All(file.Services, service =>
        {
            Assert.True(service.IsReadOnly, service.Name);
            Assert.Equal(["ALL"], service.List("cap_drop"));
            Assert.Equal(["no-new-privileges:true"], service.List("security_opt"));
            Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", service.User);
            Assert.All(service.Secrets.Values, secret => Assert.Contains(secret, file.Secrets.Keys));
            // A secret is a file; what is in an environment can be read by who may look at the process.
            Assert.DoesNotContain(service.Environment, entry => SecretName().IsMatch(entry.Key) && !entry.Value.StartsWith("/run/secrets/", StringComparison.Ordinal));
        });
        Assert.All(file.Services.Where(service => service.Name != "collector"), service => Assert.NotEmpty(service.HealthCheck));
        Assert.Equal(file["wizard-1"].Environment, file["wizard-2"].Environment);
    }

    [Fact]
    public void Settings_OfTheNodes_AreDocumented()
    {
        var documented = new[] { "operations.md", "observability.md" }
            .SelectMany(page => Quoted().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", page)))).Select(quoted => quoted.Groups[1].Value).ToHashSet();
        var node = ComposeFile.Read(new Dictionary<string, string>())["wizard-1"];

        var settings = node.Environment.Keys.Concat(node.Secrets.Keys)
            // A secret that a setting names is none itself.
            .Where(name => !name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) && !name.StartsWith("Logging__", StringComparison.Ordinal)
                && !node.Environment.Values.Contains("/run/secrets/" + name))
            .Select(name => name.Replace("Partners__0__", "", StringComparison.Ordinal));
        Assert.All(settings, name => Assert.Contains(name, documented));
    }

    [Fact]
    public async Task Processes_OfTheFile_ComeUpWithItsSettings_AndLetAnInvestorInThroughNginx()
    {
        Assert.SkipWhen(Container.Obstacle is not null, Container.Obstacle ?? "");
        var published = await TestRun.Published;
        var sandbox = Part(await SandboxServer.StartAsync());
        var postgres = Part(await ThrowawayPostgres.StartAsync());
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        var (port, first, second) = (NginxServer.FreePort(), NginxServer.FreePort(), NginxServer.FreePort());
        var file = ComposeFile.Read(new Dictionary<string, string>
        {
            ["PUBLIC_URL"] = $"http://localhost:{port}",
            ["CASHLINK_ADDRESS"] = sandbox.ApiAddress,
            ["PARTNER_ORIGIN"] = sandbox.Address,
        });
        var partnerKey = await MakeSecretsAsync(file, await postgres.CreateDatabaseAsync("compose"));
        var collectorPort = ((IPEndPoint)collector.LocalEndpoint).Port;

        var environments = new[] { (file["wizard-1"], first), (file["wizard-2"], second) }.Select(node => (
            Node: node.Item1,
            // What the image sets holds where the file says nothing.
            Environment: ImageFile.Read().Environment.Where(entry => !node.Item1.Environment.ContainsKey(entry.Key)).Concat(node.Item1.Environment).ToDictionary(entry => entry.Key, entry => entry.Key == "ASPNETCORE_HTTP_PORTS"
                ? node.Item2.ToString(CultureInfo.InvariantCulture)
                : entry.Value.Replace("collector:4317", $"127.0.0.1:{collectorPort}", StringComparison.Ordinal)))).ToList();
        var nodes = environments.Select(node => Part(Container.Start(
            node.Node.Name, ["Cashlink.Wizard.dll"], published, node.Environment, node.Node.User,
            new Dictionary<string, string> { ["/run/secrets"] = SecretsOf(node.Node) }))).ToList();
        await Task.WhenAll(nodes.Select(node => node.WaitForOutputAsync(Listening())));
        Part(StartNginx(file["nginx"], port, first, second));

        using var http = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
        await Eventually.GetAsync(async () => await StatusAsync(http, "/health/ready"), status => status == HttpStatusCode.OK);
        foreach (var (node, environment) in environments)
        {
            await using var check = RunningProcess.Start("health", node.HealthCheck[0], node.HealthCheck.Skip(1), published, environment);
            Assert.Equal(0, await check.WaitForExitAsync());
        }
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", partnerKey);
        using var launch = await http.PostAsJsonAsync("/api/sessions", new { investor_id = Deployment.FirstInvestor, campaign_id = Deployment.Hafenkante, role = "investor" });
        Assert.Equal(HttpStatusCode.Created, launch.StatusCode);
        var link = (await launch.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("launch_url").GetString()!;
        Assert.StartsWith($"http://localhost:{port}/launch/", link, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(http, new Uri(link).PathAndQuery));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(http, "/launch/unknown", HttpMethod.Post));

        // The nodes send to the collector of the file.
        using var connected = await collector.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromMinutes(1));
        // The log is JSON, a line each, and its lines name their trace.
        var lines = nodes.SelectMany(node => node.Output).ToList();
        Assert.All(lines, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        Assert.Matches("\"TraceId\":\"[0-9a-f]{32}\"", Assert.Single(lines, line => line.Contains("there is no such link", StringComparison.Ordinal)));
    }

    /// <summary>Has the secrets made by the command that starts it all, and puts this machine's in the place of two of them.</summary>
    /// <returns>The partner's key.</returns>
    private async Task<string> MakeSecretsAsync(ComposeFile file, string database)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "eng", "compose"));
        File.Copy(Path.Combine(Repository.Root, "eng", "compose", "up.sh"), Path.Combine(_folder, "eng", "compose", "up.sh"));
        await using var up = RunningProcess.Start(
            "compose-up", "bash", [Path.Combine(_folder, "eng", "compose", "up.sh")], _folder, new Dictionary<string, string> { ["SECRETS_ONLY"] = "1" });
        Assert.Equal(0, await up.WaitForExitAsync());
        Assert.All(file.Secrets.Values, secret => Assert.True(File.Exists(Path.Combine(_folder, secret)), secret));

        var postgres = file["postgres"];
        var connection = new NpgsqlConnectionStringBuilder(await ReadAsync("store_connection"));
        Assert.Equal(
            ("postgres", postgres.Environment["POSTGRES_USER"], postgres.Environment["POSTGRES_DB"], await ReadAsync("postgres_password")),
            (connection.Host, connection.Username, connection.Database, connection.Password));
        await WriteAsync("store_connection", database);
        await WriteAsync("cashlink_client_id", "sandbox");
        await WriteAsync("cashlink_client_secret", "sandbox-secret");
        return up.Output.Select(line => PartnerKey().Match(line)).Single(match => match.Success).Groups[1].Value;

        Task<string> ReadAsync(string secret) => File.ReadAllTextAsync(Path.Combine(_folder, file.Secrets[secret]));

        Task WriteAsync(string secret, string text) => File.WriteAllTextAsync(Path.Combine(_folder, file.Secrets[secret]), text);
    }

    /// <summary>The secrets of a service, by the names that they have for it.</summary>
    private string SecretsOf(ComposeService service)
    {
        var folder = Path.Combine(_folder, service.Name);
        Directory.CreateDirectory(folder);
        foreach (var (target, secret) in service.Secrets)
            File.Copy(Path.Combine(_folder, "secrets", secret), Path.Combine(folder, target));
        return folder;
    }

    /// <summary>The command of the file, with ports of this machine in the place of its names.</summary>
    private RunningProcess StartNginx(ComposeService nginx, int port, int first, int second)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "nginx")).FullName;
        var command = nginx.List("command").Select(part => part
            .Replace("wizard-1:8080", $"127.0.0.1:{first}", StringComparison.Ordinal)
            .Replace("wizard-2:8080", $"127.0.0.1:{second}", StringComparison.Ordinal)
            .Replace("0.0.0.0:8080", $"127.0.0.1:{port}", StringComparison.Ordinal)
            .Replace("/etc/wizard/wizard.conf", Path.Combine(Repository.Root, "eng", "nginx", "wizard.conf"), StringComparison.Ordinal)
            .Replace("/tmp", folder, StringComparison.Ordinal)
            .Replace("exec nginx", "exec /usr/sbin/nginx", StringComparison.Ordinal)).ToList();
        return RunningProcess.Start("compose-nginx", command[0], command.Skip(1), folder);
    }

    private static async Task<HttpStatusCode?> StatusAsync(HttpClient http, string path, HttpMethod? method = null)
    {
        try
        {
            using var answer = await http.SendAsync(new HttpRequestMessage(method ?? HttpMethod.Get, path));
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private T Part<T>(T part)
        where T : IAsyncDisposable
    {
        _parts.Push(part);
        return part;
    }

    [GeneratedRegex("Now listening on: (http://)")]
    private static partial Regex Listening();

    [GeneratedRegex("shown this once: (.+)$")]
    private static partial Regex PartnerKey();

    [GeneratedRegex("(?i)secret|password|connectionstring|key")]
    private static partial Regex SecretName();

    [GeneratedRegex("`([A-Za-z0-9_]+)`")]
    private static partial Regex Quoted();
}
