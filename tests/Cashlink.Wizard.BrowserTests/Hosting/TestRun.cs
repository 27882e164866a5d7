using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>What all tests share: one publication, one browser, one deployment. Each is started by the first test that needs it.</summary>
internal static class TestRun
{
    private static readonly Lazy<Task<string>> Publishing = new(Publication.MakeAsync);
    private static readonly Lazy<Task<IPlaywright>> Driver = new(Playwright.CreateAsync);
    private static readonly Lazy<Task<IBrowser>> Chromium = new(() => LaunchAsync());
    private static readonly Lazy<Task<IBrowser>> StrictChromium = new(() => LaunchAsync("--test-third-party-cookie-phaseout"));
    private static readonly Lazy<Task<Deployment>> Shared = new(() => NewDeploymentAsync(costsDocumentDelay: 100));

    /// <summary>The browser's program.</summary>
    public static string ChromiumPath { get; } = Environment.GetEnvironmentVariable("CASHLINK_CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>
    /// Each window of this Chromium prepares pages of its own for the address line, which no test looks at: two processes for every
    /// context. The list takes the place of Playwright's, so what Playwright itself relies on is named again.
    /// </summary>
    private const string WithoutFeatures =
        "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,"
        + "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,LensOverlay,MediaRouter,"
        + "PaintHolding,ThirdPartyStoragePartitioning,Translate,OptimizationHints";

    /// <summary>What every browser of the tests is started with.</summary>
    public static IReadOnlyList<string> ChromiumArguments { get; } =
        ["--no-sandbox", "--disable-gpu", "--disable-software-rasterizer", "--disable-background-networking", $"--disable-features={WithoutFeatures}"];

    /// <summary>The folder with the published wizard.</summary>
    public static Task<string> Published => Publishing.Value;

    public static Task<IBrowser> Browser => Chromium.Value;

    /// <summary>A browser that keeps no cookie of a site in a frame on another, unless it belongs to that frame alone (Partitioned).</summary>
    public static Task<IBrowser> BrowserWithoutThirdPartyCookies => StrictChromium.Value;

    /// <summary>A deployment for tests that bring an investor of their own.</summary>
    public static Task<Deployment> SharedDeployment => Shared.Value;

    /// <summary>A deployment whose request log holds one test alone.</summary>
    public static async Task<Deployment> NewDeploymentAsync(int costsDocumentDelay, IReadOnlyDictionary<string, string>? settings = null) =>
        await Deployment.StartAsync(await Published, costsDocumentDelay, settings);

    public static async Task EndAsync()
    {
        if (Chromium.IsValueCreated && Chromium.Value.IsCompletedSuccessfully)
            await (await Chromium.Value).CloseAsync();
        if (StrictChromium.IsValueCreated && StrictChromium.Value.IsCompletedSuccessfully)
            await (await StrictChromium.Value).CloseAsync();
        if (Driver.IsValueCreated && Driver.Value.IsCompletedSuccessfully)
            (await Driver.Value).Dispose();
        if (Shared.IsValueCreated && Shared.Value.IsCompletedSuccessfully)
            await (await Shared.Value).DisposeAsync();
    }

    private static async Task<IBrowser> LaunchAsync(params string[] more) => await (await Driver.Value).Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = ChromiumPath,
        Args = [.. ChromiumArguments, .. more],
    });
}
