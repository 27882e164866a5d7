namespace Cashlink.Wizard.Shell.Addresses;

/// <summary>The pages beside the steps.</summary>
public enum SidePage
{
    /// <summary>Short answers, words explained, and whom to ask.</summary>
    Help,

    /// <summary>How accessible the wizard is (§ 14 BFSG).</summary>
    Accessibility,
}

/// <summary>The address of a side page of a session.</summary>
public static class SideAddress
{
    public static string Of(Guid sessionId, SidePage page) => $"{SessionAddress.PathOf(sessionId)}/{Name(page)}";

    /// <summary>The side page with this name, or null when there is none.</summary>
    public static SidePage? Parse(string? name) =>
        Enum.GetValues<SidePage>().Where(page => Name(page) == name).Select(page => (SidePage?)page).FirstOrDefault();

    private static string Name(SidePage page) => page switch
    {
        SidePage.Help => "help",
        SidePage.Accessibility => "accessibility",
        _ => throw new ArgumentOutOfRangeException(nameof(page), page, null),
    };
}
