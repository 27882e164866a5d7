using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Sessions.Access;

/// <summary>A browser that is in a session now, as the investor sees it.</summary>
/// <param name="AccessId">The stored admission.</param>
/// <param name="Role">As whom.</param>
/// <param name="AdvisorName">The advisor at this device: the one in the role, or the one who has handed it over; null for the investor's own.</param>
/// <param name="Since">When it was let in.</param>
/// <param name="LastUsed">When it was used last, to about a minute.</param>
/// <param name="OpenedFrom">The console or the home page that it was opened from; null when it came by a link.</param>
public sealed record OpenAdmission(
    Guid AccessId, SessionRole Role, string? AdvisorName, DateTimeOffset Since, DateTimeOffset LastUsed, Guid? OpenedFrom = null);
