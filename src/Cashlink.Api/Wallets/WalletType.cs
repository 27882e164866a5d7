using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>Who holds the keys of a wallet.</summary>
/// <remarks>Names after the paths of Cashlink's documentation, as values our assumption 13. A type that Cashlink adds later is kept as it came.</remarks>
[JsonConverter(typeof(OpenValueJsonConverter<WalletType>))]
public readonly record struct WalletType : IOpenValue<WalletType>
{
    private readonly string? _value;

    /// <summary>Takes a name as it stands on the wire.</summary>
    /// <param name="value">The name.</param>
    public WalletType(string value) => _value = value;

    /// <summary>The investor holds the keys of this Ethereum address. On the wire <c>eth-generic</c>.</summary>
    public static WalletType EthGeneric { get; } = new("eth-generic");

    /// <summary>Cashlink holds the keys in custody. On the wire <c>eth-managed</c>.</summary>
    public static WalletType EthManaged { get; } = new("eth-managed");

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public bool IsKnown => Value is "eth-generic" or "eth-managed";

    /// <inheritdoc/>
    public static WalletType From(string? value) => new(value ?? "");

    /// <summary>Two are equal when their names are; the one without a name equals <c>default</c>.</summary>
    public bool Equals(WalletType other) => Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name as it stands on the wire.</summary>
    public override string ToString() => Value;
}
