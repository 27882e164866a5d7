using System.Text.Json.Nodes;
using Cashlink.Sandbox.Bodies;
using Cashlink.Sandbox.Scenario;
using Cashlink.Sandbox.SelfDisclosure;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Invitations;

public static class InvitationBodies
{
    public static readonly UuidField InvestorId = new("investor_id") { Required = true, Example = ScenarioIds.Investor(1).ToString() };
    public static readonly UuidField CampaignId = new("campaign_id") { Required = true, Example = ScenarioIds.Campaign(1).ToString() };

    public static readonly IntegerField Units = new("units")
    {
        Required = true,
        Minimum = 1,
        Example = 1100,
        Description = "How many units; within the campaign's minimum, maximum and step."
    };

    public static readonly TimeField SelfDisclosureSubmittedAt = new("self_disclosure_submitted_at") { Nullable = true, Example = "2021-11-15T08:33:45.617Z" };

    public static readonly BooleanField MonthlyIncome = new(SelfDisclosureLimits.MonthlyIncome)
    {
        Nullable = true,
        Example = true,
        Description = "Confirmed: what I invest in total stays within twice my average monthly net income."
    };

    public static readonly BooleanField NetWorth = new(SelfDisclosureLimits.NetWorth)
    {
        Nullable = true,
        Example = true,
        Description = "Confirmed: I have at least 100,000 EUR freely available."
    };

    public static readonly TimeField SurveySubmittedAt = new("survey_submitted_at") { Nullable = true, Example = "2022-03-22T07:14:13.630308+00:00" };

    public static readonly ObjectListField Survey = new("survey", new BodySchema("SurveyAnswer",
        new TextField("question") { Required = true, Example = "experience" },
        new TextField("answer") { Required = true, Example = "none" })
    { Closed = true })
    {
        Nullable = true,
        Example = new JsonArray(),
        Description = "The answers; empty when the investor declines."
    };

    public static readonly BodySchema Create = new("CreateInvitation", InvestorId, CampaignId, Units) { Closed = true };

    /// <summary>The second value of the waiver is not documented, so it is the sandbox's to choose.</summary>
    public static ChoiceField Waiver(SandboxOptions options) => new("survey_waiver", InvitationRow.NoAnswers, options.SurveyWaiverNotAppropriate)
    {
        Nullable = true,
        Example = InvitationRow.NoAnswers,
        Description = "The investor was warned and goes on: without answers, or although the product is not appropriate."
    };

    public static BodySchema Update(ChoiceField waiver) => new("UpdateInvitation", Units, SelfDisclosureSubmittedAt, MonthlyIncome, NetWorth,
        SurveySubmittedAt, Survey, waiver)
    { Closed = true };
}
