using System.Text.RegularExpressions;

namespace Cashlink.Wizard.Hosting.Packing;

/// <summary>Whose words a text of the page is.</summary>
public static partial class Words
{
    /// <summary>How a text is packed.</summary>
    public static PieceKind KindOf(string text) =>
        AreOwn(text) ? PieceKind.Own : Lines().IsMatch(text) ? PieceKind.Drawing : PieceKind.Foreign;

    /// <summary>
    /// True for a text that is written in the program: the runtime keeps each of them, once it was used, in a table
    /// (<see cref="string.Intern"/>), and nothing from outside gets in there. Also for an address or id of ours with a UUID: ids are no
    /// secrets, nobody is let in by one. And for classes of the component library, which puts them together anew each time; whoever else
    /// writes such a word meets no secret there. Never for a number.
    /// </summary>
    private static bool AreOwn(string text) =>
        (text is not [>= '0' and <= '9', ..] && string.IsInterned(text) is not null)
        || WithUuid().IsMatch(text) || Classes().IsMatch(text);

    [GeneratedRegex("^[a-z0-9/#?=-]*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[a-z0-9/#?=-]*\\z", RegexOptions.NonBacktracking)]
    private static partial Regex WithUuid();

    [GeneratedRegex("^mud-[a-z0-9 -]*\\z", RegexOptions.NonBacktracking)]
    private static partial Regex Classes();

    /// <summary>The lines of a drawing (SVG), long enough to gain something.</summary>
    [GeneratedRegex("^M[0-9 .-]+[mhv][mhv0-9 .-]{400,}\\z")]
    private static partial Regex Lines();
}
