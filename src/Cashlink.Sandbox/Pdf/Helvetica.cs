namespace Cashlink.Sandbox.Pdf;

/// <summary>Widths of Helvetica in thousandths of the size, enough to break lines and align numbers to the right.</summary>
internal static class Helvetica
{
    private const int Usual = 556;

    // Space to tilde.
    private static readonly int[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    ];

    public static double Width(string text, double size) =>
        text.Sum(character => character is >= ' ' and <= '~' ? Widths[character - ' '] : Usual) * size / 1000;

    public static IEnumerable<string> Wrap(string text, double size, double width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, size, width)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (Width(longer, size) <= width)
            {
                line = longer;
                continue;
            }
            yield return line;
            line = word;
        }
        yield return line;
    }

    /// <summary>A word that is longer than a line is cut: nobody's name may run over the edge of the page.</summary>
    private static IEnumerable<string> Pieces(string word, double size, double width)
    {
        while (Width(word, size) > width)
        {
            var length = word.Length - 1;
            while (length > 1 && Width(word[..length], size) > width) length--;
            yield return word[..length];
            word = word[length..];
        }
        yield return word;
    }
}
