using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>The questionnaires of the campaigns, read once at start. A file with a mistake stops the start.</summary>
public sealed class QuestionnaireLibrary
{
    private readonly Dictionary<Guid, Questionnaire> _byCampaign;

    /// <exception cref="InvalidDataException">A file has mistakes; the message names file and place of each.</exception>
    public QuestionnaireLibrary(IOptions<SurveySettings> settings, IHostEnvironment environment)
    {
        var files = QuestionnaireFiles.Read(QuestionnaireFiles.FolderOf(settings.Value, environment.ContentRootPath));
        // The settings are checked before anything starts; this is for a file that was changed since.
        if (files.Faults.Count > 0)
            throw new InvalidDataException(string.Join(Environment.NewLine, files.Faults));
        _byCampaign = files.Files.ToDictionary(file => file.Content.CampaignId, file => file.Content);
    }

    /// <summary>All questionnaires.</summary>
    public IReadOnlyCollection<Questionnaire> All => _byCampaign.Values;

    /// <summary>The questionnaire of the campaign, or null when there is none.</summary>
    public Questionnaire? Find(Guid campaignId) => _byCampaign.GetValueOrDefault(campaignId);
}
