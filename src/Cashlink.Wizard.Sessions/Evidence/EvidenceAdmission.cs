using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>The admission that an entry came through. It tells a client on her own device from one on the advisor's.</summary>
/// <param name="Id">The admission to the session; of what an advisor does in the console itself, the one to the console.</param>
/// <param name="Role">As whom: <c>investor</c> or <c>advisor</c>.</param>
/// <param name="CameBy">How the browser came in, see <see cref="Entrance"/>.</param>
public sealed record EvidenceAdmission(Guid Id, string Role, string CameBy)
{
    /// <summary>The longest role, and the longest way in, in characters.</summary>
    public const int LongestName = 20;

    /// <summary>The admission to a session.</summary>
    public static EvidenceAdmission Of(SessionAccess access) => new(access.AccessId, NameOf(access.Role), access.CameBy);

    /// <summary>An advisor's admission to the console.</summary>
    public static EvidenceAdmission OfConsole(Guid accessId) => new(accessId, NameOf(SessionRole.Advisor), Entrance.Console);

    private static string NameOf(SessionRole role) => role switch
    {
        SessionRole.Investor => "investor",
        SessionRole.Advisor => "advisor",
        _ => throw new InvalidOperationException($"Unknown role {role}."),
    };
}
