using Cashlink.Wizard.Steps.Survey;

namespace Cashlink.Wizard.Hosting.Checks;

/// <summary>Checks the questionnaires' folder and each file in it.</summary>
internal static class QuestionnaireFolderCheck
{
    public static IEnumerable<string> Faults(WizardSettings settings, string programFolder)
    {
        var folder = QuestionnaireFiles.FolderOf(settings, programFolder);
        if (!string.IsNullOrWhiteSpace(settings.QuestionnaireFolder) && !Directory.Exists(folder))
            return [Fault.Wrong("QuestionnaireFolder", "there is no such folder")];
        return QuestionnaireFiles.Read(folder).Faults;
    }
}
