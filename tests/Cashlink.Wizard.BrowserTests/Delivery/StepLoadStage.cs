using Cashlink.Wizard.BrowserTests.Embedding;
using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>A portal and a wizard that may be framed by it, for all tests of the class: what is counted is the line of each.</summary>
public sealed class StepLoadStage : IAsyncLifetime
{
    private HostPage? _portal;
    private Deployment? _deployment;

    internal HostPage Portal => _portal ?? throw new InvalidOperationException("It has not begun.");

    internal Deployment Deployment => _deployment ?? throw new InvalidOperationException("It has not begun.");

    /// <summary>The port of the line that is counted, one after the other; the wizard answers to it.</summary>
    internal int LinePort { get; } = NginxServer.FreePort();

    public async ValueTask InitializeAsync()
    {
        _portal = HostPage.Start();
        _deployment = await TestRun.NewDeploymentAsync(costsDocumentDelay: 100, new Dictionary<string, string>
        {
            ["Partners__0__FrameOrigins__0"] = _portal.Origin,
            ["OtherUrls__2"] = $"http://localhost:{LinePort}",
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_deployment is not null)
            await _deployment.DisposeAsync();
        if (_portal is not null)
            await _portal.DisposeAsync();
    }
}
