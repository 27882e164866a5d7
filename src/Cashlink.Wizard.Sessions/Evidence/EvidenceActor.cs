using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>Whose doing an entry is: <c>investor</c>, <c>system</c>, <c>advisor:</c> with the partner's id of the advisor, or <c>partner:</c> with the partner's id.</summary>
public static class EvidenceActor
{
    public const string Investor = "investor";

    /// <summary>Nobody's: it happened because of something else.</summary>
    public const string System = "system";

    private const string AdvisorPrefix = "advisor:";
    private const string PartnerPrefix = "partner:";

    /// <summary>The advisor with this id of the partner's.</summary>
    public static string Advisor(string advisorId) => AdvisorPrefix + advisorId;

    /// <summary>The server of the partner with this id.</summary>
    public static string Partner(string partnerId) => PartnerPrefix + partnerId;

    /// <summary>The one who was admitted like this.</summary>
    public static string Of(SessionAccess access) => access.Role switch
    {
        SessionRole.Investor => Investor,
        SessionRole.Advisor => Advisor(access.AdvisorId!),
        _ => throw new InvalidOperationException($"Unknown role {access.Role}."),
    };
}
