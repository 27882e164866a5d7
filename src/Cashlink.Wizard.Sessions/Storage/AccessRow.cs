using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>A one-time link into a session. Only the hash of its secret is stored.</summary>
public sealed class LaunchLinkRow : ISealedRow
{
    public string TokenHash { get; set; } = "";

    public Guid SessionId { get; set; }

    public SessionRole Role { get; set; }

    public string? AdvisorId { get; set; }

    public string? AdvisorName { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>Whose link it is, where it is not one of the partner's (<see cref="Entrance"/>).</summary>
    public string? LinkKind { get; set; }

    /// <inheritdoc/>
    public byte[]? Seal { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<string?> Sealed() =>
    [
        "launch_links", TokenHash, SessionId.ToString("N"), Role.ToString(), AdvisorId, AdvisorName, SealedTime.Of(ExpiresAt),
        // Rows of older programs have none; their seals hold on.
        .. LinkKind is null ? (string?[])[] : [LinkKind],
    ];
}

/// <summary>A browser that was let into a session. Only the hash of its cookie's secret is stored.</summary>
public sealed class AccessRow : ISealedRow
{
    public Guid Id { get; set; }

    public Guid SessionId { get; set; }

    public string SecretHash { get; set; } = "";

    public SessionRole Role { get; set; }

    public string? AdvisorId { get; set; }

    public string? AdvisorName { get; set; }

    /// <summary>The advisor's console it was opened from, and ends with; null when it was opened by a link.</summary>
    public Guid? OpenedFrom { get; set; }

    /// <summary>Whose link it was opened by, where it was not one of the partner's (<see cref="Entrance"/>).</summary>
    public string? LinkKind { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it ends, used or not.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was used last, to about a minute.</summary>
    public DateTimeOffset LastUsedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <inheritdoc/>
    public byte[]? Seal { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<string?> Sealed() =>
    [
        "accesses", Id.ToString("N"), SessionId.ToString("N"), SecretHash, Role.ToString(), AdvisorId, AdvisorName, OpenedFrom?.ToString("N"),
        SealedTime.Of(ExpiresAt), .. LinkKind is null ? (string?[])[] : [LinkKind],
    ];
}
