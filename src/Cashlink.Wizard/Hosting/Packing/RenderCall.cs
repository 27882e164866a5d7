using System.Buffers.Binary;

namespace Cashlink.Wizard.Hosting.Packing;

/// <summary>
/// A call of <c>JS.RenderBatch</c> as the hub writes it in MessagePack:
/// <c>[1, {}, nil, "JS.RenderBatch", [number of the batch, batch], []]</c>.
/// </summary>
public static class RenderCall
{
    /// <summary>The call up to its arguments, without the first byte, which says how many parts follow.</summary>
    private static readonly byte[] Beginning = [0x01, 0x80, 0xC0, 0xAE, .. "JS.RenderBatch"u8, 0x92];

    /// <summary>Where the batch is; null when this is another call.</summary>
    public static Range? FindBatch(ReadOnlySpan<byte> call)
    {
        if (call.Length == 0 || !call[1..].StartsWith(Beginning))
            return null;
        var at = 1 + Beginning.Length;
        at += BytesOfNumber(call[at..]);
        if (at + 1 + sizeof(int) > call.Length)
            return null;
        var (head, length) = call[at] switch
        {
            0xC4 => (2, call[at + 1]),
            0xC5 => (3, BinaryPrimitives.ReadUInt16BigEndian(call[(at + 1)..])),
            0xC6 => (5, BinaryPrimitives.ReadInt32BigEndian(call[(at + 1)..])),
            _ => (0, -1),
        };
        at += head;
        return length >= 0 && length <= call.Length - at ? at..(at + length) : null;
    }

    private static int BytesOfNumber(ReadOnlySpan<byte> number) => number switch
    {
        [0xCC, ..] => 2,
        [0xCD, ..] => 3,
        [0xCE, ..] => 5,
        [0xCF, ..] => 9,
        _ => 1,
    };
}
