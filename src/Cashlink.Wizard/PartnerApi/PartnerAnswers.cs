using System.ComponentModel;
using System.Text.Json.Serialization;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>The body of <c>POST /api/sessions</c>, for its description; it is read by <see cref="LaunchRequest"/>, field by field.</summary>
public sealed record LaunchBody(
    [property: JsonPropertyName("investor_id"), Description("Cashlink's id of the investor.")] Guid InvestorId,
    [property: JsonPropertyName("campaign_id"), Description("Cashlink's id of the campaign. Without it, and for the role `investor` alone, the link leads to the page with all subscriptions of the investor.")] Guid? CampaignId,
    [property: JsonPropertyName("role"), Description("As whom the link lets in: `investor` or `advisor`.")] string Role,
    [property: JsonPropertyName("advisor"), Description("Required for the role `advisor`.")] AdvisorBody? Advisor = null,
    [property: JsonPropertyName("meeting"), Description("Only for the role `advisor`: `advice` when investments are recommended, else `no-advice`. Absent: as it is, at first `no-advice`. What was advice stays advice.")] string? Meeting = null,
    [property: JsonPropertyName("locale"), Description("The code of a language that the partner offers; without it the partner's default.")] string? Locale = null,
    [property: JsonPropertyName("units"), Description("Units to begin with; the investor may change them.")] long? Units = null,
    [property: JsonPropertyName("return_url"), Description("Where the investor is sent back to: one of the partner's return addresses, or below one.")] string? ReturnUrl = null,
    [property: JsonPropertyName("new"), Description("True for another subscription beside one that holds. Absent or false: a launch of the same investor and campaign leads to that one.")] bool? New = null);

/// <summary>The body of <c>POST /api/sessions/{id}/links</c>, for its description; all of it may be left out. It is read by <see cref="LinkRequest"/>.</summary>
public sealed record LinkBody(
    [property: JsonPropertyName("locale"), Description("The code of a language that the partner offers; absent: as it is.")] string? Locale = null,
    [property: JsonPropertyName("return_url"), Description("Where the investor is sent back to; absent: as it is.")] string? ReturnUrl = null);

/// <summary>Who advises, as the partner names them.</summary>
public sealed record AdvisorBody(
    [property: JsonPropertyName("id"), Description("The partner's id of the advisor, 1 to 200 characters.")] string Id,
    [property: JsonPropertyName("name"), Description("The advisor's name, 1 to 200 characters.")] string Name);

/// <summary>A session and a link into it, or a link to the investor's home page.</summary>
public sealed record LaunchAnswer(
    [property: JsonPropertyName("session_id"), Description("The session; the same one as long as it is open or holds a subscription. Null for a launch without a campaign.")] Guid? SessionId,
    [property: JsonPropertyName("launch_url"), Description("Works once, until `expires_at`. A secret: whoever has it first is let in.")] string LaunchUrl,
    [property: JsonPropertyName("expires_at"), Description("Five minutes after the request.")] DateTimeOffset ExpiresAt);

/// <summary>Where a session stands.</summary>
public sealed record SessionAnswer(
    [property: JsonPropertyName("session_id")] Guid SessionId,
    [property: JsonPropertyName("investor_id")] Guid InvestorId,
    [property: JsonPropertyName("campaign_id")] Guid CampaignId,
    [property: JsonPropertyName("status"), Description("`active`; `signed` from the click on the order button until the investment is at its end; or `closed`.")] string Status,
    [property: JsonPropertyName("end"), Description("Why it was closed without a contract: `cancelled` or `abandoned`; else null.")] string? End,
    [property: JsonPropertyName("step"), Description("The next step: `units`, `self-disclosure`, `survey`, `signing`, `wallet` or `status`.")] string Step,
    [property: JsonPropertyName("invitation_id"), Description("Cashlink's online process; null until the units are submitted.")] Guid? InvitationId,
    [property: JsonPropertyName("investment_id"), Description("Cashlink's contract; null until Cashlink has the signature.")] Guid? InvestmentId,
    [property: JsonPropertyName("investment_status"), Description("Cashlink's status, an open set.")] string? InvestmentStatus,
    [property: JsonPropertyName("signed_at"), Description("The moment of the click on the order button.")] DateTimeOffset? SignedAt,
    [property: JsonPropertyName("created_at")] DateTimeOffset CreatedAt)
{
    public static SessionAnswer Of(WizardSession session) => new(
        session.Id, session.InvestorId, session.CampaignId, PhaseOf(session).ToString().ToLowerInvariant(), session.End?.ToString().ToLowerInvariant(),
        StepOrder.Next(session).Name, session.InvitationId, session.InvestmentId, session.Investment?.Status.Value, session.SignedAt, session.CreatedAt);

    /// <summary>To others it is closed when the investment is at its end, and not when the investor has nothing left to do on the page.</summary>
    private static SessionPhase PhaseOf(WizardSession session) =>
        session.Phase == SessionPhase.Closed && !session.IsAtItsEnd ? SessionPhase.Signed : session.Phase;
}

/// <summary>An investor's sessions at the partner.</summary>
public sealed record SessionListAnswer(
    [property: JsonPropertyName("sessions"), Description("The last one begun first.")] IReadOnlyList<SessionAnswer> Sessions,
    [property: JsonPropertyName("next"), Description("The `after` of the next page; null when this is the last.")] Guid? Next);
