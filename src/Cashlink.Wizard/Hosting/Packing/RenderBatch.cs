using System.Buffers.Binary;
using System.Text;

namespace Cashlink.Wizard.Hosting.Packing;

/// <summary>
/// A batch of changes to the page as Blazor writes it: what changes, in numbers; the new parts of the page, a row of numbers each; what is
/// gone, in numbers; then the strings without a gap, each with its length before it; then a list where each of them is; then five
/// numbers, which say where the parts begin.
/// </summary>
/// <param name="Start">Where it begins in the message.</param>
/// <param name="Rows">Where the rows begin.</param>
/// <param name="RowsEnd">Where they end.</param>
/// <param name="Strings">Where the strings begin.</param>
/// <param name="List">Where the list begins.</param>
/// <param name="ListEnd">Where it ends.</param>
public readonly record struct RenderBatch(int Start, int Rows, int RowsEnd, int Strings, int List, int ListEnd)
{
    private const int Number = sizeof(int);
    private const int Row = 5 * Number;
    private const int Foot = 5 * Number;

    /// <summary>The batch at this place of a message; null when it is not such a batch to the last byte, for what is no string must be numbers.</summary>
    public static RenderBatch? Find(ReadOnlySpan<byte> message, int start, int end)
    {
        var batch = message[start..end];
        var foot = batch.Length - Foot;
        if (foot < Number || PlaceOf(batch, 1, foot - Number) is not { } rows || PlaceOf(batch, 3, foot - Number) is not { } handlers || PlaceOf(batch, 4, foot) is not { } list
            || (foot - list) % Number != 0)
            return null;
        // How many rows there are, and how many event handlers are gone (eight bytes each), stands before them.
        var rowsEnd = rows + Number + (long)Row * ReadNumber(batch, rows);
        var strings = handlers + Number + (long)sizeof(long) * ReadNumber(batch, handlers);
        if (rows % Number != 0 || rowsEnd < rows || rowsEnd > handlers || strings < handlers || strings > list)
            return null;
        var at = (int)strings;
        for (var entry = list; entry < foot; entry += Number)
        {
            if (ReadNumber(batch, entry) != at || !Pieces.TryReadLength(batch[..list], ref at, out var length) || length > list - at)
                return null;
            at += length;
        }
        return at == list
            ? new RenderBatch(start, start + rows + Number, start + (int)rowsEnd, start + (int)strings, start + list, start + foot)
            : null;
    }

    /// <summary>Adds its pieces.</summary>
    public void AddTo(Pieces pieces, ReadOnlySpan<byte> message)
    {
        pieces.Add(PieceKind.Own, Rows - Number, Number);
        pieces.Add(PieceKind.Own, Rows);
        pieces.Add(PieceKind.Own, RowsEnd, Row);
        for (var at = Strings; at < List;)
        {
            Pieces.TryReadLength(message, ref at, out var length);
            pieces.Add(PieceKind.Own, at);
            pieces.Add(Words.KindOf(Encoding.UTF8.GetString(message.Slice(at, length))), at + length);
            at += length;
        }
        pieces.Add(PieceKind.Own, List);
        pieces.AddPlaces(ListEnd, Start, Strings);
    }

    /// <summary>The place of a part, as the foot says; null when it cannot be one.</summary>
    private static int? PlaceOf(ReadOnlySpan<byte> batch, int part, int last) =>
        ReadNumber(batch, batch.Length - Foot + part * Number) is var place && place >= 0 && place <= last ? place : null;

    private static int ReadNumber(ReadOnlySpan<byte> batch, int at) => BinaryPrimitives.ReadInt32LittleEndian(batch[at..]);
}
