using System.Diagnostics;

namespace Cashlink.Wizard.Hosting.Telemetry;

/// <summary>
/// A trace begins with us. Anybody can send a <c>traceparent</c>: whoever did would choose the number that support looks for, and whether the
/// request is kept; and what came as baggage would go on to Cashlink. What we ask of others carries our trace, as ever.
/// </summary>
public sealed class OwnTraces : DistributedContextPropagator
{
    private static readonly DistributedContextPropagator Outgoing = CreateDefaultPropagator();

    public override IReadOnlyCollection<string> Fields => Outgoing.Fields;

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter) => Outgoing.Inject(activity, carrier, setter);

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
        (traceId, traceState) = (null, null);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
