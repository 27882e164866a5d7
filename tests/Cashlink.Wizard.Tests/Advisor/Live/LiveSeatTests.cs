using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Advisor.Live;

/// <summary>Two circuits in one session: what passes between them, and what never does.</summary>
public class LiveSeatTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly FieldInput Units = new("units", "units", "1.1", IsChoice: false, IsChecked: false, IsFilled: true);

    private static readonly ShownText Words = new("words", "de");

    [Fact]
    public async Task Advisor_WithoutAYes_HearsNothing()
    {
        var session = await Stage.BeginAsync();
        using var client = await LiveCircuit.EnterAsync(Stage, session);
        using var advisor = await LiveCircuit.EnterAsync(Stage, session, LiveCircuit.Advisor);
        await advisor.AdvisorSeat.AskAsync();
        await client.UntilAsync(seat => seat.Share?.Phase == ScreenSharePhase.Asked);

        await client.ClientSeat.TellPositionAsync(WizardStep.Units, null);
        await client.ClientSeat.TellFieldAsync(Units, "de");
        await client.ClientSeat.TellScrollAsync(1);

        Assert.Empty(advisor.Received);
        Assert.False(advisor.Seat.IsJoined);
        Assert.False(await advisor.AdvisorSeat.PointAsync("units"));
        Assert.NotNull(await advisor.AdvisorSeat.WriteAsync("note", Language.German));
        Assert.NotNull(await advisor.AdvisorSeat.SuggestAsync(100, Language.German));
        Assert.Empty(client.Received);
    }

    [Fact]
    public async Task Advisor_AfterAYes_FollowsWhatMayBeSeen()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        using var other = advisor;

        await client.ClientSeat.TellPositionAsync(WizardStep.Units, null);
        await client.ClientSeat.TellFieldAsync(Units, "de");
        await client.ClientSeat.TellFieldAsync(new FieldInput("iban", "iban", "DE89", false, false, true), "de");
        await client.ClientSeat.TellScrollAsync(7);
        await client.ClientSeat.TellScrollAsync(double.NaN);

        Assert.Equal(
            [new PageMoved(WizardStep.Units, null), new FieldTyped("units", "1.1", null, "de"), new FieldFilled("iban", true), new PageScrolled(1)],
            advisor.Received);
    }

    [Fact]
    public async Task Advisor_AfterANo_IsToldAndHearsNothing()
    {
        var session = await Stage.BeginAsync();
        using var client = await LiveCircuit.EnterAsync(Stage, session);
        using var advisor = await LiveCircuit.EnterAsync(Stage, session, LiveCircuit.Advisor);
        await advisor.AdvisorSeat.AskAsync();
        await client.UntilAsync(seat => seat.Share?.Phase == ScreenSharePhase.Asked);

        Assert.True(await client.ClientSeat.DenyAsync(client.Seat.Share!.Id));

        await advisor.UntilAsync(seat => seat.Share?.Phase == ScreenSharePhase.Denied);
        await client.ClientSeat.TellFieldAsync(Units, "de");
        Assert.Empty(advisor.Received);
        Assert.Equal(AskOutcome.TooSoon, await advisor.AdvisorSeat.AskAsync());
        Stage.Clock.Advance(ScreenShare.PauseAfterNo);
        Assert.Equal(AskOutcome.Asked, await advisor.AdvisorSeat.AskAsync());
    }

    [Fact]
    public async Task Client_EndsIt_NothingIsHeardAnyMore_AndANewYesIsNeeded()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        using var other = advisor;
        await client.ClientSeat.ShowAsync(PrivateValue.Payment);
        await advisor.UntilAsync(_ => !advisor.State.Privacy.IsMasked(PrivateValue.Payment));

        await client.Seat.EndAsync();

        await advisor.UntilAsync(seat => seat.Share?.Phase == ScreenSharePhase.Ended);
        Assert.True(advisor.State.Privacy.IsMasked(PrivateValue.Payment));
        Assert.Null(client.State.Privacy.Watcher);
        await client.ClientSeat.TellFieldAsync(Units, "de");
        Assert.DoesNotContain(advisor.Received, message => message is FieldTyped);
        // A page of the advisor's that is opened anew does not take the old yes for one.
        using var again = await LiveCircuit.EnterAsync(Stage, client.State.Session.Id, LiveCircuit.Advisor);
        Assert.False(again.Seat.IsJoined);
        Stage.Clock.Advance(ScreenShare.PauseAfterNo);
        Assert.Equal(AskOutcome.Asked, await again.AdvisorSeat.AskAsync());
        Assert.False(again.Seat.IsJoined);
    }

    [Fact]
    public async Task Advisor_BackWithinTwoMinutes_NeedsNoNewYes()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        advisor.Dispose();
        Assert.Equal(OtherSide.Absent, client.Seat.Other);
        Stage.Clock.Advance(TimeSpan.FromSeconds(110));
        await Stage.Services.GetRequiredService<ScreenShareStore>()
            .NoteSeenAsync(client.Seat.Share!, SessionRole.Investor, Stage.Clock.GetUtcNow());

        using var back = await LiveCircuit.EnterAsync(Stage, client.State.Session.Id, LiveCircuit.Advisor);

        Assert.True(back.Seat.IsJoined);
        await client.UntilAsync(seat => seat.Other == OtherSide.Here);
        await client.ClientSeat.TellFieldAsync(Units, "de");
        Assert.Contains(back.Received, message => message is FieldTyped);
    }

    [Fact]
    public async Task Advisor_BackAfterMore_HasToAskAgain()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        advisor.Dispose();
        Stage.Clock.Advance(ScreenShare.Grace + TimeSpan.FromSeconds(1));

        using var back = await LiveCircuit.EnterAsync(Stage, client.State.Session.Id, LiveCircuit.Advisor);

        Assert.False(back.Seat.IsJoined);
        await client.UntilAsync(seat => seat.Share is { Phase: ScreenSharePhase.Ended, End: ScreenShareEnd.Lapsed });
        await client.ClientSeat.TellFieldAsync(Units, "de");
        Assert.Empty(back.Received);
    }

    [Fact]
    public async Task Client_WhoHearsNobodyForTwoMinutes_EndsItByHerself()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        advisor.Dispose();
        Stage.Clock.Advance(ScreenShare.Grace + TimeSpan.FromSeconds(1));

        await client.Seat.BeatAsync();

        Assert.False(client.Seat.IsJoined);
    }

    [Fact]
    public async Task Connection_LostAndBack_IsSeenByTheOther()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        using var other = advisor;
        await advisor.UntilAsync(seat => seat.Other == OtherSide.Here);

        client.Attendance.NoteConnection(isConnected: false);
        Assert.Equal(OtherSide.Interrupted, advisor.Seat.Other);
        client.Attendance.NoteConnection(isConnected: true);
        Assert.Equal(OtherSide.Here, advisor.Seat.Other);
        // A node that dies says nothing.
        Stage.Clock.Advance(SeatAttendance.Silence + TimeSpan.FromSeconds(1));
        Assert.Equal(OtherSide.Interrupted, advisor.Seat.Other);
    }

    [Fact]
    public async Task SecondAdvisor_WhileOneHasJoined_IsKeptOut()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        using var other = advisor;

        using var second = await LiveCircuit.EnterAsync(Stage, client.State.Session.Id, "advisor-2");

        Assert.False(second.Seat.IsJoined);
        Assert.True(second.Seat.IsTaken);
        Assert.Equal(AskOutcome.Taken, await second.AdvisorSeat.AskAsync());
        await client.ClientSeat.TellFieldAsync(Units, "de");
        Assert.Empty(second.Received);
        await second.Seat.EndAsync();
        Assert.True(client.Seat.IsJoined);
    }

    [Fact]
    public async Task OtherSession_IsAnotherRoom()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        using var other = advisor;
        using var elsewhere = await LiveCircuit.EnterAsync(Stage, await Stage.BeginAsync(investor: 2), LiveCircuit.Advisor);

        await client.ClientSeat.TellFieldAsync(Units, "de");

        Assert.Null(elsewhere.Seat.Share);
        Assert.Empty(elsewhere.Received);
    }

    [Fact]
    public async Task Suggestion_Accepted_IsTheClientsToPush()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        using var other = advisor;
        Assert.Null(await advisor.AdvisorSeat.SuggestAsync(1_200, Language.German));
        await client.UntilAsync(seat => seat.Share?.Suggestion is not null);

        Assert.True(await client.ClientSeat.AnswerSuggestionAsync(client.Seat.Share!.Suggestion!.Id, accept: true));

        Assert.Equal(new AcceptedUnits(1_200, LiveCircuit.Advisor, LiveCircuit.Advisor), client.State.TakeAcceptedUnits());
        Assert.Null(client.State.TakeAcceptedUnits());
        await advisor.UntilAsync(seat => seat.Share?.Suggestion?.State == SuggestionState.Accepted);
        // The suggestion itself has changed nothing.
        Assert.Null(client.State.Session.Units);
    }

    [Fact]
    public async Task Suggestion_ThatTheClientCouldNotType_IsNotSent()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        using var other = advisor;

        Assert.NotNull(await advisor.AdvisorSeat.SuggestAsync(1, Language.German));
        Assert.Null(client.Seat.Share!.Suggestion);
    }

    [Fact]
    public async Task Suggestion_AfterTheSignature_IsRefusedOnBothSides()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage, WizardStep.Wallet);
        using var one = client;
        using var other = advisor;

        Assert.Equal(LiveTexts.All.In(Language.German).UnitsAreFixed, await advisor.AdvisorSeat.SuggestAsync(1_200, Language.German));
        Assert.False(await client.ClientSeat.AnswerSuggestionAsync(Guid.NewGuid(), accept: true));
    }

    [Fact]
    public async Task Notes_ReachTheClientAsPlainText_AndAreLimited()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        using var other = advisor;

        Assert.Null(await advisor.AdvisorSeat.WriteAsync("  Guten\nTag <b>\u0007 ", Language.German));
        Assert.NotNull(await advisor.AdvisorSeat.WriteAsync(new string('x', 281), Language.German));
        Assert.NotNull(await advisor.AdvisorSeat.WriteAsync(" \n ", Language.German));

        await client.UntilAsync(seat => seat.Share is { Notes.Count: 1 });
        Assert.Equal("Guten Tag <b>", client.Seat.Share!.Notes[0].Text);
    }

    [Fact]
    public async Task Floods_AreDropped()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        using var other = advisor;

        for (var i = 0; i < 1_000; i++)
        {
            await client.ClientSeat.TellScrollAsync(0.5);
            await advisor.AdvisorSeat.PointAsync("units");
        }

        Assert.InRange(advisor.Received.Count, 1, 200);
        Assert.InRange(client.Received.Count, 1, 20);
    }

    [Fact]
    public async Task Everything_IsInTheRecord()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        using var other = advisor;
        await advisor.AdvisorSeat.SuggestAsync(1_200, Language.German);
        await client.UntilAsync(seat => seat.Share?.Suggestion is not null);
        await client.ClientSeat.AnswerSuggestionAsync(client.Seat.Share!.Suggestion!.Id, accept: false);
        await advisor.AdvisorSeat.WriteAsync("note", Language.German);
        await client.ClientSeat.ShowAsync(PrivateValue.Payment);
        await client.ClientSeat.ShowAsync(PrivateValue.Payment);
        await client.Seat.EndAsync();

        var record = await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(client.State.Session.Id);

        Assert.Equal(
            [
                ("screen-asked", "advisor:advisor-1"), ("screen-joined", "investor"), ("units-suggested", "advisor:advisor-1"),
                ("suggestion-answered", "investor"), ("note-written", "advisor:advisor-1"), ("value-shown", "investor"), ("screen-ended", "investor"),
            ],
            record.Select(item => (item.Entry.Kind, item.Actor)));
        Assert.Equal(Words, record.Select(item => item.Entry).OfType<ScreenJoined>().Single().Shown);
    }

    [Fact]
    public async Task Answer_ToAnOlderRequest_DoesNotCount()
    {
        var session = await Stage.BeginAsync();
        using var client = await LiveCircuit.EnterAsync(Stage, session);
        using var advisor = await LiveCircuit.EnterAsync(Stage, session, LiveCircuit.Advisor);
        await advisor.AdvisorSeat.AskAsync();

        Assert.False(await client.ClientSeat.AllowAsync(Guid.NewGuid(), Words));
        Assert.False(advisor.Seat.IsJoined);
    }

    [Fact]
    public async Task ScreenShare_ThatCannotBeReadAnyMore_IsSaid()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        using var one = client;
        using var other = advisor;
        var said = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.Seat.Failed += said.SetResult;
        await using (var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync())
        {
            await context.ScreenShares.ExecuteUpdateAsync(row => row.SetProperty(share => share.Content, new byte[] { 1, 2, 3 }));
        }

        var session = client.State.Session.Id;
        Stage.Services.GetRequiredService<LiveMessages>().Publish(new LiveEnvelope(session, Guid.NewGuid(), SessionRole.Advisor, new ScreenShareChanged()));

        Assert.IsAssignableFrom<System.Security.Cryptography.CryptographicException>(await said.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }
}
