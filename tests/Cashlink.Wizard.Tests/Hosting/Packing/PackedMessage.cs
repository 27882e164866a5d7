using System.Buffers.Binary;
using System.IO.Compression;

namespace Cashlink.Wizard.Tests.Hosting.Packing;

/// <summary>A packed message taken apart, as the browser does it.</summary>
/// <param name="Message">What was packed.</param>
/// <param name="Own">What was compressed of it.</param>
/// <param name="Foreign">What was not.</param>
internal sealed record PackedMessage(byte[] Message, byte[] Own, byte[] Foreign)
{
    public static PackedMessage Unpack(ReadOnlySpan<byte> packed)
    {
        Assert.Equal(0, packed[0]);
        var length = BinaryPrimitives.ReadInt32LittleEndian(packed[1..]);
        var foreign = new MemoryStream(packed[(5 + length)..].ToArray());
        using var inflated = new MemoryStream(Inflated(new MemoryStream(packed.Slice(5, length).ToArray()), length));
        var reader = new BinaryReader(inflated);
        var message = new byte[reader.ReadInt32()];
        var pieces = Enumerable.Range(0, reader.ReadInt32()).Select(_ =>
        {
            var (size, width) = (reader.ReadInt32(), reader.ReadInt32());
            return (size, width, Origin: width < 0 ? reader.ReadInt32() : 0, First: width < 0 ? reader.ReadInt32() : 0);
        }).ToList();
        var own = inflated.ToArray()[(int)inflated.Position..];
        var at = 0;
        foreach (var (size, width, origin, first) in pieces)
        {
            var place = message.AsSpan(at, size);
            if (width == -1)
                WritePlaces(message, place, origin, first);
            else if (width == -2)
                Inflated(foreign, origin).CopyTo(place);
            else if (width == 0)
                foreign.ReadExactly(place);
            else
                WriteRows(place, reader.ReadBytes(size), width);
            at += size;
        }
        Assert.Equal((message.Length, inflated.Length, foreign.Length), (at, inflated.Position, foreign.Position));
        return new PackedMessage(message, own, foreign.ToArray());
    }

    private static byte[] Inflated(Stream stream, int length)
    {
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        using var inflated = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress))
            zlib.CopyTo(inflated);
        return inflated.ToArray();
    }

    private static void WritePlaces(byte[] message, Span<byte> list, int origin, int place)
    {
        for (; list.Length > 0; list = list[4..])
        {
            BinaryPrimitives.WriteInt32LittleEndian(list, place - origin);
            var reader = new BinaryReader(new MemoryStream(message) { Position = place });
            var length = reader.Read7BitEncodedInt();
            place = (int)reader.BaseStream.Position + length;
        }
    }

    private static void WriteRows(Span<byte> place, byte[] columns, int width)
    {
        for (var row = 0; row < place.Length / width; row++)
        {
            for (var column = 0; column < width; column++)
                place[row * width + column] = columns[column * (place.Length / width) + row];
        }
    }
}
