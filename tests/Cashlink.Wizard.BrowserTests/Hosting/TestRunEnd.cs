[assembly: AssemblyFixture(typeof(Cashlink.Wizard.BrowserTests.Hosting.TestRunEnd))]

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>Ends what the tests share when the last of them is over.</summary>
public sealed class TestRunEnd : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await TestRun.EndAsync();
}
