using System.Text.RegularExpressions;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>The published wizard as a process in Production, and its partner API. It can die and come back at the same address.</summary>
internal sealed partial class WizardServer : IAsyncDisposable
{
    /// <summary>The operator's key of all wizards of a run.</summary>
    public static readonly string OperatorKey = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));

    private readonly Dictionary<string, string> _environment;
    private readonly string _published;
    private readonly string _folder;
    private readonly PartnerApi _partner;
    private RunningProcess _process;

    private WizardServer(RunningProcess process, Dictionary<string, string> environment, string published, string folder, string address)
    {
        (_process, _environment, _published, _folder) = (process, environment, published, folder);
        Address = address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        _environment["ASPNETCORE_URLS"] = address;
        _partner = new PartnerApi(Address);
    }

    /// <summary>The address by the name of this machine: a browser keeps a secure cookie over plain HTTP for localhost alone.</summary>
    public string Address { get; }

    public int Port => new Uri(Address).Port;

    public HttpClient Http => _partner.Http;

    /// <summary>The SQLite file.</summary>
    /// <exception cref="KeyNotFoundException">This wizard has its store elsewhere.</exception>
    public string StorePath => _environment["Store__Path"];

    /// <param name="published">The folder with the published wizard.</param>
    /// <param name="sandbox">The API.</param>
    /// <param name="settings">Settings beside the usual ones; with <c>Store__ConnectionString</c> there is no SQLite file.</param>
    public static async Task<WizardServer> StartAsync(string published, SandboxServer sandbox, IReadOnlyDictionary<string, string>? settings = null)
    {
        settings ??= new Dictionary<string, string>();
        var folder = Repository.NewTemporaryFolder();
        // Links name the address, so it must be known before the process listens.
        var port = NginxServer.FreePort();
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["PublicUrl"] = $"http://localhost:{port}",
            // For who goes past what stands in front.
            ["OtherUrls__0"] = $"http://localhost:{port}",
            ["OtherUrls__1"] = $"http://127.0.0.1:{port}",
            ["Keys__OperatorKey"] = OperatorKey,
            ["Cashlink__BaseAddress"] = sandbox.ApiAddress,
            ["Cashlink__ClientId"] = "sandbox",
            ["Cashlink__ClientSecret"] = "sandbox-secret",
            // Otherwise the background would ask for a status while a slow machine is still at the wallet, out of the guide's order.
            ["Following__FirstPause"] = "00:10:00",
            ["Partners__0__Id"] = "demo",
            ["Partners__0__Name"] = "Bank am Deich",
            ["Partners__0__RequestsPerMinute"] = "60000",
            ["Partners__0__KeyHashes__0"] = PartnerApi.KeyHash,
            ["Partners__0__FrameOrigins__0"] = sandbox.Address,
            ["Partners__0__ReturnUrls__0"] = sandbox.Address + "/",
            ["Partners__0__AllowHandover"] = "true",
            ["IdentificationUrl"] = sandbox.Address + "/identification/{investor_id}?lang={locale}&return_url={return_url}",
            ["Partners__0__ImprintUrl"] = sandbox.Address + "/",
            ["Partners__0__PrivacyUrl"] = sandbox.Address + "/",
        };
        if (!settings.ContainsKey("Store__ConnectionString"))
            environment["Store__Path"] = Path.Combine(folder, "wizard.db");
        foreach (var (name, value) in settings)
            environment[name] = value;
        var process = Start(published, environment);
        return new WizardServer(process, environment, published, folder, await process.WaitForOutputAsync(ListeningLine()));
    }

    /// <summary>Launches a session as a partner's server does.</summary>
    public Task<Launched> LaunchAsync(Guid investorId, Guid campaignId, string language, string? returnUrl = null) =>
        _partner.LaunchAsync(investorId, campaignId, language, returnUrl);

    /// <summary>Makes a link to an investor's home page as a partner's server does.</summary>
    public Task<string> LaunchHomeAsync(Guid investorId, string language, string? returnUrl = null) => _partner.LaunchHomeAsync(investorId, language, returnUrl);

    /// <summary>The session as its partner sees it.</summary>
    public Task<SessionSeen> SessionAsync(Guid sessionId) => _partner.SessionAsync(sessionId);

    /// <summary>The lines that the process has written so far.</summary>
    public IReadOnlyList<string> Output => [.. _process.Output, .. _process.Errors];

    /// <summary>The process dies without a word (SIGKILL).</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>The process is told to end (SIGTERM).</summary>
    public Task TellToEndAsync() => _process.TellToEndAsync();

    /// <summary>Waits until the process has ended by itself.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> WaitForExitAsync() => _process.WaitForExitAsync();

    /// <summary>A new process comes up at the same address, with the same store and keys.</summary>
    public async Task StartAgainAsync()
    {
        await _process.DisposeAsync();
        _process = Start(_published, _environment);
        await _process.WaitForOutputAsync(ListeningLine());
    }

    public async ValueTask DisposeAsync()
    {
        _partner.Dispose();
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static RunningProcess Start(string published, Dictionary<string, string> environment) =>
        RunningProcess.StartDotnet("wizard", [Path.Combine(published, "Cashlink.Wizard.dll")], published, environment);

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex ListeningLine();
}
