using System.Buffers.Binary;
using System.Text;

namespace Cashlink.Wizard.Embedding.Packing;

/// <summary>
/// A batch of changes to the page as Blazor writes it: what changes, in numbers; then its strings without a gap, each with its length
/// before it; then where each of them is; then five numbers, which say where the parts begin.
/// </summary>
public static class RenderBatch
{
    private const int Number = sizeof(int);
    private const int Foot = 5 * Number;

    /// <summary>The last of the parts that hold numbers: how many event handlers are gone, and the number of each in eight bytes.</summary>
    private const int LastOfNumbers = 2 * Number;

    /// <summary>Adds the places of the strings that are not the program's own.</summary>
    /// <param name="message">The message that the batch is in.</param>
    /// <param name="place">Where in it the batch is.</param>
    /// <param name="foreign">Gets the places, counted from the beginning of the message.</param>
    /// <returns>False, with nothing added, when it is not such a batch to the last byte: what is no string must be numbers.</returns>
    public static bool TryFindForeign(ReadOnlySpan<byte> message, Range place, List<Range> foreign)
    {
        var start = place.Start.Value;
        var batch = message[place];
        if (batch.Length < Foot)
            return false;
        var list = BinaryPrimitives.ReadInt32LittleEndian(batch[^Number..]);
        var listEnd = batch.Length - Foot;
        if (list < 0 || list > listEnd || (listEnd - list) % Number != 0 || EndOfNumbers(batch) is not { } end)
            return false;
        var before = foreign.Count;
        for (var entry = list; entry < listEnd; entry += Number)
        {
            var at = BinaryPrimitives.ReadInt32LittleEndian(batch[entry..]);
            if (at != end || !ForeignWords.TryReadLength(batch[..list], ref at, out var length) || length > list - at)
                break;
            end = at + length;
            if (!IsOwn(batch[at..end]))
                foreign.Add((start + at)..(start + end));
        }
        if (end == list)
            return true;
        foreign.RemoveRange(before, foreign.Count - before);
        return false;
    }

    private static int? EndOfNumbers(ReadOnlySpan<byte> batch)
    {
        var last = BinaryPrimitives.ReadInt32LittleEndian(batch[^LastOfNumbers..]);
        if (last < 0 || last > batch.Length - Foot)
            return null;
        var handlers = BinaryPrimitives.ReadInt32LittleEndian(batch[last..]);
        return handlers >= 0 && handlers <= batch.Length / sizeof(long) ? last + Number + handlers * sizeof(long) : null;
    }

    /// <summary>
    /// True for what is written in the program itself. The runtime keeps each text of the program, once it was used, in a table of its own
    /// (<see cref="string.Intern"/>), and nothing that comes from outside gets in there. A number is never anybody's own.
    /// </summary>
    private static bool IsOwn(ReadOnlySpan<byte> text) =>
        text is not [>= (byte)'0' and <= (byte)'9', ..] && string.IsInterned(Encoding.UTF8.GetString(text)) is not null;
}
