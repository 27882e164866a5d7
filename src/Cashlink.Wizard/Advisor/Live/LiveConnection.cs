using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>Tells the seat of a circuit when its browser is cut off, and when it is back.</summary>
public sealed class LiveConnection(SeatAttendance attendance) : CircuitHandler
{
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        attendance.NoteConnection(isConnected: true);
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        attendance.NoteConnection(isConnected: false);
        return Task.CompletedTask;
    }
}
