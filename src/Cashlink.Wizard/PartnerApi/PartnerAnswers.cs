using System.ComponentModel;
using System.Text.Json.Serialization;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>The body of <c>POST /api/sessions</c>, for its description; it is read by <see cref="LaunchRequest"/>, field by field.</summary>
public sealed record LaunchBody(
    [property: JsonPropertyName("investor_id"), Description("Cashlink's id of the investor.")] Guid InvestorId,
    [property: JsonPropertyName("campaign_id"), Description("Cashlink's id of the campaign.")] Guid CampaignId,
    [property: JsonPropertyName("role"), Description("As whom the link lets in: `investor` or `advisor`.")] string Role,
    [property: JsonPropertyName("advisor"), Description("Required for the role `advisor`.")] AdvisorBody? Advisor = null,
    [property: JsonPropertyName("meeting"), Description("Only for the role `advisor`: `advice` when investments are recommended, else `no-advice`. Absent: as it is, at first `no-advice`. What was advice stays advice.")] string? Meeting = null,
    [property: JsonPropertyName("locale"), Description("The code of a language that the partner offers; without it the partner's default.")] string? Locale = null,
    [property: JsonPropertyName("units"), Description("Units to begin with; the investor may change them.")] long? Units = null,
    [property: JsonPropertyName("return_url"), Description("Where the investor is sent back to: one of the partner's return addresses, or below one.")] string? ReturnUrl = null);

/// <summary>Who advises, as the partner names them.</summary>
public sealed record AdvisorBody(
    [property: JsonPropertyName("id"), Description("The partner's id of the advisor, 1 to 200 characters.")] string Id,
    [property: JsonPropertyName("name"), Description("The advisor's name, 1 to 200 characters.")] string Name);

/// <summary>A session and a link into it.</summary>
public sealed record LaunchAnswer(
    [property: JsonPropertyName("session_id"), Description("The session; the same one as long as it is not finished.")] Guid SessionId,
    [property: JsonPropertyName("launch_url"), Description("Works once, until `expires_at`. A secret: whoever has it first is let in.")] string LaunchUrl,
    [property: JsonPropertyName("expires_at"), Description("Five minutes after the request.")] DateTimeOffset ExpiresAt);

/// <summary>Where a session stands.</summary>
public sealed record SessionAnswer(
    [property: JsonPropertyName("session_id")] Guid SessionId,
    [property: JsonPropertyName("investor_id")] Guid InvestorId,
    [property: JsonPropertyName("campaign_id")] Guid CampaignId,
    [property: JsonPropertyName("status"), Description("`active`, `signed`, or `closed` when nothing is left for the investor to do.")] string Status,
    [property: JsonPropertyName("end"), Description("Why it was closed without a contract: `cancelled` or `abandoned`; else null.")] string? End,
    [property: JsonPropertyName("step"), Description("The next step: `units`, `self-disclosure`, `survey`, `signing`, `wallet` or `status`.")] string Step,
    [property: JsonPropertyName("invitation_id"), Description("Cashlink's online process; null until the units are submitted.")] Guid? InvitationId,
    [property: JsonPropertyName("investment_id"), Description("Cashlink's contract; null until Cashlink has the signature.")] Guid? InvestmentId,
    [property: JsonPropertyName("investment_status"), Description("Cashlink's status, an open set.")] string? InvestmentStatus,
    [property: JsonPropertyName("signed_at"), Description("The moment of the click on the order button.")] DateTimeOffset? SignedAt,
    [property: JsonPropertyName("created_at")] DateTimeOffset CreatedAt)
{
    public static SessionAnswer Of(WizardSession session) => new(
        session.Id, session.InvestorId, session.CampaignId, session.Phase.ToString().ToLowerInvariant(), session.End?.ToString().ToLowerInvariant(),
        StepOrder.Next(session).Name, session.InvitationId, session.InvestmentId, session.Investment?.Status.Value, session.SignedAt, session.CreatedAt);
}
