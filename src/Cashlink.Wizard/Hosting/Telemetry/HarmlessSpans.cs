using System.Diagnostics;
using OpenTelemetry;

namespace Cashlink.Wizard.Hosting.Telemetry;

/// <summary>
/// Takes off every span what is not known to be harmless, just before it is sent. The libraries that make spans write addresses, statements and
/// messages of databases into them, and tomorrow something else: what is not in the list does not leave the process.
/// </summary>
public sealed class HarmlessSpans : BaseProcessor<Activity>
{
    private const string IsUsed = "is-used";

    public override void OnStart(Activity data)
    {
        if (data.Parent is { } parent && parent.OperationName == TracedCircuit.SpanName)
            parent.SetCustomProperty(IsUsed, IsUsed);
    }

    public override void OnEnd(Activity data)
    {
        // A database tells its failures, with the values that it did not like, in an event that cannot be taken off. The log says them without.
        if (data.Events.Any(happened => happened.Tags.Any()) || (data.OperationName == TracedCircuit.SpanName && data.GetCustomProperty(IsUsed) is null))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            return;
        }
        foreach (var (name, _) in data.TagObjects.Where(tag => !HarmlessTags.OfSpans.Contains(tag.Key)).ToList())
            data.SetTag(name, null);
        // Words of whoever failed.
        if (data.StatusDescription is not null)
            data.SetStatus(data.Status);
    }
}
