using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>The questionnaires of the campaigns, read once at start. A file with a mistake stops the start.</summary>
public sealed class QuestionnaireLibrary
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private readonly Dictionary<Guid, Questionnaire> _byCampaign = [];

    /// <exception cref="InvalidDataException">A file has mistakes; the message names file and place of each.</exception>
    public QuestionnaireLibrary(IOptions<WizardSettings> settings, IHostEnvironment environment)
    {
        var folder = settings.Value.QuestionnaireFolder ?? Path.Combine(environment.ContentRootPath, "questionnaires");
        if (!Directory.Exists(folder))
            return;
        var faults = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            faults.AddRange(Read(file).Select(fault => $"{file}: {fault}"));
        if (faults.Count > 0)
            throw new InvalidDataException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>The questionnaire of the campaign, or null when there is none.</summary>
    public Questionnaire? Find(Guid campaignId) => _byCampaign.GetValueOrDefault(campaignId);

    private List<string> Read(string file)
    {
        Questionnaire? questionnaire;
        try
        {
            using var content = File.OpenRead(file);
            questionnaire = JsonSerializer.Deserialize<Questionnaire>(content, Json);
        }
        catch (JsonException fault)
        {
            return [fault.Message];
        }
        if (questionnaire is null)
            return ["the file is empty"];
        var faults = QuestionnaireCheck.Faults(questionnaire).ToList();
        if (!_byCampaign.TryAdd(questionnaire.CampaignId, questionnaire))
            faults.Add($"campaign_id: {questionnaire.CampaignId} has another questionnaire already");
        return faults;
    }
}
