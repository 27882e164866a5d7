using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>The investor has said where the units go.</summary>
/// <param name="Choice"><c>known</c>: a wallet that Cashlink had already; <c>own-address</c>: an address of the investor's; <c>managed</c>: one in custody.</param>
/// <param name="WalletId">Cashlink's id of a known wallet.</param>
/// <param name="Address">The investor's own address, with its checksum.</param>
[StoredAs("wallet-chosen")]
public sealed record WalletChosen(
    [property: JsonPropertyName("choice")] string Choice,
    [property: JsonPropertyName("walletId")] Guid? WalletId,
    [property: JsonPropertyName("address")] string? Address) : EvidenceEntry
{
    public static WalletChosen Known(Guid walletId) => new("known", walletId, null);

    public static WalletChosen OwnAddress(string address) => new("own-address", null, address);

    public static WalletChosen Managed() => new("managed", null, null);

    /// <summary>Leaves the address out, so that it cannot reach a log by accident.</summary>
    public override string ToString() => nameof(WalletChosen);
}
