using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Cashlink.Wizard.Sessions.Measures;

/// <summary>
/// The wizard's own meter and source of spans. What is measured carries ids of campaigns and words of ours, and nothing of anybody
/// (docs/observability.md).
/// </summary>
public static class WizardMeasures
{
    /// <summary>The name of the meter and of the source.</summary>
    public const string Name = "Cashlink.Wizard";

    /// <summary>Spans that no request makes: what a page does over its circuit, and what goes on without a browser.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>The wizard's meter.</summary>
    public static Meter CreateWizardMeter(this IMeterFactory meters) => meters.Create(Name);

    /// <summary>
    /// Begins a trace of its own, whatever goes on around it: a connection lasts for hours, and what happens on it are many things. There is a trace
    /// without anybody who collects spans too, because the log names it.
    /// </summary>
    /// <param name="name">What is done, in a word or two without anything that changes.</param>
    public static Activity BeginTrace(string name)
    {
        Activity.Current = null;
        return Source.StartActivity(name) ?? new Activity(name).SetIdFormat(ActivityIdFormat.W3C).Start();
    }
}
