using System.Collections.Concurrent;

namespace Cashlink.Wizard.BrowserTests.Browsing;

/// <summary>The browsers of one kind. Each is lent to one test at a time, so that a test that ends its browser by force harms nobody else.</summary>
internal sealed class Browsers(params string[] arguments)
{
    private readonly ConcurrentBag<Chromium> _idle = [];

    /// <summary>As most people have it.</summary>
    public static Browsers Usual { get; } = new();

    /// <summary>They keep no cookie of a site in a frame on another, unless it belongs to that frame alone (Partitioned).</summary>
    public static Browsers WithoutThirdPartyCookies { get; } = new("--test-third-party-cookie-phaseout");

    public async Task<Chromium> BorrowAsync()
    {
        while (_idle.TryTake(out var chromium))
        {
            if (chromium.IsUsable)
                return chromium;
            await chromium.DisposeAsync();
        }
        return await Chromium.StartAsync(arguments);
    }

    public void GiveBack(Chromium chromium) => _idle.Add(chromium);

    /// <summary>Ends those that nobody has borrowed.</summary>
    public async Task EndAsync()
    {
        while (_idle.TryTake(out var chromium))
            await chromium.DisposeAsync();
    }
}
