using System.Text;

namespace Cashlink.Wizard.Access;

/// <summary>
/// Which signs a name may hold. A name stands in lists, in lines of the log and in the evidence; what turns its direction around or cannot
/// be seen makes one name look like another. Joiners (U+200C, U+200D) belong to how names are written in several scripts, and stay.
/// </summary>
public static class VisibleText
{
    /// <summary>The first sign that could deceive a reader; null when there is none.</summary>
    public static Rune? FirstDeceiving(string text) => text.EnumerateRunes().Where(Deceives).Select(sign => (Rune?)sign).FirstOrDefault();

    /// <summary>True when anything of the text leaves a mark on a page.</summary>
    public static bool CanBeSeen(string text) => text.EnumerateRunes().Any(sign =>
        Rune.GetUnicodeCategory(sign) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark) && !Rune.IsWhiteSpace(sign));

    private static bool Deceives(Rune sign) => Rune.IsControl(sign) || sign.Value is
        0x2028 or 0x2029 // They end a line without being a control character.
        or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) // Embeddings, overrides and isolates.
        or 0x200B or 0x2060 or 0xFEFF or 0x180E // Spaces without a width.
        or (>= 0xE0000 and <= 0xE007F); // Tags, which nobody sees.
}
