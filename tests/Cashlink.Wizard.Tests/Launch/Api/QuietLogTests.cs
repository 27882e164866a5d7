using Cashlink.Wizard.PartnerApi;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Launch.Api;

public sealed class QuietLogTests
{
    private readonly StageClock _clock = new();

    [Fact]
    public void Line_WithinAMinute_IsWrittenOnce()
    {
        var log = new QuietLog(_clock);
        Assert.True(log.MayLog("a"));
        Assert.True(log.MayLog("b"));
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(log.MayLog("a"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(log.MayLog("a"));
    }

    [Fact]
    public void Line_AskedForByManyAtOnce_IsWrittenOnce()
    {
        var log = new QuietLog(_clock);
        for (var round = 0; round < 200; round++)
        {
            var allowed = 0;
            Parallel.For(0, 16, _ => { if (log.MayLog("a")) Interlocked.Increment(ref allowed); });
            Assert.Equal(1, allowed);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
