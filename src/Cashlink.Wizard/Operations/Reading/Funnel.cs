using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Operating;

namespace Cashlink.Wizard.Operations.Reading;

/// <summary>One place on the way, and how many came to it.</summary>
/// <param name="Step">The step; null for the two places after the order.</param>
/// <param name="IsFinished">Of those two: true when nothing is left to do, false when it is signed.</param>
/// <param name="Sessions">How many sessions came here, or further.</param>
public sealed record FunnelStage(WizardStep? Step, bool IsFinished, long Sessions);

/// <summary>How many sessions of one group there are.</summary>
/// <param name="Begun">All of them.</param>
/// <param name="Signed">With a signature.</param>
/// <param name="Finished">With nothing left for the investor to do.</param>
public sealed record FunnelSum(long Begun, long Signed, long Finished)
{
    internal static FunnelSum Of(IEnumerable<StepCount> counts)
    {
        var (begun, signed, finished) = (0L, 0L, 0L);
        foreach (var count in counts)
        {
            begun += count.Sessions;
            signed += count.IsSigned ? count.Sessions : 0;
            finished += count is { IsSigned: true, Phase: SessionPhase.Closed } ? count.Sessions : 0;
        }
        return new FunnelSum(begun, signed, finished);
    }
}

/// <summary>How far sessions come: by where they stand now, without a person in it.</summary>
/// <param name="From">The first day on which they were begun (UTC).</param>
/// <param name="Until">The last day.</param>
/// <param name="Stages">The places in their order; each number is at most the one before it.</param>
/// <param name="Ended">How many ended before the order: cancelled by the portal, or given up for another.</param>
/// <param name="Days">The sums of each day on which something was begun.</param>
/// <param name="Groups">The sums of each partner and campaign, the largest first.</param>
public sealed record Funnel(
    DateOnly From, DateOnly Until, IReadOnlyList<FunnelStage> Stages, long Ended, IReadOnlyList<(DateOnly Day, FunnelSum Sum)> Days,
    IReadOnlyList<(string PartnerId, Guid CampaignId, FunnelSum Sum)> Groups)
{
    /// <summary>All sessions that were begun.</summary>
    public long Begun => Stages[0].Sessions;

    /// <summary>Puts counts together.</summary>
    /// <param name="counts">What was counted.</param>
    /// <param name="steps">The steps in their order.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    public static Funnel Of(IReadOnlyList<StepCount> counts, StepSequence steps, DateOnly from, DateOnly until)
    {
        var before = steps.All.Where(rules => rules.OpensIn(SessionPhase.Active)).Select(rules => rules.Step).ToList();
        var sum = FunnelSum.Of(counts);
        return new Funnel(
            from, until,
            [
                .. before.Select((step, place) => new FunnelStage(step, false, counts.Where(count => HasComeTo(place, count, before)).Sum(count => count.Sessions))),
                new FunnelStage(null, false, sum.Signed),
                new FunnelStage(null, true, sum.Finished),
            ],
            counts.Where(count => count is { IsSigned: false, Phase: SessionPhase.Closed }).Sum(count => count.Sessions),
            [.. counts.GroupBy(count => count.Day).OrderBy(day => day.Key).Select(day => (day.Key, FunnelSum.Of(day)))],
            [.. counts.GroupBy(count => (count.PartnerId, count.CampaignId)).Select(group => (group.Key.PartnerId, group.Key.CampaignId, Sum: FunnelSum.Of(group)))
                .OrderByDescending(group => group.Sum.Begun).ThenBy(group => group.PartnerId, StringComparer.Ordinal).ThenBy(group => group.CampaignId)]);
    }

    /// <summary>Where one that ended before the order had stood is not stored in plain: it counts as begun.</summary>
    private static bool HasComeTo(int place, StepCount count, List<WizardStep> before) =>
        place == 0 || count.IsSigned || (count.Phase == SessionPhase.Active && before.FindIndex(step => step.Name == count.Step) >= place);
}
