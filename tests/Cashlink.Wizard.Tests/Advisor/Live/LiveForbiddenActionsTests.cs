using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Advisor.Live;

/// <summary>In a meeting each of the two has actions of their own. Whoever tries one of the other's is refused, and that is recorded.</summary>
public sealed class LiveForbiddenActionsTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly ShownText Shown = new("words", "de");

    private static readonly FieldInput Field = new("units", "units", "1.1", IsChoice: false, IsChecked: false, IsFilled: true);

    private static readonly Dictionary<string, Func<LiveSeat, Task>> OfTheClient = new()
    {
        [nameof(LiveSeat.AllowAsync)] = seat => seat.AllowAsync(seat.Meeting!.Id, Shown),
        [nameof(LiveSeat.DenyAsync)] = seat => seat.DenyAsync(seat.Meeting!.Id),
        [nameof(LiveSeat.ShowAsync)] = seat => seat.ShowAsync(PrivateValue.Payment),
        [nameof(LiveSeat.AnswerSuggestionAsync)] = seat => seat.AnswerSuggestionAsync(seat.Meeting!.Suggestion!.Id, accept: true),
        [nameof(LiveSeat.TellPositionAsync)] = seat => seat.TellPositionAsync(WizardStep.Signing, null),
        [nameof(LiveSeat.TellFieldAsync)] = seat => seat.TellFieldAsync(Field, "de"),
        [nameof(LiveSeat.TellFocusAsync)] = seat => seat.TellFocusAsync(Field),
        [nameof(LiveSeat.TellScrollAsync)] = seat => seat.TellScrollAsync(1),
    };

    private static readonly Dictionary<string, Func<LiveSeat, Task>> OfTheAdvisor = new()
    {
        [nameof(LiveSeat.AskAsync)] = seat => seat.AskAsync(),
        [nameof(LiveSeat.PointAsync)] = seat => seat.PointAsync("units"),
        [nameof(LiveSeat.SuggestAsync)] = seat => seat.SuggestAsync(1_300, Language.German),
        [nameof(LiveSeat.WriteAsync)] = seat => seat.WriteAsync("note", Language.German),
        [nameof(LiveSeat.WantPageAsync)] = seat => seat.WantPageAsync(),
    };

    /// <summary>Those that are anybody's: coming, reading, ending, and what the circuit itself says.</summary>
    private static readonly string[] OfBoth =
    [
        nameof(LiveSeat.EnterAsync), nameof(LiveSeat.RefreshAsync), nameof(LiveSeat.EndAsync), nameof(LiveSeat.BeatAsync), nameof(LiveSeat.NoteConnection),
        nameof(LiveSeat.Dispose),
    ];

    public static TheoryData<string> NamesOfTheClients => [.. OfTheClient.Keys];

    public static TheoryData<string> NamesOfTheAdvisors => [.. OfTheAdvisor.Keys];

    [Theory]
    [MemberData(nameof(NamesOfTheClients))]
    public async Task ActionOfTheClient_ByAnAdvisor_IsRefusedAndRecorded(string action)
    {
        var (client, advisor) = await JoinedAsync();
        using var one = client;
        using var other = advisor;

        await AssertRefusedAsync(advisor, client, action, OfTheClient[action], "advisor:advisor-1");
        Assert.True(advisor.State.Privacy.IsMasked(PrivateValue.Payment));
        Assert.Null(client.State.TakeAcceptedUnits());
    }

    [Theory]
    [MemberData(nameof(NamesOfTheAdvisors))]
    public async Task ActionOfTheAdvisor_ByAClient_IsRefusedAndRecorded(string action)
    {
        var (client, advisor) = await JoinedAsync();
        using var one = client;
        using var other = advisor;

        await AssertRefusedAsync(client, advisor, action, OfTheAdvisor[action], "investor");
    }

    [Fact]
    public async Task Request_AnsweredByTheAdvisorHimself_IsNoConsent()
    {
        var session = await Stage.BeginAsync();
        using var client = await LiveCircuit.EnterAsync(Stage, session);
        using var advisor = await LiveCircuit.EnterAsync(Stage, session, LiveCircuit.Advisor);
        await advisor.Seat.AskAsync();

        await AssertRefusedAsync(advisor, client, nameof(LiveSeat.AllowAsync), OfTheClient[nameof(LiveSeat.AllowAsync)], "advisor:advisor-1");

        Assert.False(advisor.Seat.IsJoined);
    }

    [Fact]
    public async Task Attempts_InAMeetingAndInTheSession_FillTheRecordNoFurtherTogether()
    {
        var (client, advisor) = await JoinedAsync();
        using var one = client;
        using var other = advisor;

        for (var attempt = 0; attempt < 15; attempt++)
        {
            await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.Seat.TellScrollAsync(1));
            await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.State.SignAsync());
        }

        Assert.Equal(20, (await RefusalsAsync(advisor)).Count);
    }

    /// <summary>A new method of the seat is one of the three.</summary>
    [Fact]
    public void Actions_OfTheSeat_AreAllDecidedUpon()
    {
        var methods = typeof(LiveSeat).GetMethods()
            .Where(method => method.DeclaringType == typeof(LiveSeat) && !method.IsSpecialName)
            .Select(method => method.Name).Distinct();

        Assert.Equal(OfTheClient.Keys.Concat(OfTheAdvisor.Keys).Concat(OfBoth).Order(), methods.Order());
    }

    private async Task AssertRefusedAsync(LiveCircuit who, LiveCircuit other, string action, Func<LiveSeat, Task> tried, string actor)
    {
        var store = Stage.Services.GetRequiredService<MeetingStore>();
        var before = await store.FindAsync(who.State.Session.Id);
        var heard = other.Received.Count;

        var refusal = await Assert.ThrowsAsync<RoleNotAllowedException>(() => tried(who.Seat));

        Assert.Contains(action, refusal.Message, StringComparison.Ordinal);
        var now = await store.FindAsync(who.State.Session.Id);
        Assert.Equal((before!.Version, before.Phase, before.Suggestion), (now!.Version, now.Phase, now.Suggestion));
        Assert.Equal(heard, other.Received.Count);
        var item = Assert.Single(await RefusalsAsync(who));
        Assert.Equal((actor, (EvidenceEntry)new ActionRefused(action)), (item.Actor, item.Entry));
    }

    private async Task<IReadOnlyList<EvidenceItem>> RefusalsAsync(LiveCircuit circuit) =>
        [.. (await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(circuit.State.Session.Id)).Where(item => item.Entry is ActionRefused)];

    /// <summary>Joined, and with a suggestion that waits for an answer.</summary>
    private async Task<(LiveCircuit Client, LiveCircuit Advisor)> JoinedAsync()
    {
        var (client, advisor) = await LiveCircuit.JoinedAsync(Stage);
        Assert.Null(await advisor.Seat.SuggestAsync(1_200, Language.German));
        await client.UntilAsync(seat => seat.Meeting?.Suggestion is not null);
        return (client, advisor);
    }
}
