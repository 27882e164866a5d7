using System.Text.Json.Serialization;
namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>A wallet that was added in this session, and that the investment is to be given next.</summary>
/// <param name="Id">Cashlink's id of the wallet.</param>
/// <param name="Address">The address that the investor gave, with its checksum; null for a wallet in custody.</param>
public sealed record AddedWallet(
    [property: JsonPropertyName("id")] Guid Id,
    [property: JsonPropertyName("address")] string? Address)
{
    /// <summary>The id: an address reaches no log by accident.</summary>
    public override string ToString() => $"{nameof(AddedWallet)} {Id}";
}
