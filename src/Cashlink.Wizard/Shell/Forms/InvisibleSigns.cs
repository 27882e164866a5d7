namespace Cashlink.Wizard.Shell.Forms;

/// <summary>Signs that nobody sees and that come along when something is copied.</summary>
public static class InvisibleSigns
{
    /// <summary>The same without them, for numbers and addresses, where none belongs.</summary>
    public static string Without(string typed) => string.Concat(typed.Where(sign => !IsInvisible(sign)));

    /// <summary>True for a sign that changes the order in which others are shown: with one, a name is not what it looks like. Joiners change none.</summary>
    public static bool TurnsAround(int sign) => sign is (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069);

    private static bool IsInvisible(char sign) => sign is (>= '\u200b' and <= '\u200f') or '\ufeff' or '\u00ad' || TurnsAround(sign);
}
