using Cashlink.Api;
using Cashlink.Wizard.Steps.Status.Paying;

namespace Cashlink.Wizard.Tests.Steps.Status.Paying;

public sealed class EpcPayloadTests
{
    private static readonly Payment Payment = new()
    {
        AccountHolder = "Sonnenfeld Projekt GmbH & Co. KG",
        Iban = "DE09 1009 9900 0000 0471 10",
        Bic = "MUSTDEFFXXX",
        Reference = "CL-5B0B5B465F",
        Amount = Money.FromDecimal(1_100, "EUR", 2),
    };

    [Fact]
    public void Payload_OfAPayment_IsLineByLineTheFormats() =>
        Assert.Equal(
            "BCD\n002\n1\nSCT\nMUSTDEFFXXX\nSonnenfeld Projekt GmbH & Co. KG\nDE09100999000000047110\nEUR1100.00\n\n\nCL-5B0B5B465F",
            EpcPayload.Of(Payment));

    [Fact]
    public void Payload_WithoutABic_HasAnEmptyLineForIt() =>
        Assert.Equal("", EpcPayload.Of(Payment with { Bic = null })!.Split('\n')[4]);

    [Theory]
    [InlineData("0.01", "EUR0.01")]
    [InlineData("999999999.99", "EUR999999999.99")]
    [InlineData("40000.000", "EUR40000.00")]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("1000000000", null)]
    [InlineData("1.005", null)]
    public void Payload_ByAmount_KeepsToTheBounds(string amount, string? expected)
    {
        var money = Money.FromDecimal(decimal.Parse(amount, CultureInfo.InvariantCulture), "EUR", 3);

        Assert.Equal(expected, EpcPayload.Of(Payment with { Amount = money })?.Split('\n')[7]);
    }

    public static TheoryData<string> Broken => ["no name", "long name", "long reference", "no iban", "wrong iban", "wrong bic", "dollars", "no amount"];

    [Theory]
    [MemberData(nameof(Broken))]
    public void Payload_OfWhatABankWouldRefuse_IsNone(string fault)
    {
        var broken = fault switch
        {
            "no name" => Payment with { AccountHolder = " " },
            "long name" => Payment with { AccountHolder = new string('a', 71) },
            "long reference" => Payment with { Reference = new string('1', 141) },
            "no iban" => Payment with { Iban = null },
            "wrong iban" => Payment with { Iban = "DE10100999000000047110" },
            "wrong bic" => Payment with { Bic = "MUST" },
            "dollars" => Payment with { Amount = Money.FromDecimal(1, "USD", 2) },
            "no amount" => Payment with { Amount = null },
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };

        Assert.Null(EpcPayload.Of(broken));
    }

    [Fact]
    public void Payload_WithALineBreakInAField_KeepsItsElevenLines() =>
        Assert.Equal(11, EpcPayload.Of(Payment with { AccountHolder = "Two\nLines", Reference = "A\r\nB" })!.Split('\n').Length);

    [Fact]
    public void Payload_LongestThereIs_FitsTheFormat()
    {
        var longest = EpcPayload.Of(Payment with { AccountHolder = new string('ä', 70), Reference = new string('1', 100) })!;

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(longest), 1, EpcPayload.MaximumBytes);
        // Version 13 at most (69 modules and the quiet zone), as EPC069-12 wants it.
        Assert.InRange(QrPicture.Of(longest).Size, 21 + 8, 69 + 8);
    }

    [Fact]
    public void Picture_OfAPayment_IsSmallAndHasAQuietZone()
    {
        var picture = QrPicture.Of(EpcPayload.Of(Payment)!);

        Assert.InRange(picture.Path.Length, 1_000, 6_000);
        // The first stroke is the top of the finder pattern: seven modules, four in and four down.
        Assert.StartsWith("M0 .5m4 4h7", picture.Path, StringComparison.Ordinal);
    }
}
