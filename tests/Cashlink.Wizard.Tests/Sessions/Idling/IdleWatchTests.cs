using Cashlink.Wizard.Shell.Idling;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Cashlink.Wizard.Tests.Sessions.Idling;

/// <summary>When a page asks whether somebody is there, and when it closes.</summary>
public sealed class IdleWatchTests : IDisposable
{
    private static readonly Guid Admission = Guid.NewGuid();

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 22, 13, 3, 0, TimeSpan.Zero));
    private readonly IdleWatch _watch;
    private readonly IdleSettings _settings = new();
    private readonly PagesInUse _pages = new();
    private readonly List<IdleWatch> _opened = [];

    public IdleWatchTests()
    {
        _watch = Open(Admission);
    }

    public void Dispose()
    {
        foreach (var page in _opened)
            page.Dispose();
    }

    [Fact]
    public void Watch_WithoutUse_AsksAndThenCloses()
    {
        _clock.Advance(_settings.WarnAfter - TimeSpan.FromSeconds(1));
        Assert.False(_watch.IsAsking);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_watch.IsAsking);
        Assert.Equal(_clock.GetUtcNow() + _settings.CloseAfter, _watch.ClosesAt);

        _clock.Advance(_settings.CloseAfter);
        Assert.Equal((false, true), (_watch.IsAsking, _watch.IsOver));
    }

    [Fact]
    public void Watch_Used_AsksLater()
    {
        _clock.Advance(_settings.WarnAfter / 2);
        _watch.NoteUse();
        _clock.Advance(_settings.WarnAfter / 2);
        Assert.False(_watch.IsAsking);

        _clock.Advance(_settings.WarnAfter / 2);
        Assert.True(_watch.IsAsking);
    }

    [Fact]
    public void Watch_Answered_AsksNoMoreAndStaysOpen()
    {
        _clock.Advance(_settings.WarnAfter);
        var told = 0;
        _watch.Changed += () => told++;

        _watch.NoteUse();
        _clock.Advance(_settings.CloseAfter);

        Assert.Equal((false, false, 1), (_watch.IsAsking, _watch.IsOver, told));
    }

    [Fact]
    public void Watch_BesideAPageThatIsUsed_StaysOpenAndTakesItsQuestionBack()
    {
        var beside = Open(Admission);
        _clock.Advance(_settings.WarnAfter);
        Assert.True(_watch.IsAsking && beside.IsAsking);

        for (var minute = 0; minute < 60; minute++)
        {
            _watch.NoteUse();
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal((false, false), (beside.IsAsking, beside.IsOver));
    }

    [Fact]
    public void Watch_BesideAPageOfAnotherAdmission_ClosesOnItsOwn()
    {
        var stranger = Open(Guid.NewGuid());
        _clock.Advance(_settings.WarnAfter);

        _watch.NoteUse();
        _clock.Advance(_settings.CloseAfter);

        Assert.Equal((false, true), (_watch.IsOver, stranger.IsOver));
    }

    [Fact]
    public void Watch_WhenAnotherPageIsOpened_IsInUse()
    {
        _clock.Advance(_settings.WarnAfter);
        Assert.True(_watch.IsAsking);

        Open(Admission);

        Assert.False(_watch.IsAsking);
    }

    [Fact]
    public void Settings_ForAnAnswer_GiveTwentySecondsAtLeast() => Assert.True(new IdleSettings().CloseAfter >= TimeSpan.FromSeconds(20));

    private IdleWatch Open(Guid admission)
    {
        var page = new IdleWatch(Options.Create(_settings), _pages, _clock);
        _opened.Add(page);
        page.Start(admission);
        return page;
    }
}
