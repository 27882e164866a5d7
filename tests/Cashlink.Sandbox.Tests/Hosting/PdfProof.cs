using System.Text;
using System.Text.RegularExpressions;

namespace Cashlink.Sandbox.Tests.Hosting;

/// <summary>Reads a PDF as a viewer does, from its end: the cross-reference table must lead to each object.</summary>
public static partial class PdfProof
{
    public static void AssertSound(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        Assert.StartsWith("%PDF-1.4\n", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", text, StringComparison.Ordinal);
        var start = int.Parse(StartXref().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.StartsWith("xref\n0 ", text[start..], StringComparison.Ordinal);
        var entries = Entry().Matches(text[start..]);
        Assert.True(entries.Count >= 7);
        for (var number = 1; number <= entries.Count; number++)
            Assert.StartsWith($"{number} 0 obj\n", text[int.Parse(entries[number - 1].Groups[1].Value, CultureInfo.InvariantCulture)..], StringComparison.Ordinal);
        Assert.Contains($"/Size {entries.Count + 1} ", text, StringComparison.Ordinal);
        foreach (Match stream in Stream().Matches(text))
            Assert.Equal("\nendstream", text.Substring(stream.Index + stream.Length + int.Parse(stream.Groups[1].Value, CultureInfo.InvariantCulture), 10));
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex StartXref();

    [GeneratedRegex(@"(?<=\n)(\d{10}) 00000 n \n")]
    private static partial Regex Entry();

    [GeneratedRegex(@"<< /Length (\d+) >>\nstream\n")]
    private static partial Regex Stream();
}
