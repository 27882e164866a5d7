using System.Text.Json.Nodes;
using Cashlink.Sandbox.Invitations;
using Cashlink.Sandbox.SelfDisclosure;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Investments;

/// <summary>What an invitation must hold before it can become an investment. Each thing that is missing is named by its field.</summary>
public static class InvestmentRules
{
    private const string Required = "This field is required.";

    public static JsonObject Check(InvitationRow invitation, CampaignRow campaign, Holding holding)
    {
        var problems = new JsonObject();
        if (campaign.SurveyRequired) CheckSurvey(invitation, problems);
        if (holding.LimitsApply) CheckLimits(invitation, holding, problems);
        return problems;
    }

    private static void CheckSurvey(InvitationRow invitation, JsonObject problems)
    {
        if (invitation.SurveySubmittedAt is null) problems["survey_submitted_at"] = new JsonArray(Required);
        if (invitation.Survey is null) problems["survey"] = new JsonArray(Required);
        else if (JsonNode.Parse(invitation.Survey) is JsonArray { Count: 0 } && invitation.SurveyWaiver is null)
            problems["survey_waiver"] = new JsonArray("This field is required when the survey was not answered.");
    }

    private static void CheckLimits(InvitationRow invitation, Holding holding, JsonObject problems)
    {
        if (SelfDisclosureLimits.IsBeyondAll(holding.Total))
        {
            problems["units"] = new JsonArray("A natural person may invest at most 25,000 EUR in this product in total.");
            return;
        }
        if (holding.Required.Count == 0) return;
        if (invitation.SelfDisclosureSubmittedAt is null) problems["self_disclosure_submitted_at"] = new JsonArray(Required);
        if (SelfDisclosureLimits.Permits(holding.Total, invitation.MonthlyIncome == true, invitation.NetWorth100k == true)) return;
        foreach (var name in holding.Required)
        {
            var answer = name == SelfDisclosureLimits.MonthlyIncome ? invitation.MonthlyIncome : invitation.NetWorth100k;
            problems[name] = new JsonArray(answer is null ? Required : "This amount is not possible without this confirmation.");
        }
    }
}
