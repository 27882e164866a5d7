using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Advisor.Live;

/// <summary>What can be done with a screen share, and when it is over.</summary>
public sealed class ScreenShareTests
{
    private static readonly DateTimeOffset Now = Sample.Now;

    private static ScreenShare Asked { get; } = new()
    {
        Id = Guid.CreateVersion7(),
        SessionId = Guid.CreateVersion7(),
        AdvisorId = "a",
        AdvisorName = "A",
        AskedAt = Now,
        ChangedAt = Now,
        AdvisorSeenAt = Now,
    };

    private static ScreenShare Joined { get; } = Asked.Join(Now)!;

    [Fact]
    public void Request_Unanswered_LapsesAfterItsTime()
    {
        Assert.False(Asked.IsLapsed(Now + ScreenShare.RequestLifetime));
        Assert.True(Asked.IsLapsed(Now + ScreenShare.RequestLifetime + TimeSpan.FromSeconds(1)));
        Assert.Null(Asked.Join(Now + ScreenShare.RequestLifetime + TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData(0, 120, false)]
    [InlineData(120, 0, false)]
    [InlineData(0, 121, true)]
    [InlineData(121, 0, true)]
    public void ScreenShare_WithOneSideAway_LapsesAfterTheGrace(int advisorAway, int clientAway, bool isLapsed)
    {
        var later = Now + TimeSpan.FromHours(1);
        var share = Joined with { AdvisorSeenAt = later - TimeSpan.FromSeconds(advisorAway), ClientSeenAt = later - TimeSpan.FromSeconds(clientAway) };

        Assert.Equal(isLapsed, share.IsLapsed(later));
    }

    [Fact]
    public void Ended_HoldsNothingOfWhatWasShown()
    {
        var full = Joined.Show(PrivateValue.Payment)!.Suggest(Guid.NewGuid(), 5)!.Write("note", Now)!;

        var ended = full.Finish(ScreenShareEnd.ByClient, Now)!;

        Assert.Equal((0, null, 0), (ended.Shown.Count, ended.Suggestion, ended.Notes.Count));
        Assert.Null(ended.Join(Now));
        Assert.Null(ended.Show(PrivateValue.Payment));
        Assert.Null(ended.Suggest(Guid.NewGuid(), 5));
        Assert.Null(ended.Write("note", Now));
        Assert.Null(ended.Finish(ScreenShareEnd.ByAdvisor, Now));
    }

    [Fact]
    public void Request_AfterANo_HasToWait()
    {
        var denied = Asked.Deny(Now)!;

        Assert.False(denied.MayBeFollowedByARequest(Now + TimeSpan.FromSeconds(59)));
        Assert.True(denied.MayBeFollowedByARequest(Now + ScreenShare.PauseAfterNo));
        Assert.False(Joined.Finish(ScreenShareEnd.ByClient, Now)!.MayBeFollowedByARequest(Now));
        Assert.True(Joined.Finish(ScreenShareEnd.ByAdvisor, Now)!.MayBeFollowedByARequest(Now));
        Assert.True(Joined.Finish(ScreenShareEnd.Lapsed, Now)!.MayBeFollowedByARequest(Now));
    }

    [Fact]
    public void Suggestion_AnsweredOnce_CannotBeAnsweredAgain()
    {
        var id = Guid.NewGuid();
        var suggested = Joined.Suggest(id, 5)!;

        Assert.Null(suggested.AnswerSuggestion(Guid.NewGuid(), accept: true));
        var declined = suggested.AnswerSuggestion(id, accept: false)!;
        Assert.Equal(SuggestionState.Declined, declined.Suggestion!.State);
        Assert.Null(declined.AnswerSuggestion(id, accept: true));
    }

    [Fact]
    public void BeforeTheYes_NothingCanBeDone()
    {
        Assert.Null(Asked.Show(PrivateValue.Payment));
        Assert.Null(Asked.Suggest(Guid.NewGuid(), 5));
        Assert.Null(Asked.Write("note", Now));
        Assert.Null(Joined.Join(Now));
        Assert.Null(Joined.Deny(Now));
    }
}
