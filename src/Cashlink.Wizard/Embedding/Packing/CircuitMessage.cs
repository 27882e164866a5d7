using System.Buffers.Binary;
using System.IO.Compression;

namespace Cashlink.Wizard.Embedding.Packing;

/// <summary>
/// A message of a circuit on its way into a frame. Compressed together are only the shape of the page and the program's own words;
/// the words of everybody else (names, amounts, what was typed, what a portal or an advisor wrote) come behind it as they are. So nobody
/// can put words of his own beside a secret and learn from the length whether they are alike.
/// </summary>
/// <remarks>
/// <para>A packed message, numbers in four bytes, the lowest first:</para>
/// <para><c>0</c> (one byte; no other message begins with it) · length of the compressed part · the compressed part (zlib) · the foreign words.</para>
/// <para>Unpacked, the compressed part is: number of foreign words · for each, how much of the rest comes before it and how long it is · the rest.</para>
/// <para>wwwroot-assets/js/unpack.js reads it.</para>
/// </remarks>
public static class CircuitMessage
{
    /// <summary>A message shorter than this gains nothing, in bytes.</summary>
    public const int Shortest = 400;

    private const int Number = sizeof(int);
    private const int Head = 1 + Number;

    /// <summary>The message packed, or as it is when that is not longer.</summary>
    public static ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> message)
    {
        if (message.Length < Shortest)
            return message;
        var foreign = ForeignWords.In(message.Span);
        using var packed = new MemoryStream(message.Length);
        packed.Write(stackalloc byte[Head]);
        using (var compressed = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            WriteRest(compressed, message.Span, foreign);
        var length = (int)packed.Length - Head;
        foreach (var word in foreign)
            packed.Write(message.Span[word]);
        if (packed.Length >= message.Length)
            return message;
        var bytes = packed.GetBuffer().AsMemory(0, (int)packed.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.Span[1..], length);
        return bytes;
    }

    private static void WriteRest(Stream rest, ReadOnlySpan<byte> message, IReadOnlyList<Range> foreign)
    {
        WriteNumber(rest, foreign.Count);
        var at = 0;
        foreach (var word in foreign)
        {
            WriteNumber(rest, word.Start.Value - at);
            WriteNumber(rest, word.End.Value - word.Start.Value);
            at = word.End.Value;
        }
        at = 0;
        foreach (var word in foreign)
        {
            rest.Write(message[at..word.Start.Value]);
            at = word.End.Value;
        }
        rest.Write(message[at..]);
    }

    private static void WriteNumber(Stream stream, int number)
    {
        Span<byte> bytes = stackalloc byte[Number];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        stream.Write(bytes);
    }
}
