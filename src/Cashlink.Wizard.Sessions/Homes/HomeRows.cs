using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Homes;

/// <summary>A home page as it is stored, for as long as there is a way into it.</summary>
public sealed class HomeRow : IEncryptedRow
{
    public Guid Id { get; set; }

    public string PartnerId { get; set; } = "";

    public Guid InvestorId { get; set; }

    /// <summary>The encrypted <see cref="HomeWishes"/>.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>Where the content belongs: to this page of this partner and investor.</summary>
    public RowPlace Place => new("investor_homes", "Content", Id, PartnerId, InvestorId);

    /// <inheritdoc/>
    public IReadOnlyList<RowPlace> Places() => [Place];
}

/// <summary>A one-time link to a home page. Only the hash of its secret is stored.</summary>
public sealed class HomeLinkRow : ISealedRow
{
    public string TokenHash { get; set; } = "";

    public Guid HomeId { get; set; }

    public string PartnerId { get; set; } = "";

    public Guid InvestorId { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <inheritdoc/>
    public byte[]? Seal { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<string?> Sealed() =>
        ["home_links", TokenHash, HomeId.ToString("N"), PartnerId, InvestorId.ToString("N"), SealedTime.Of(ExpiresAt)];
}

/// <summary>A browser that was let into a home page. Only the hash of its cookie's secret is stored.</summary>
public sealed class HomeAccessRow : ISealedRow
{
    public Guid Id { get; set; }

    public Guid HomeId { get; set; }

    public string SecretHash { get; set; } = "";

    public string PartnerId { get; set; } = "";

    public Guid InvestorId { get; set; }

    /// <summary>When it ends, used or not.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was used last, to about a minute.</summary>
    public DateTimeOffset LastUsedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <inheritdoc/>
    public byte[]? Seal { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<string?> Sealed() =>
        ["home_accesses", Id.ToString("N"), HomeId.ToString("N"), SecretHash, PartnerId, InvestorId.ToString("N"), SealedTime.Of(ExpiresAt)];
}
