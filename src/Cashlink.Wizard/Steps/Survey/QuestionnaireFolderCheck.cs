using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>Checks the questionnaires of the campaigns: each fault with the file and the place in it.</summary>
internal static class QuestionnaireFolderCheck
{
    public static IEnumerable<string> Faults(SurveySettings settings, string contentRoot)
    {
        var folder = QuestionnaireFiles.FolderOf(settings, contentRoot);
        if (!string.IsNullOrWhiteSpace(settings.QuestionnaireFolder) && !Directory.Exists(folder))
            return [Fault.Wrong(nameof(SurveySettings.QuestionnaireFolder), $"there is no folder {folder}")];
        return QuestionnaireFiles.Read(folder).Faults;
    }
}
