using Cashlink.Api;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Sessions.Campaigns;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>A campaign that requires the survey needs its questionnaire. One that is sold out ends at its first page, which says so.</summary>
public sealed class QuestionnaireRule(QuestionnaireLibrary questionnaires) : ICampaignRule
{
    public string? Hindrance(Campaign campaign) => campaign.SurveyRequired && !campaign.IsSoldOut() && questionnaires.Find(campaign.Id) is null
        ? "The campaign requires a survey, and there is no questionnaire for it."
        : null;
}
