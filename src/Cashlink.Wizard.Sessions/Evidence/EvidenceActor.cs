using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>Whose doing an entry is: <c>investor</c>, <c>system</c>, or <c>advisor:</c> with the partner's id of the advisor.</summary>
public static class EvidenceActor
{
    public const string Investor = "investor";

    /// <summary>Nobody's: it happened because of something else.</summary>
    public const string System = "system";

    private const string AdvisorPrefix = "advisor:";

    /// <summary>The advisor with this id of the partner's.</summary>
    public static string Advisor(string advisorId) => AdvisorPrefix + advisorId;

    /// <summary>The one who was admitted like this.</summary>
    public static string Of(SessionAccess access) => access.Role switch
    {
        SessionRole.Investor => Investor,
        SessionRole.Advisor => Advisor(access.AdvisorId!),
        _ => throw new InvalidOperationException($"Unknown role {access.Role}."),
    };
}
