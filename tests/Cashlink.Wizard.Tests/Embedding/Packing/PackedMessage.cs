using System.Buffers.Binary;
using System.IO.Compression;

namespace Cashlink.Wizard.Tests.Embedding.Packing;

/// <summary>A packed message taken apart, as the browser does it.</summary>
/// <param name="Message">What was packed.</param>
/// <param name="Rest">What was compressed of it.</param>
/// <param name="Foreign">What was not.</param>
internal sealed record PackedMessage(byte[] Message, byte[] Rest, byte[] Foreign)
{
    public static PackedMessage Unpack(ReadOnlySpan<byte> packed)
    {
        Assert.Equal(0, packed[0]);
        var length = BinaryPrimitives.ReadInt32LittleEndian(packed[1..]);
        var foreign = packed[(5 + length)..].ToArray();
        using var inflated = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(packed.Slice(5, length).ToArray()), CompressionMode.Decompress))
            zlib.CopyTo(inflated);
        var list = new BinaryReader(new MemoryStream(inflated.ToArray()));
        var words = Enumerable.Range(0, list.ReadInt32()).Select(_ => (Before: list.ReadInt32(), Length: list.ReadInt32())).ToList();
        var rest = inflated.ToArray()[(int)list.BaseStream.Position..];
        var message = new MemoryStream();
        var (from, word) = (0, 0);
        foreach (var (before, size) in words)
        {
            message.Write(rest, from, before);
            message.Write(foreign, word, size);
            (from, word) = (from + before, word + size);
        }
        message.Write(rest, from, rest.Length - from);
        Assert.Equal(foreign.Length, word);
        return new PackedMessage(message.ToArray(), rest, foreign);
    }
}
