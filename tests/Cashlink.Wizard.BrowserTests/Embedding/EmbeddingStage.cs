using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Embedding;

/// <summary>Tests that share one stage, and run one after the other.</summary>
[CollectionDefinition(EmbeddingStage.Collection)]
public sealed class EmbeddingGroup : ICollectionFixture<EmbeddingStage>;

/// <summary>A wizard that lets one portal frame it, that portal, and a stranger who is not on the list.</summary>
public sealed class EmbeddingStage : IAsyncLifetime
{
    public const string Collection = "Embedding";

    private HostPage? _portal;
    private HostPage? _stranger;
    private Deployment? _deployment;

    internal HostPage Portal => _portal!;

    internal HostPage Stranger => _stranger!;

    internal Deployment Deployment => _deployment!;

    /// <summary>The port of a portal from the guide, which is on the list too.</summary>
    internal int GuidePort { get; } = HostPage.FreePort();

    public async ValueTask InitializeAsync()
    {
        _portal = HostPage.Start();
        _stranger = HostPage.Start();
        _deployment = await TestRun.NewDeploymentAsync(costsDocumentDelay: 100, new Dictionary<string, string>
        {
            ["Partners__0__FrameOrigins__0"] = _portal.Origin,
            ["Partners__0__FrameOrigins__1"] = "https://portal.example",
            ["Partners__0__FrameOrigins__2"] = $"http://127.0.0.1:{GuidePort}",
            ["Partners__0__Theme__Brand"] = "#7a1f3d",
            ["Partners__0__Theme__OnBrand"] = "#ffffff",
            ["Partners__0__Theme__BrandDark"] = "#f2a7bd",
            ["Partners__0__Theme__OnBrandDark"] = "#3a0a1b",
            ["Partners__0__ReturnUrls__0"] = _portal.Origin + "/",
        });
        _portal.Wizard = _stranger.Wizard = _deployment.Wizard.Address;
    }

    public async ValueTask DisposeAsync()
    {
        await Deployment.DisposeAsync();
        await Portal.DisposeAsync();
        await Stranger.DisposeAsync();
    }

    /// <summary>Makes links for one new investor, as a portal's server does for each load of its page.</summary>
    internal async Task<Func<Task<string>>> NewOrderAsync(string language = "en")
    {
        var investor = await Deployment.Sandbox.NewInvestorAsync();
        return async () => (await LaunchAsync(investor, language)).LaunchUrl;
    }

    internal Task<Launched> LaunchAsync(Guid investor, string language = "en", string? returnUrl = null) =>
        Deployment.Wizard.LaunchAsync(investor, Deployment.Solarpark, language, returnUrl);
}
