using Cashlink.Wizard.Sessions.Logging;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions;

public sealed class QuietLogTests
{
    private readonly StageClock _clock = new();

    [Fact]
    public void Line_WithinAMinute_IsWrittenOnceAndCounted()
    {
        var log = new QuietLog(_clock);
        var lines = new List<(string, int)>();
        void Say(string about) => log.Say(about, count => lines.Add((about, count)));

        Say("a");
        Say("b");
        _clock.Advance(TimeSpan.FromSeconds(59));
        Say("a");
        Say("a");
        Assert.Equal([("a", 1), ("b", 1)], lines);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Say("a");

        Assert.Equal([("a", 1), ("b", 1), ("a", 3)], lines);
    }

    [Fact]
    public async Task LinesHeldBack_AreWrittenAtTheEndOfTheMinute()
    {
        _clock.HasShortPauses = true;
        var log = new QuietLog(_clock);
        var written = new TaskCompletionSource<int>();
        log.Say("a", _ => { });
        // Little of the minute is left: the stage's clock lets such a pause pass at once.
        _clock.Advance(TimeSpan.FromSeconds(58));

        log.Say("a", written.SetResult);

        Assert.Equal(1, await written.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void Line_SaidByManyAtOnce_IsWrittenOnce()
    {
        var log = new QuietLog(_clock);
        for (var round = 0; round < 200; round++)
        {
            var written = 0;
            Parallel.For(0, 16, _ => log.Say("a", _ => Interlocked.Increment(ref written)));
            Assert.Equal(1, written);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
