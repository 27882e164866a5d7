using System.Text.Json;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>The Big List of Naughty Strings: texts that have broken programs before. It lies in eng/naughty-strings.</summary>
public static class NaughtyStrings
{
    private const int Parts = 3;

    private static readonly string[] OfOurOwn =
    [
        "{{7*7}}", "${7*7}", "<%= 7*7 %>", "@(7*7)", "@{ throw null; }", "%s%n%x", "\\u0000", "\u0000", "\u2028", "\u2029", "\u202eevil", "a\u0300\u0301\u0302", "\ufffd",
        "line\r\nSet-Cookie: a=b", "'; DROP TABLE sessions; --", "\"><img src=x onerror=document.title='hacked'>", "</script><script>document.title='hacked'</script>",
    ];

    /// <summary>All of them, and a few of our own that the list lacks.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Read(), .. OfOurOwn];

    /// <summary>
    /// A third of them, another one for another place, so that every run puts each of them into some place of a kind; all of them in
    /// the deep run (the variable <c>CASHLINK_DEEP</c>).
    /// </summary>
    public static IReadOnlyList<string> PartOf(string place) => Environment.GetEnvironmentVariable("CASHLINK_DEEP") is not null
        ? All
        : [.. All.Where((_, index) => index % Parts == place.Sum(sign => sign) % Parts)];

    /// <summary>The text as a page of HTML has it: the tests' own reader of pages turns NUL and line breaks round, the circuit does not.</summary>
    public static string AsRead(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\ufffd');

    private static string[] Read() =>
        JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(WizardStage.WizardFolder, "../../eng/naughty-strings/blns.json")))!;
}
