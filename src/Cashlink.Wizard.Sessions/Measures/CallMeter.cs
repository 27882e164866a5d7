using System.Diagnostics.Metrics;

namespace Cashlink.Wizard.Sessions.Measures;

/// <summary>How calls of the journal end, and how long they take.</summary>
public sealed class CallMeter
{
    /// <summary>Histogram, in seconds: an attempt of a call, with its repetitions.</summary>
    public const string Duration = "cashlink.wizard.call.duration";

    /// <summary>What is done, as the journal names it.</summary>
    public const string Operation = "cashlink.wizard.operation";

    /// <summary>How it ended.</summary>
    public const string Outcome = "cashlink.wizard.outcome";

    private readonly Histogram<double> _duration;

    public CallMeter(IMeterFactory meters) =>
        _duration = meters.CreateWizardMeter().CreateHistogram<double>(
            Duration, "s", "Attempts of the journal's calls to Cashlink.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] });

    /// <param name="operation">What is done, for instance <c>create-invitation</c>.</param>
    /// <param name="outcome">How it ended: <c>accepted</c>, <c>refused</c>, or <c>open</c> when that is not known.</param>
    /// <param name="took">How long it took.</param>
    public void Ended(string operation, string outcome, TimeSpan took) =>
        _duration.Record(took.TotalSeconds, new(Operation, operation), new(Outcome, outcome));
}
