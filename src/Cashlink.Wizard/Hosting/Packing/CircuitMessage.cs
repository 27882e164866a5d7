using System.Buffers.Binary;
using System.IO.Compression;

namespace Cashlink.Wizard.Hosting.Packing;

/// <summary>
/// A message of a circuit on its way to the browser. Compressed together are only the shape of the page and the program's own words;
/// the words of everybody else (names, amounts, what was typed, what a portal or an advisor wrote) come behind it as they are. So nobody
/// can put words of his own beside a secret and learn from the length whether they are alike.
/// </summary>
/// <remarks>
/// <para>A packed message, numbers in four bytes, the lowest first:</para>
/// <para><c>0</c> (one byte; no other message begins with it) · length of the compressed part · the compressed part (zlib) · the foreign words.</para>
/// <para>The compressed part is: the message's length · number of pieces · the list of the pieces · the own pieces.</para>
/// <para>
/// A piece in the list is its length and the width of its rows, or 0 for foreign words; or it is four numbers: −1 for places, with origin and
/// first place, −2 for a drawing, with its compressed length and 0.
/// </para>
/// <para>wwwroot-assets/js/unpack.js reads it.</para>
/// </remarks>
public static class CircuitMessage
{
    /// <summary>A message shorter than this gains nothing, in bytes.</summary>
    public const int Shortest = 300;

    private const int Number = sizeof(int);
    private const int Head = 1 + Number;
    private const int ForeignWidth = 0;
    private const int PlacesWidth = -1;
    private const int DrawingWidth = -2;

    /// <summary>The message packed, or as it is when that is not longer.</summary>
    public static ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> message)
    {
        if (message.Length < Shortest)
            return message;
        var pieces = Pieces.Of(message.Span);
        var drawings = pieces.Where(piece => piece.Kind == PieceKind.Drawing)
            .ToDictionary(piece => piece, piece => Compressed(message.Slice(piece.Start, piece.Length)));
        using var packed = new MemoryStream(message.Length);
        packed.Write(stackalloc byte[Head]);
        using (var compressed = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            WriteList(compressed, pieces, drawings);
            foreach (var piece in pieces.Where(piece => piece.Kind == PieceKind.Own))
                WriteColumns(compressed, message.Span.Slice(piece.Start, piece.Length), piece.Width);
        }
        var length = (int)packed.Length - Head;
        foreach (var piece in pieces.Where(piece => piece.Kind is PieceKind.Foreign or PieceKind.Drawing))
            packed.Write(drawings.TryGetValue(piece, out var drawing) ? drawing : message.Span.Slice(piece.Start, piece.Length));
        if (packed.Length >= message.Length)
            return message;
        var bytes = packed.GetBuffer().AsMemory(0, (int)packed.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.Span[1..], length);
        return bytes;
    }

    private static byte[] Compressed(ReadOnlyMemory<byte> drawing)
    {
        using var packed = new MemoryStream();
        using (var compressed = new ZLibStream(packed, CompressionLevel.SmallestSize))
            compressed.Write(drawing.Span);
        return packed.ToArray();
    }

    private static void WriteList(Stream compressed, Pieces pieces, Dictionary<Piece, byte[]> drawings)
    {
        WriteNumber(compressed, pieces.End);
        WriteNumber(compressed, pieces.Count);
        foreach (var piece in pieces)
        {
            WriteNumber(compressed, piece.Length);
            ReadOnlySpan<int> how = piece.Kind switch
            {
                PieceKind.Own => [piece.Width],
                PieceKind.Foreign => [ForeignWidth],
                PieceKind.Places => [PlacesWidth, piece.Origin, piece.First],
                PieceKind.Drawing => [DrawingWidth, drawings[piece].Length, 0],
                _ => throw new InvalidOperationException($"Unknown kind {piece.Kind}."),
            };
            foreach (var number in how)
                WriteNumber(compressed, number);
        }
    }

    private static void WriteColumns(Stream compressed, ReadOnlySpan<byte> rows, int width)
    {
        if (width == 1)
        {
            compressed.Write(rows);
            return;
        }
        var columns = new byte[rows.Length];
        var at = 0;
        for (var column = 0; column < width; column++)
        {
            for (var place = column; place < rows.Length; place += width)
                columns[at++] = rows[place];
        }
        compressed.Write(columns);
    }

    private static void WriteNumber(Stream stream, int number)
    {
        Span<byte> bytes = stackalloc byte[Number];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        stream.Write(bytes);
    }
}
