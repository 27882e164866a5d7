namespace Cashlink.Wizard.Sessions.Proof;

/// <summary>What came of the check of the whole store.</summary>
/// <param name="Faults">What does not fit; empty when all fits.</param>
/// <param name="Sessions">How many records were checked.</param>
/// <param name="Entries">How many entries.</param>
/// <param name="Unchained">How many of them are from before there were chains.</param>
/// <param name="Unsealed">How many of them are not sealed yet.</param>
/// <param name="OldestUnsealed">When the oldest of those was written; null when all are sealed.</param>
/// <param name="Erased">How many have no content any more, and say so.</param>
/// <param name="Seals">How many seals there are.</param>
/// <param name="Ended">How many records were erased as a whole, and say so.</param>
/// <param name="InLog">How many seals the log has; null where there is none to compare with.</param>
public sealed record StoreReport(
    IReadOnlyList<string> Faults, int Sessions, long Entries, long Unchained, long Unsealed, DateTimeOffset? OldestUnsealed, long Erased, long Seals, int Ended,
    int? InLog);
