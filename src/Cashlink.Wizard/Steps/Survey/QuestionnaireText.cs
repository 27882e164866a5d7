using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>Reads a text of a questionnaire, which has the code of its language before it in the file.</summary>
public static class QuestionnaireText
{
    /// <summary>The text in this language; empty when there is none, which <see cref="QuestionnaireCheck"/> finds at start.</summary>
    public static string In(this IReadOnlyDictionary<string, string> text, Language language) => text.GetValueOrDefault(language.Code) ?? "";
}
