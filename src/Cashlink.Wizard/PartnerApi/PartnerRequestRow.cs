using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>A request of a partner that carried an idempotency key, and its answer once there is one.</summary>
public sealed class PartnerRequestRow : IEncryptedRow
{
    public string PartnerId { get; set; } = "";

    /// <summary>SHA-256 of the key: it is the partner's to choose, and may say more than it should.</summary>
    public string KeyHash { get; set; } = "";

    /// <summary>SHA-256 of the body, byte for byte.</summary>
    public string BodyHash { get; set; } = "";

    /// <summary>The encrypted answer, which holds a launch link; null while the request is being carried out.</summary>
    public byte[]? Answer { get; set; }

    /// <summary>Where the answer belongs: to this partner's key.</summary>
    public RowPlace Place => PlaceOf(PartnerId, KeyHash);

    /// <summary>The place of an answer.</summary>
    public static RowPlace PlaceOf(string partnerId, string keyHash) => new("partner_requests", "Answer", partnerId, keyHash);

    /// <summary>When the request came, or was taken up again.</summary>
    public DateTimeOffset At { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<RowPlace> Places() => [Place];
}
