using System.Text.RegularExpressions;
using Cashlink.Sandbox.Portal;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Localization;

/// <summary>
/// Texts and formats come from the language itself. Where code said "English, else German" instead, a new language would compile
/// and speak another one's words.
/// </summary>
public sealed partial class ChoiceOfLanguageTests
{
    /// <summary>Where languages are made; each of them names all that a language needs.</summary>
    private static readonly string[] Makers = ["Localization", "PortalLanguage.cs"];

    /// <summary>What is written in one language, whatever the page is read in.</summary>
    private static readonly string[] InOneLanguage =
    [
        // Issuers name their documents in German.
        "private static Language IssuersLanguage => Language.German;",
        // The control page of the sandbox is a developer's tool.
        "var people = await PortalData.ReadAsync(database, PortalTexts.English);",
        // Examples of a request, for whoever integrates.
        "locale = \"de\",",
        "[\"locale\"] = \"de\",",
        // Somebody whose page says nothing of its language.
        "const words = WORDS[code] ?? WORDS.en;",
    ];

    private static readonly string Root = Path.GetFullPath(Path.Combine(WizardStage.WizardFolder, "..", ".."));

    [Fact]
    public void Source_OutsideOfTheLanguages_ChoosesNoneByHand()
    {
        var files = SourceFiles().ToList();
        Assert.InRange(files.Count, 300, 3000);

        var chosen = files
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (Place: $"{Path.GetRelativePath(Root, file)}:{index + 1}", Line: line.Trim())))
            .Where(place => IsChoice(place.Line) && !InOneLanguage.Contains(place.Line));

        Assert.Empty(chosen);
    }

    [Fact]
    public void Exceptions_AreStillThere()
    {
        var lines = SourceFiles().SelectMany(File.ReadLines).Select(line => line.Trim()).ToHashSet();

        Assert.All(InOneLanguage, line => Assert.Contains(line, lines));
    }

    [Theory]
    [InlineData("return language == Language.English ? $\"€{number}\" : $\"{number} €\";")]
    [InlineData("public static PortalTexts Of(string language) => language == \"en\" ? English : German;")]
    [InlineData("var culture = CultureInfo.GetCultureInfo(texts.Language == \"de\" ? \"de-DE\" : \"en-IE\");")]
    [InlineData("var texts = isGerman ? UnitsTexts.All.German : UnitsTexts.All.English;")]
    [InlineData("if (locale is \"de\" or \"en\")")]
    [InlineData("public string Locale { get; set; } = \"de\";")]
    [InlineData("Languages.Known(Text(\"locale\")) ?? \"de\",")]
    [InlineData("const words = WORDS[/^de/i.test(language) ? 'de' : 'en'];")]
    [InlineData("@(Language.Code == \"en\" ? \"Close\" : \"Schließen\")")]
    [InlineData("_ when tag.StartsWith(\"en\", StringComparison.OrdinalIgnoreCase) => \"en\",")]
    [InlineData("\"en\" => English,")]
    public void Source_LineThatChooses_IsFound(string line) => Assert.True(IsChoice(line));

    [Theory]
    [InlineData("public string In(Language language) => texts.In(language);")]
    [InlineData("{ \"investor_id\": \"INVESTOR_ID\", \"locale\": \"de\" }")]
    [InlineData("<address lang=\"de\">")]
    [InlineData("private static LiveTexts English { get; } = new()")]
    public void Source_LineThatChoosesNone_IsLeftAlone(string line) => Assert.False(IsChoice(line));

    /// <summary>The sandbox stands alone and has a list of its own.</summary>
    [Fact]
    public void DemoPortal_SpeaksWhatTheWizardSpeaks() =>
        Assert.Equal(Language.All.Select(language => language.Code), PortalLanguage.All.Select(language => language.Code));

    /// <summary>What a portal's page says before the wizard has been loaded comes from the script.</summary>
    [Fact]
    public void EmbedScript_SpeaksWhatTheWizardSpeaks()
    {
        var script = File.ReadAllText(Path.Combine(Root, "wwwroot-assets", "js", "embed.js"));
        var words = script[script.IndexOf("const WORDS = {", StringComparison.Ordinal)..];
        words = words[..words.IndexOf("  };", StringComparison.Ordinal)];

        var languages = Languages().Matches(words).ToDictionary(language => language.Groups[1].Value, language => Keys().Count(language.Groups[2].Value));

        Assert.Equal(Language.All.Select(language => language.Code), languages.Keys);
        Assert.Single(languages.Values.Distinct());
    }

    private static IEnumerable<string> SourceFiles() =>
        new[] { "src", Path.Combine("wwwroot-assets", "js") }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".js")
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" || Makers.Contains(part)));

    private static bool IsChoice(string line) => NamedLanguage().IsMatch(line) || CodeInCode().IsMatch(line);

    /// <summary>One language's constant, or one language's part of localized texts.</summary>
    [GeneratedRegex(@"\b(Language|\w*Texts|All)\.(German|English)\b|[?:] *(German|English)\b|=> *(German|English)[,;]")]
    private static partial Regex NamedLanguage();

    /// <summary>The code of a language that is compared, assumed or decided for, in C# and in JavaScript.</summary>
    [GeneratedRegex("""([=!]=|\?|=>|= |\bis|\bor|\bcase) *["'](de|en)(-[A-Z]{2})?["'](?!\s*:)|["'](de|en)["'] *(=>|or\b|\?)|StartsWith\("(de|en)"|/\^?(de|en)\b/|WORDS\.\w+""")]
    private static partial Regex CodeInCode();

    [GeneratedRegex(@"^    (\w+): \{([^}]*)\}", RegexOptions.Multiline)]
    private static partial Regex Languages();

    [GeneratedRegex(@"\w+: '")]
    private static partial Regex Keys();
}
