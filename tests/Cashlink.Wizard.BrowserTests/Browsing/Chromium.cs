using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Browsing;

/// <summary>
/// A browser with a driver of its own, so that it can be ended by force, whatever it or the driver is at, and takes nobody along.
/// Its fonts are those of eng/fonts, whatever else the machine has.
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>
    /// Each window of this Chromium prepares pages of its own for the address line, which no test looks at: two processes for every
    /// context. The list takes the place of Playwright's, so what Playwright itself relies on is named again.
    /// </summary>
    private const string WithoutFeatures =
        "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,"
        + "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,LensOverlay,MediaRouter,"
        + "SpareRendererForSitePerProcess,PaintHolding,ThirdPartyStoragePartitioning,Translate,OptimizationHints";

    private const string ShellFile = "/usr/lib/chromium/chromium-headless-shell";

    /// <summary>How long a browser may take to start or to end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The whole browser, whose settings and switches for cookies the other one lacks.</summary>
    private static readonly string Whole = Environment.GetEnvironmentVariable("CASHLINK_CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>
    /// The browser without its own windows, which nobody sees here, where the machine has it: the same pages for less work. The program
    /// itself and not the script that starts it and stays beside it.
    /// </summary>
    private static readonly string Shell = Environment.GetEnvironmentVariable("CASHLINK_CHROMIUM") is null && File.Exists(ShellFile) ? ShellFile : Whole;

    /// <summary>A switch that Chromium does not know and that no other browser was started with.</summary>
    private readonly string _mark = $"--of-test-run={Guid.NewGuid():N}";

    private IPlaywright? _driver;
    private IBrowser? _browser;
    private IBrowserContext? _context;
    private bool _isEnded;

    private Chromium()
    {
    }

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("It was started with a profile, and has no more than that one context.");

    /// <summary>What it was started with a profile for.</summary>
    public IBrowserContext Context => _context ?? throw new InvalidOperationException("It was started without a profile.");

    /// <summary>False when it has died or was ended.</summary>
    public bool IsUsable => !_isEnded && _browser is { IsConnected: true };

    public static async Task<Chromium> StartAsync(params string[] more)
    {
        var chromium = new Chromium();
        await chromium.BeginAsync(async driver => chromium._browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = more.Length == 0 ? Shell : Whole,
            Args = [.. chromium.Arguments(), .. more],
            Env = WithOurFonts(),
        }));
        return chromium;
    }

    /// <summary>Starts it with a profile on disk, which can hold settings of the browser's own.</summary>
    public static async Task<Chromium> StartWithProfileAsync(string folder, string locale)
    {
        var chromium = new Chromium();
        await chromium.BeginAsync(async driver => chromium._context = await driver.Chromium.LaunchPersistentContextAsync(
            folder, new BrowserTypeLaunchPersistentContextOptions { ExecutablePath = Whole, Args = chromium.Arguments(), Env = WithOurFonts(), Locale = locale }));
        return chromium;
    }

    /// <summary>The browser's own process, while there is one.</summary>
    public int? Process
    {
        get
        {
            foreach (var process in System.Diagnostics.Process.GetProcesses())
            {
                using (process)
                {
                    if (CommandLine(process.Id).Contains(_mark, StringComparison.Ordinal))
                        return process.Id;
                }
            }
            return null;
        }
    }

    /// <summary>Ends it without a word, and its driver with it: all that waits for one of them fails.</summary>
    public void EndByForce()
    {
        _isEnded = true;
        if (Process is not { } process)
            return;
        var driver = Parent(process);
        Kill(process);
        if (CommandLine(driver).Contains("run-driver", StringComparison.Ordinal))
            Kill(driver);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_isEnded)
                await EndAsync().WaitAsync(Patience);
        }
        catch (Exception failure) when (failure is TimeoutException or PlaywrightException)
        {
            EndByForce();
        }
        // It waits for the driver's process, which is idle by now or was ended.
        await Task.Run(() => _driver?.Dispose()).WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static Dictionary<string, string> WithOurFonts()
    {
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
        environment["FONTCONFIG_FILE"] = Path.Combine(Repository.Root, "eng", "fonts", "fonts.conf");
        return environment;
    }

    private static string CommandLine(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/cmdline");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static int Parent(int process)
    {
        try
        {
            // After the name, which is in brackets: the state, then the parent.
            var status = File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat");
            return int.Parse(status[(status.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private string[] Arguments() =>
        [_mark, "--no-sandbox", "--disable-gpu", "--disable-software-rasterizer", "--disable-background-networking", $"--disable-features={WithoutFeatures}"];

    private async Task BeginAsync(Func<IPlaywright, Task> launch)
    {
        try
        {
            _driver = await Playwright.CreateAsync().WaitAsync(Patience);
            await launch(_driver).WaitAsync(Patience);
        }
        catch
        {
            EndByForce();
            throw;
        }
    }

    private async Task EndAsync()
    {
        if (_context is not null)
            await _context.CloseAsync();
        if (_browser is not null)
            await _browser.CloseAsync();
    }
}
