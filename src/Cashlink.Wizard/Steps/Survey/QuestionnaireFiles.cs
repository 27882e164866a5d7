using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>What a folder of questionnaires holds.</summary>
/// <param name="Questionnaires">Those that can be read.</param>
/// <param name="Faults">A line for each fault, beginning with the file and the place in it; empty when all can be used.</param>
public sealed record QuestionnaireFiles(IReadOnlyList<Questionnaire> Questionnaires, IReadOnlyList<string> Faults)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>The folder that the settings name, or the one that comes with the program.</summary>
    public static string FolderOf(SurveySettings settings, string contentRoot) =>
        string.IsNullOrWhiteSpace(settings.QuestionnaireFolder) ? Path.Combine(contentRoot, "questionnaires") : settings.QuestionnaireFolder;

    /// <summary>Reads every JSON file of the folder. A folder that does not exist holds none.</summary>
    public static QuestionnaireFiles Read(string folder)
    {
        var (questionnaires, faults) = (new List<Questionnaire>(), new List<string>());
        if (!Directory.Exists(folder))
            return new QuestionnaireFiles([], []);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var (questionnaire, own) = ReadFile(file);
            if (questionnaire is not null && questionnaires.Any(other => other.CampaignId == questionnaire.CampaignId))
                own = [.. own, $"campaign_id: {questionnaire.CampaignId} has another questionnaire already"];
            if (questionnaire is not null)
                questionnaires.Add(questionnaire);
            faults.AddRange(own.Select(fault => $"{file}: {fault}"));
        }
        return new QuestionnaireFiles(questionnaires, faults);
    }

    private static (Questionnaire? Questionnaire, IReadOnlyList<string> Faults) ReadFile(string file)
    {
        try
        {
            using var content = File.OpenRead(file);
            return JsonSerializer.Deserialize<Questionnaire>(content, Json) is not { } questionnaire
                ? (null, ["the file is empty"])
                : HasGaps(questionnaire)
                    ? (null, ["a list must not hold null"])
                    : (questionnaire, [.. QuestionnaireCheck.Faults(questionnaire)]);
        }
        catch (JsonException fault)
        {
            return (null, [PlaceOf(fault)]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, ["the file cannot be read"]);
        }
    }

    /// <summary>Where the JSON goes wrong: the property as the other faults name it, the line as an editor counts it, and what is wrong.</summary>
    private static string PlaceOf(JsonException fault)
    {
        var place = fault.Path?.TrimStart('$').TrimStart('.');
        // The message repeats the place in its own way, and may have more than one line.
        var what = fault.Message.Split(" Path: ", 2)[0].ReplaceLineEndings(" ");
        return $"{(string.IsNullOrEmpty(place) ? "" : place + ": ")}line {(fault.LineNumber ?? 0) + 1}: {what}";
    }

    /// <summary>The reader checks properties for null and leaves the elements of lists to us.</summary>
    private static bool HasGaps(Questionnaire questionnaire) =>
        questionnaire.Dimensions.Any(dimension => dimension is null)
        || questionnaire.Questions.Any(question => question is null || question.Answers.Any(answer => answer is null));
}
