namespace Cashlink.Wizard.Sessions.Roles;

/// <summary>As whom somebody is in a session.</summary>
public enum SessionRole
{
    /// <summary>The person who invests.</summary>
    Investor,

    /// <summary>An advisor who walks a client through it.</summary>
    Advisor,
}

/// <summary>A browser's admission to one session, checked on the HTTP request and handed to the circuit.</summary>
/// <param name="AccessId">The stored admission.</param>
/// <param name="SessionId">The session it admits to.</param>
/// <param name="Role">As whom.</param>
/// <param name="AdvisorId">The partner's id of the advisor, when the role is advisor, or when the investor is at an advisor's device.</param>
/// <param name="AdvisorName">That advisor's name.</param>
/// <param name="OpenedFrom">
/// The admission it was opened from: to an advisor's console, which it ends with, or to the investor's home page. Null when it was opened by a link.
/// </param>
/// <param name="LinkKind">Whose link it was, where it was not one of the partner's (<see cref="Entrance"/>); null otherwise.</param>
public sealed record SessionAccess(
    Guid AccessId, Guid SessionId, SessionRole Role, string? AdvisorId = null, string? AdvisorName = null, Guid? OpenedFrom = null, string? LinkKind = null)
{
    /// <summary>True when an advisor has handed his device to the investor.</summary>
    public bool IsHandedOver => Role == SessionRole.Investor && AdvisorId is not null;

    /// <summary>How the browser came in, see <see cref="Entrance"/>.</summary>
    public string CameBy => this switch
    {
        { IsHandedOver: true } => Entrance.Handover,
        { OpenedFrom: not null, Role: SessionRole.Advisor } => Entrance.Console,
        { OpenedFrom: not null } => Entrance.Home,
        _ => LinkKind ?? Entrance.PartnerLink,
    };
}
