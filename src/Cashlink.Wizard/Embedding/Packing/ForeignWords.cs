namespace Cashlink.Wizard.Embedding.Packing;

/// <summary>
/// Finds in what a hub sends the words that are not the program's own. A hub sends one or more calls, each with its length before
/// it; of a call that renders, the batch is looked through, any other call is foreign as a whole, and so is what cannot be read.
/// </summary>
public static class ForeignWords
{
    /// <summary>A length is written in groups of seven bits, the lowest first; more than five groups are no length.</summary>
    private const int MostGroups = 5;

    /// <summary>The places of foreign words, in their order; they do not overlap.</summary>
    public static IReadOnlyList<Range> In(ReadOnlySpan<byte> message)
    {
        var foreign = new List<Range>();
        for (var at = 0; at < message.Length;)
        {
            var begin = at;
            if (!TryReadLength(message, ref at, out var length) || length > message.Length - at)
            {
                foreign.Add(begin..message.Length);
                break;
            }
            if (RenderCall.FindBatch(message.Slice(at, length)) is not { } batch || !RenderBatch.TryFindForeign(message, Moved(batch, at), foreign))
                foreign.Add(begin..(at + length));
            at += length;
        }
        return foreign;
    }

    /// <summary>Reads a length as the hub writes it before a call, and .NET before a string.</summary>
    public static bool TryReadLength(ReadOnlySpan<byte> bytes, ref int at, out int length)
    {
        length = 0;
        for (var group = 0; group < MostGroups && at < bytes.Length; group++)
        {
            var part = bytes[at++];
            length |= (part & 0x7F) << (7 * group);
            if (part < 0x80)
                return length >= 0;
        }
        return false;
    }

    private static Range Moved(Range range, int by) => (range.Start.Value + by)..(range.End.Value + by);
}
