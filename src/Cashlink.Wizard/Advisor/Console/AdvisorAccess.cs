using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>A browser's admission to an advisor's console, checked on the HTTP request and handed to the circuit.</summary>
/// <param name="AccessId">The stored admission.</param>
/// <param name="PartnerId">The partner who vouches for the advisor.</param>
/// <param name="AdvisorId">The partner's id of the advisor.</param>
/// <param name="AdvisorName">The advisor's name, as clients see it.</param>
/// <param name="Locale">The code of the language the partner asked for, or of the partner's default.</param>
public sealed record AdvisorAccess(Guid AccessId, string PartnerId, string AdvisorId, string AdvisorName, string Locale);

/// <summary>A one-time link into a console. Only the hash of its secret is stored.</summary>
public sealed class AdvisorLinkRow : ISealedRow
{
    public string TokenHash { get; set; } = "";

    public string PartnerId { get; set; } = "";

    public string AdvisorId { get; set; } = "";

    public string AdvisorName { get; set; } = "";

    public string Locale { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <inheritdoc/>
    public byte[]? Seal { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<string?> Sealed() => ["advisor_links", TokenHash, PartnerId, AdvisorId, AdvisorName, Locale, SealedTime.Of(ExpiresAt)];
}

/// <summary>A browser that was let into a console. Only the hash of its cookie's secret is stored.</summary>
public sealed class AdvisorAccessRow : ISealedRow
{
    public Guid Id { get; set; }

    public string SecretHash { get; set; } = "";

    public string PartnerId { get; set; } = "";

    public string AdvisorId { get; set; } = "";

    public string AdvisorName { get; set; } = "";

    public string Locale { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was used last, to about a minute.</summary>
    public DateTimeOffset LastUsedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <inheritdoc/>
    public byte[]? Seal { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<string?> Sealed() =>
        ["advisor_accesses", Id.ToString("N"), SecretHash, PartnerId, AdvisorId, AdvisorName, Locale, SealedTime.Of(ExpiresAt)];
}
