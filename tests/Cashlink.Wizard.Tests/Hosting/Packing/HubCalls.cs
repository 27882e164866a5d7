using System.Buffers.Binary;
using System.Text;

namespace Cashlink.Wizard.Tests.Hosting.Packing;

/// <summary>Calls as the hub of a circuit writes them.</summary>
internal static class HubCalls
{
    /// <summary>A batch with some numbers and these strings.</summary>
    public static byte[] Render(params IReadOnlyList<string> strings) => Call("JS.RenderBatch", Batch(strings));

    /// <summary>Any other call.</summary>
    public static byte[] Call(string name, byte[] argument)
    {
        var call = new MemoryStream();
        call.Write([0x96, 0x01, 0x80, 0xC0, (byte)(0xA0 + name.Length), .. Encoding.ASCII.GetBytes(name), 0x92, 0xCD, 0x01, 0x2C]);
        call.WriteByte(0xC6);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, argument.Length);
        call.Write(length);
        call.Write(argument);
        call.WriteByte(0x90);
        var framed = new MemoryStream();
        using (var writer = new BinaryWriter(framed))
        {
            writer.Write7BitEncodedInt((int)call.Length);
            writer.Write(call.ToArray());
        }
        return framed.ToArray();
    }

    private static byte[] Batch(IReadOnlyList<string> strings)
    {
        var batch = new MemoryStream();
        using var writer = new BinaryWriter(batch);
        // What changes, then ten rows of new parts, then nothing that is gone.
        for (var number = 1; number <= 100; number++)
            writer.Write(number);
        writer.Write(10);
        for (var number = 0; number < 50; number++)
            writer.Write(number);
        writer.Write(0);
        // Two event handlers are gone.
        writer.Write(2);
        writer.Write(17L);
        writer.Write(18L);
        var places = new List<int>();
        foreach (var text in strings)
        {
            places.Add((int)batch.Position);
            writer.Write(text);
        }
        var list = (int)batch.Position;
        places.ForEach(writer.Write);
        foreach (var part in new[] { 0, 400, 604, 608, list })
            writer.Write(part);
        return batch.ToArray();
    }
}
