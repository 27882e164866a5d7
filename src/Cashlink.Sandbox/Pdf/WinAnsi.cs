using System.Text;

namespace Cashlink.Sandbox.Pdf;

/// <summary>Windows-1252, the encoding of the standard fonts of a PDF: ä ö ü ß € and the typographic quotes are in it.</summary>
public static class WinAnsi
{
    // 0x80 to 0x9F; a space where the code page has nothing.
    private const string Upper = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    public static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var index = rune.Value > 0xFF ? Upper.IndexOf(rune.ToString(), StringComparison.Ordinal) : -1;
            if (index >= 0) bytes.Add((byte)(0x80 + index));
            else if (rune.Value is >= 0x20 and < 0x7F or >= 0xA0 and <= 0xFF) bytes.Add((byte)rune.Value);
            else if (!Rune.IsControl(rune)) bytes.Add((byte)'?');
        }
        return [.. bytes];
    }
}
