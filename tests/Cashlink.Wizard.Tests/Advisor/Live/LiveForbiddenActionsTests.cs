using System.Reflection;
using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Advisor.Live;

/// <summary>In a screen share each of the two has actions of their own. Whoever tries one of the other's is refused, and that is recorded.</summary>
public sealed class LiveForbiddenActionsTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private static readonly ShownText Shown = new("words", "de");

    private static readonly FieldInput Field = new("units", "units", "1.1", IsChoice: false, IsChecked: false, IsFilled: true);

    private static readonly Dictionary<string, Func<LiveCircuit, Task>> OfTheClient = new()
    {
        [nameof(ClientSeat.AllowAsync)] = circuit => circuit.ClientSeat.AllowAsync(circuit.Seat.Share!.Id, Shown),
        [nameof(ClientSeat.DenyAsync)] = circuit => circuit.ClientSeat.DenyAsync(circuit.Seat.Share!.Id),
        [nameof(ClientSeat.ShowAsync)] = circuit => circuit.ClientSeat.ShowAsync(PrivateValue.Payment),
        [nameof(ClientSeat.AnswerSuggestionAsync)] = circuit => circuit.ClientSeat.AnswerSuggestionAsync(circuit.Seat.Share!.Suggestion!.Id, accept: true),
        [nameof(ClientSeat.TellPositionAsync)] = circuit => circuit.ClientSeat.TellPositionAsync(WizardStep.Signing, null),
        [nameof(ClientSeat.TellFieldAsync)] = circuit => circuit.ClientSeat.TellFieldAsync(Field, "de"),
        [nameof(ClientSeat.TellFocusAsync)] = circuit => circuit.ClientSeat.TellFocusAsync(Field),
        [nameof(ClientSeat.TellScrollAsync)] = circuit => circuit.ClientSeat.TellScrollAsync(1),
    };

    private static readonly Dictionary<string, Func<LiveCircuit, Task>> OfTheAdvisor = new()
    {
        [nameof(AdvisorSeat.AskAsync)] = circuit => circuit.AdvisorSeat.AskAsync(),
        [nameof(AdvisorSeat.PointAsync)] = circuit => circuit.AdvisorSeat.PointAsync("units"),
        [nameof(AdvisorSeat.SuggestAsync)] = circuit => circuit.AdvisorSeat.SuggestAsync(1_300, Language.German),
        [nameof(AdvisorSeat.WriteAsync)] = circuit => circuit.AdvisorSeat.WriteAsync("note", Language.German),
        [nameof(AdvisorSeat.WantPageAsync)] = circuit => circuit.AdvisorSeat.WantPageAsync(),
    };

    /// <summary>Those that are anybody's: coming, reading, ending, and what the circuit itself says.</summary>
    private static readonly string[] OfBoth =
    [
        nameof(LiveSeat.EnterAsync), nameof(LiveSeat.RefreshAsync), nameof(LiveSeat.EndAsync), nameof(LiveSeat.BeatAsync), nameof(LiveSeat.Dispose),
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
        await advisor.AdvisorSeat.AskAsync();

        await AssertRefusedAsync(advisor, client, nameof(ClientSeat.AllowAsync), OfTheClient[nameof(ClientSeat.AllowAsync)], "advisor:advisor-1");

        Assert.False(advisor.Seat.IsJoined);
    }

    [Fact]
    public async Task Attempts_InAScreenShareAndInTheSession_FillTheRecordNoFurtherTogether()
    {
        var (client, advisor) = await JoinedAsync();
        using var one = client;
        using var other = advisor;

        for (var attempt = 0; attempt < 15; attempt++)
        {
            await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.ClientSeat.TellScrollAsync(1));
            await Assert.ThrowsAsync<RoleNotAllowedException>(() => advisor.State.SignAsync());
        }

        Assert.Equal(20, (await RefusalsAsync(advisor)).Count);
    }

    /// <summary>A new method of a seat is one of the three, and stands where it belongs.</summary>
    [Fact]
    public void Actions_OfTheSeats_AreAllDecidedUpon()
    {
        Assert.Equal(OfTheClient.Keys.Order(), MethodsOf(typeof(ClientSeat)));
        Assert.Equal(OfTheAdvisor.Keys.Order(), MethodsOf(typeof(AdvisorSeat)));
        Assert.Equal(OfBoth.Order(), MethodsOf(typeof(LiveSeat)));
    }

    /// <summary>What the seats stand on asks nobody for leave: a page that had it could do what is the other's.</summary>
    [Fact]
    public void WhatTheSeatsStandOn_IsGivenToNobodyElse()
    {
        Type[] beneath = [typeof(SeatLine), typeof(SeatShare)];
        Type[] seats = [typeof(LiveSeat), typeof(ClientSeat), typeof(AdvisorSeat), typeof(SeatShare), typeof(SeatAttendance)];

        var holders = typeof(LiveSeat).Assembly.GetTypes().Where(type => !type.IsNested && (
            type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => beneath.Contains(parameter.ParameterType)))
            || type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Any(property => beneath.Contains(property.PropertyType))));

        Assert.Equal(seats.Select(type => type.Name).Order(), holders.Select(type => type.Name).Order());
    }

    private static IEnumerable<string> MethodsOf(Type seat) => seat.GetMethods()
        .Where(method => method.DeclaringType == seat && !method.IsSpecialName)
        .Select(method => method.Name).Distinct().Order();

    private async Task AssertRefusedAsync(LiveCircuit who, LiveCircuit other, string action, Func<LiveCircuit, Task> tried, string actor)
    {
        var store = Stage.Services.GetRequiredService<ScreenShareStore>();
        var before = await store.FindAsync(who.State.Session.Id);
        var heard = other.Received.Count;

        var refusal = await Assert.ThrowsAsync<RoleNotAllowedException>(() => tried(who));

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
        Assert.Null(await advisor.AdvisorSeat.SuggestAsync(1_200, Language.German));
        await client.UntilAsync(seat => seat.Share?.Suggestion is not null);
        return (client, advisor);
    }
}
