namespace Cashlink.Sandbox.Storage;

public sealed class InvitationRow : Row
{
    /// <summary>The first value of <c>survey_waiver</c>: nothing was answered.</summary>
    public const string NoAnswers = "NO_ANSWERS";

    public Guid InvestorId { get; set; }

    public Guid CampaignId { get; set; }

    public long Units { get; set; }

    public DateTimeOffset? SelfDisclosureSubmittedAt { get; set; }

    public bool? MonthlyIncome { get; set; }

    public bool? NetWorth100k { get; set; }

    public DateTimeOffset? SurveySubmittedAt { get; set; }

    /// <summary>The JSON list as it was sent; null while nothing was.</summary>
    public string? Survey { get; set; }

    public string? SurveyWaiver { get; set; }

    /// <summary>Counts creations and updates; each makes a costs document of its own.</summary>
    public int Version { get; set; } = 1;
}
