using System.Text;
using Cashlink.Wizard.Hosting.Packing;

namespace Cashlink.Wizard.Tests.Hosting.Packing;

/// <summary>What is compressed on the way into a frame, and what never is.</summary>
public sealed class CircuitMessageTests
{
    private const string Own = "Diese Worte stehen im Programm selbst.";

    /// <summary>As if it came from outside: equal to nothing that is written in the program.</summary>
    private static readonly string Secret = Outside("Max Mustermann, ");

    [Fact]
    public void Pack_Batch_CanBeUnpackedToTheSame()
    {
        var message = HubCalls.Render([.. Texts(), Secret, "", Own, Outside("x"), Secret]);
        var packed = CircuitMessage.Pack(message);
        Assert.InRange(packed.Length, 1, message.Length - 1);
        Assert.Equal(message, PackedMessage.Unpack(packed.Span).Message);
    }

    [Fact]
    public void Pack_SeveralCalls_CanBeUnpackedToTheSame()
    {
        byte[] message = [.. HubCalls.Render([.. Texts()]), .. HubCalls.Call("JS.BeginInvokeJS", new byte[50]), .. HubCalls.Render(Secret, Own)];
        Assert.Equal(message, PackedMessage.Unpack(CircuitMessage.Pack(message).Span).Message);
    }

    [Fact]
    public void Pack_Batch_CompressesTheProgramsOwnWordsAlone()
    {
        var packed = PackedMessage.Unpack(CircuitMessage.Pack(HubCalls.Render([.. Texts(), Secret, Own])).Span);
        Assert.Contains(Own, Encoding.UTF8.GetString(packed.Own), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(packed.Own), StringComparison.Ordinal);
        Assert.Equal(Secret, Encoding.UTF8.GetString(packed.Foreign));
    }

    [Fact]
    public void Pack_Number_IsNeverTheProgramsOwn()
    {
        const string Number = "1100";
        Assert.NotNull(string.IsInterned(Number));
        Assert.Equal(Number, Encoding.UTF8.GetString(PackedMessage.Unpack(CircuitMessage.Pack(HubCalls.Render([.. Texts(), Number])).Span).Foreign));
    }

    [Theory]
    [InlineData("/w/{0}/signing#main")]
    [InlineData("document-{0}-note")]
    [InlineData("{0}")]
    public void Pack_AddressesAndIds_AreTheProgramsOwn(string form) =>
        Assert.Equal(PieceKind.Own, Words.KindOf(string.Format(CultureInfo.InvariantCulture, form, Guid.NewGuid())));

    [Theory]
    [InlineData("Frau {0}")]
    [InlineData("https://portal.example/launch/{0}")]
    [InlineData("{0}\n")]
    public void Pack_OtherWordsWithAnId_AreForeign(string form) =>
        Assert.Equal(PieceKind.Foreign, Words.KindOf(string.Format(CultureInfo.InvariantCulture, form, Guid.NewGuid())));

    [Fact]
    public void Pack_Drawing_IsCompressedByItself()
    {
        var drawing = "M0 .5" + string.Concat(Enumerable.Range(0, 300).Select(line => $"m{line % 7} {line % 2}h{line % 5}"));
        var (texts, message) = (HubCalls.Render([.. Texts(), Secret]), HubCalls.Render([.. Texts(), drawing, Secret]));

        var packed = CircuitMessage.Pack(message);

        Assert.Equal(message, PackedMessage.Unpack(packed.Span).Message);
        Assert.InRange(packed.Length - CircuitMessage.Pack(texts).Length, 20, drawing.Length / 2);
        Assert.DoesNotContain("h4m", Encoding.UTF8.GetString(PackedMessage.Unpack(packed.Span).Own), StringComparison.Ordinal);
        // The same drawing again costs as much again: it is not compared with the first.
        var twice = CircuitMessage.Pack(HubCalls.Render([.. Texts(), drawing, drawing, Secret]));
        Assert.InRange(twice.Length - packed.Length, (packed.Length - CircuitMessage.Pack(texts).Length) / 2, drawing.Length);
    }

    [Fact]
    public void Pack_AnyOtherCall_CompressesNothingOfIt()
    {
        var said = HubCalls.Call("JS.BeginInvokeJS", [.. Encoding.UTF8.GetBytes(Secret), .. Encoding.UTF8.GetBytes(Own)]);
        var packed = PackedMessage.Unpack(CircuitMessage.Pack((byte[])[.. HubCalls.Render([.. Texts()]), .. said]).Span);
        Assert.Equal(said, packed.Foreign);
    }

    [Fact]
    public void Pack_WordsOfTwoPeople_AreAsLongAlikeAsNot()
    {
        // What is guessed at in CRIME and BREACH: the same words twice would be shorter.
        var (same, other) = (Outside("Max Mustermann, "), Outside("Eva Musterfrau; "));
        Assert.Equal(Secret, same);
        Assert.Equal(Length(same), Length(other));

        static int Length(string guess) => CircuitMessage.Pack(HubCalls.Render([.. Texts(), Secret, guess])).Length;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(60)]
    public void Pack_CallThatIsCutOff_GoesAsItIs(int missing)
    {
        var message = HubCalls.Render([.. Texts(), Secret])[..^missing];
        Assert.Equal(message, CircuitMessage.Pack(message));
    }

    [Fact]
    public void Pack_BatchWhoseListLeadsAnywhere_CompressesNothingOfIt()
    {
        var plain = HubCalls.Render([.. Texts(), Secret]);
        // The last number of the batch is before the byte that ends the call.
        foreach (var list in new byte[][] { [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [1, 0, 0, 0], [0, 0, 0, 0] })
        {
            var message = plain.ToArray();
            list.CopyTo(message.AsSpan(^5));
            Assert.Equal(message, CircuitMessage.Pack(message));
        }
    }

    [Fact]
    public void Pack_AnyBytes_NeverFails()
    {
        var random = new Random(7);
        var message = HubCalls.Render([.. Texts(), Secret]);
        for (var round = 0; round < 2000; round++)
        {
            var altered = message.ToArray();
            altered[random.Next(altered.Length)] = (byte)random.Next(256);
            altered[^random.Next(1, 40)] = (byte)random.Next(256);
            var packed = CircuitMessage.Pack(altered);
            if (packed.Span[0] == 0 && altered[0] != 0)
                Assert.Equal(altered, PackedMessage.Unpack(packed.Span).Message);
            else
                Assert.Equal(altered, packed);
        }
    }

    [Fact]
    public void Pack_ShortMessage_GoesAsItIs()
    {
        // The answer to the hand-shake, and the hub's ping.
        foreach (var message in new byte[][] { [.. "{}"u8, 0x1E], [0x02, 0x91, 0x06] })
            Assert.Equal(message, CircuitMessage.Pack(message));
    }

    private static IEnumerable<string> Texts() => Enumerable.Repeat(Own, 20);

    /// <summary>A text that is put together while the program runs.</summary>
    private static string Outside(string text) => string.Concat(Enumerable.Repeat(text, 2));
}
