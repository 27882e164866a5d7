using Cashlink.Wizard.Shell.Files;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>Reads the folder of questionnaires.</summary>
public static class QuestionnaireFiles
{
    /// <summary>The folder that the settings name, or the one that comes with the program.</summary>
    public static string FolderOf(SurveySettings settings, string contentRoot) =>
        string.IsNullOrWhiteSpace(settings.QuestionnaireFolder) ? Path.Combine(contentRoot, "questionnaires") : settings.QuestionnaireFolder;

    /// <summary>Reads every questionnaire of the folder. A folder that does not exist holds none.</summary>
    public static JsonFolder<Questionnaire> Read(string folder) => JsonFolder.Read<Questionnaire>(
        folder, questionnaire => HasGaps(questionnaire) ? ["a list must not hold null"] : QuestionnaireCheck.Faults(questionnaire), questionnaire => questionnaire.CampaignId);

    /// <summary>The reader checks properties for null and leaves the elements of lists to us.</summary>
    private static bool HasGaps(Questionnaire questionnaire) =>
        questionnaire.Dimensions.Any(dimension => dimension is null)
        || questionnaire.Questions.Any(question => question is null || question.Answers.Any(answer => answer is null));
}
