using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Cashlink.Wizard.Sessions.Idling;

/// <summary>Tells the circuit's <see cref="IdleWatch"/> of everything that comes from the browser.</summary>
public sealed class IdleCircuitHandler(IdleWatch watch) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        context =>
        {
            watch.NoteUse();
            return next(context);
        };
}
