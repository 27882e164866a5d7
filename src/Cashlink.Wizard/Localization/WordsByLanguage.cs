namespace Cashlink.Wizard.Localization;

/// <summary>A text of a file that people write: the words in each language, by the code of the language.</summary>
public static class WordsByLanguage
{
    extension(IReadOnlyDictionary<string, string> words)
    {
        /// <summary>The words in this language; empty when there are none, which <see cref="Faults"/> finds at start.</summary>
        public string In(Language language) => words.GetValueOrDefault(language.Code) ?? "";

        /// <summary>A line for each language that is missing, or that there is not.</summary>
        /// <param name="place">Where the text stands in its file.</param>
        public IEnumerable<string> Faults(string place)
        {
            foreach (var language in Language.All.Where(language => string.IsNullOrWhiteSpace(words.In(language))))
                yield return $"{place}.{language.Code}: the text is missing";
            foreach (var code in words.Keys.Where(code => Language.Find(code) is null))
                yield return $"{place}.{code}: there is no such language, only {string.Join(", ", Language.All)}";
        }
    }
}
