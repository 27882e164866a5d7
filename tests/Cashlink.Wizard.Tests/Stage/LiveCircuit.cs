using System.Collections.Concurrent;
using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.State;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>A circuit that sits in a session's screen share, as client or as advisor; the real way in, over a launch link.</summary>
public sealed class LiveCircuit : IDisposable
{
    public const string Advisor = "advisor-1";

    private readonly IServiceScope _circuit;
    private readonly ConcurrentQueue<LiveMessage> _received = [];

    private LiveCircuit(IServiceScope circuit)
    {
        _circuit = circuit;
        Seat.Received += _received.Enqueue;
    }

    public WizardState State => Desks.StateOf(_circuit.ServiceProvider);

    public LiveSeat Seat => _circuit.ServiceProvider.GetRequiredService<LiveSeat>();

    public ClientSeat ClientSeat => _circuit.ServiceProvider.GetRequiredService<ClientSeat>();

    public AdvisorSeat AdvisorSeat => _circuit.ServiceProvider.GetRequiredService<AdvisorSeat>();

    public SeatAttendance Attendance => _circuit.ServiceProvider.GetRequiredService<SeatAttendance>();

    /// <summary>What the other side's page has said.</summary>
    public IReadOnlyList<LiveMessage> Received => [.. _received];

    public static async Task<LiveCircuit> EnterAsync(WizardStage stage, Guid sessionId, string? advisor = null)
    {
        var accesses = stage.Services.GetRequiredService<AccessStore>();
        var role = advisor is null ? SessionRole.Investor : SessionRole.Advisor;
        var (token, _) = await accesses.IssueLinkAsync(sessionId, role, advisor, advisor);
        var (access, _) = Assert.IsType<LaunchAttempt.Admitted>(await accesses.UseLinkAsync(token));
        var circuit = new LiveCircuit(stage.Services.CreateScope());
        Assert.True(await circuit.State.EnterAsync(access));
        await circuit.Seat.EnterAsync(access);
        return circuit;
    }

    /// <summary>A client and an advisor who have joined, on a new session.</summary>
    public static async Task<(LiveCircuit Client, LiveCircuit Advisor)> JoinedAsync(WizardStage stage, WizardStep? at = null, int investor = 1)
    {
        var step = at ?? WizardStep.Units;
        var session = (await stage.AtStepAsync(step, investor)).Session.Id;
        var client = await EnterAsync(stage, session);
        var advisor = await EnterAsync(stage, session, Advisor);
        await client.ClientSeat.TellPositionAsync(step, null);
        Assert.Equal(AskOutcome.Asked, await advisor.AdvisorSeat.AskAsync());
        await client.AllowAsync();
        await advisor.UntilAsync(seat => seat.IsJoined);
        return (client, advisor);
    }

    public async Task AllowAsync()
    {
        await UntilAsync(seat => seat.Share?.Phase == ScreenSharePhase.Asked);
        Assert.True(await ClientSeat.AllowAsync(Seat.Share!.Id, new ShownText("words", "de")));
    }

    /// <summary>Waits until the seat has heard so.</summary>
    public async Task UntilAsync(Func<LiveSeat, bool> what)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (what(Seat))
                seen.TrySetResult();
        }
        Seat.Changed += Look;
        Look();
        await seen.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Seat.Changed -= Look;
    }

    public void Dispose() => _circuit.Dispose();
}
