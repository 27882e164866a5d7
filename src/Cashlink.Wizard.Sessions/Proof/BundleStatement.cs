using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Sessions.Proof;

/// <summary>What a file proves that fits, and what it does not.</summary>
/// <param name="entries">Its entries.</param>
/// <param name="seals">Its seals.</param>
/// <param name="unchained">How many entries are from before there were chains.</param>
/// <param name="sealedTo">The place up to which it is sealed; 0 when it is not.</param>
internal sealed class BundleStatement(IReadOnlyList<BundleEntry> entries, IReadOnlyList<BundleSeal> seals, long unchained, long sealedTo)
{
    public IEnumerable<string> Proven(bool hasLog)
    {
        if (entries.Count > unchained)
            yield return $"Entries {unchained + 1} to {entries.Count} stand as they were written, in their order, with nothing between them taken out or put in.";
        if (sealedTo > 0)
            yield return $"Entries {unchained + 1} to {sealedTo} were there at the latest on {ChainedEntry.Text(seals[^1].At)} (seal {seals[^1].Number}), and were not changed since.";
        if (hasLog)
            yield return "The seals of the file are those in the log, which has a seal for every number, and the log knows no later entry of this record.";
    }

    /// <param name="ownKeys">The keys of the file, where no other is trusted.</param>
    /// <param name="hasLog">True when the file was compared with the log of seals.</param>
    public IEnumerable<string> NotProven(IReadOnlyList<string> ownKeys, bool hasLog)
    {
        var erased = entries.Count(entry => entry.Content is null);
        if (erased > 0)
            yield return $"The contents of {erased} entries were erased, and the record says so; that they were written, when and by whom, is proven, what they held is gone.";
        if (unchained > 0)
            yield return $"Entries 1 to {unchained} were written before records were chained: nothing shows that they were not changed.";
        if (sealedTo < entries.Count && entries.Count > unchained)
            yield return $"Entries {Math.Max(sealedTo, unchained) + 1} to {entries.Count} are not sealed: whoever could write into the database may have written them, or taken away what came after.";
        if (ownKeys.Count > 0)
            yield return $"The key is the one in the file ({string.Join(", ", ownKeys)}), which proves nothing: whoever makes up a file makes up a key. Compare it with the operator's, or give the operator's public key with --key.";
        if (!hasLog)
            yield return "That no later entry was left out when the file was made, and no seal was taken from the log, is the operator's word. The log of seals shows it (--log).";
        yield return "Times are those of the operator's clock. Who sat at a device, the record cannot know: it names the admission, and how the browser came in.";
    }
}
