namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>
/// Goes along a session's record from entry to entry and says of the first that does not fit what is wrong with it. Entries from before
/// there were chains may stand at the beginning, and nowhere else.
/// </summary>
/// <param name="after">The place to go on after; 0 for the beginning.</param>
/// <param name="hash">The hash of the entry there; null when it is none of the chain.</param>
public sealed class ChainWalk(long after = 0, string? hash = null)
{
    /// <summary>The place of the last entry that was taken.</summary>
    public long Sequence { get; private set; } = after;

    /// <summary>The hash of the last entry that was taken; null before the chain begins.</summary>
    public string? Head { get; private set; } = hash;

    /// <summary>How many entries at the beginning are from before there were chains.</summary>
    public long Unchained { get; private set; }

    /// <summary>Takes the next entry.</summary>
    /// <param name="sequence">Its place as it is stored.</param>
    /// <param name="entry">What its hash is of; null when it has no commitment.</param>
    /// <param name="hash">Its hash as it is stored.</param>
    /// <returns>What does not fit; null when it fits.</returns>
    public string? Take(long sequence, ChainedEntry? entry, string? hash)
    {
        if (sequence != Sequence + 1)
            return sequence > Sequence + 1 ? $"entry {Sequence + 1} is missing" : $"entry {sequence} stands where entry {Sequence + 1} should";
        if (entry is null || hash is null)
        {
            if (Head is not null || entry is not null || hash is not null)
                return $"entry {sequence} has lost its hash";
            (Sequence, Unchained) = (sequence, Unchained + 1);
            return null;
        }
        if (entry.HashAfter(Head ?? ChainedEntry.Beginning) != hash)
            return $"entry {sequence} is not what its hash is of, or not the one that came after entry {Sequence}";
        (Sequence, Head) = (sequence, hash);
        return null;
    }
}
