using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>A one-time link into a session. Only the hash of its secret is stored.</summary>
public sealed class LaunchLinkRow
{
    public string TokenHash { get; set; } = "";

    public Guid SessionId { get; set; }

    public SessionRole Role { get; set; }

    public string? AdvisorId { get; set; }

    public string? AdvisorName { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>A browser that was let into a session. Only the hash of its cookie's secret is stored.</summary>
public sealed class AccessRow
{
    public Guid Id { get; set; }

    public Guid SessionId { get; set; }

    public string SecretHash { get; set; } = "";

    public SessionRole Role { get; set; }

    public string? AdvisorId { get; set; }

    public string? AdvisorName { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
