using System.Text.RegularExpressions;
using Cashlink.Wizard.Components;

namespace Cashlink.Wizard.Hosting.Packing;

/// <summary>The words of the program itself, which tell nothing about anybody.</summary>
public static partial class OwnWords
{
    /// <summary>
    /// True for a text that is written in the program: the runtime keeps each of them, once it was used, in a table
    /// (<see cref="string.Intern"/>), and nothing from outside gets in there. Also for an address or id of ours with a UUID: ids are no
    /// secrets, nobody is let in by one. And for the address of an icon. Never for a number.
    /// </summary>
    public static bool Contain(string text) =>
        (text is not [>= '0' and <= '9', ..] && string.IsInterned(text) is not null)
        || text.StartsWith(Icon.Address, StringComparison.Ordinal) || WithUuid().IsMatch(text);

    [GeneratedRegex("^[a-z0-9/#?=-]*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[a-z0-9/#?=-]*\\z", RegexOptions.NonBacktracking)]
    private static partial Regex WithUuid();
}
