using Cashlink.Wizard.Sessions.Measures;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Cashlink.Wizard.Hosting.Telemetry;

/// <summary>Each thing that a browser does on its circuit is a trace of its own.</summary>
public sealed class TracedCircuit : CircuitHandler
{
    /// <summary>The span's name. One in which nothing happened (a key was pressed) is not sent.</summary>
    public const string SpanName = "circuit";

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        using var trace = WizardMeasures.BeginTrace(SpanName);
        await next(context);
    };
}
