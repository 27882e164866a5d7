using System.Diagnostics.Metrics;

namespace Cashlink.Wizard.Sessions.Measures;

/// <summary>Counts whom the wizard does not let in, and what is too much. The log has one line a minute of it; the count is whole.</summary>
public sealed class RefusalMeter
{
    /// <summary>Counter.</summary>
    public const string Refusals = "cashlink.wizard.refusals";

    /// <summary>Why.</summary>
    public const string Reason = "cashlink.wizard.refusal.reason";

    private readonly Counter<long> _refusals;

    public RefusalMeter(IMeterFactory meters) =>
        _refusals = meters.CreateWizardMeter().CreateCounter<long>(Refusals, "{request}", "Requests that were not let in, and those that were too many.");

    /// <param name="reason">Why, in words that never change, for instance <c>spent link</c>.</param>
    public void Add(string reason) => _refusals.Add(1, new KeyValuePair<string, object?>(Reason, reason));
}
