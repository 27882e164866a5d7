namespace Cashlink.Wizard.Partners.Theme;

/// <summary>The stacks of system fonts that a theme can name. Names of fonts are never taken from the configuration into a style sheet.</summary>
public static class ThemeFonts
{
    private static readonly Dictionary<string, string> Stacks = new()
    {
        ["system"] = """-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif""",
        ["grotesque"] = """Helvetica, "Helvetica Neue", Arial, "Nimbus Sans", "Liberation Sans", sans-serif""",
        ["humanist"] = """Candara, "Segoe UI", "Noto Sans", "Open Sans", Verdana, sans-serif""",
        ["serif"] = """Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", serif""",
    };

    /// <summary>The names, for a message.</summary>
    public static IEnumerable<string> Names => Stacks.Keys;

    /// <summary>The value of <c>font-family</c> for the name; null when there is none.</summary>
    public static string? Find(string? name) => name is null ? null : Stacks.GetValueOrDefault(name);
}
