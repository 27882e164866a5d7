using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>A wallet of an investor (guide: its id; the rest our assumption 13).</summary>
/// <remarks>Its text form leaves the address out, so that it cannot reach a log by accident.</remarks>
public sealed record Wallet
{
    /// <summary>The wallet's id.</summary>
    [JsonRequired]
    public Guid Id { get; init; }

    /// <summary>Who holds the keys.</summary>
    public WalletType Type { get; init; }

    /// <summary>The address on the chain; null while a managed wallet is being made.</summary>
    public string? Address { get; init; }

    /// <summary>Whether tokens may be sent to it. True where the answer does not say.</summary>
    [JsonIgnore]
    public bool ReceivingEnabled { get => Receiving ?? true; init => Receiving = value; }

    /// <summary>When the wallet was added.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    // Generated readers set what is missing to the type's default, so a default of our own has to tell it from false.
    [JsonInclude]
    [JsonPropertyName("receiving_enabled")]
    internal bool? Receiving { get; init; }

    /// <summary>The id and the type.</summary>
    public override string ToString() => $"{nameof(Wallet)} {Id} ({Type})";
}
