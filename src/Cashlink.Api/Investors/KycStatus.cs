using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>Whether an investor is identified (know your customer).</summary>
/// <remarks>Our assumption 6. A status that Cashlink adds later is kept as it came.</remarks>
[JsonConverter(typeof(OpenValueJsonConverter<KycStatus>))]
public readonly record struct KycStatus : IOpenValue<KycStatus>
{
    private readonly string? _value;

    /// <summary>Takes a name as it stands on the wire.</summary>
    /// <param name="value">The name.</param>
    public KycStatus(string value) => _value = value;

    /// <summary>Identification is under way. On the wire <c>PENDING</c>.</summary>
    public static KycStatus Pending { get; } = new("PENDING");

    /// <summary>Identified. On the wire <c>SUCCESSFUL</c>.</summary>
    public static KycStatus Successful { get; } = new("SUCCESSFUL");

    /// <summary>Identification was refused. On the wire <c>INSUFFICIENT</c>.</summary>
    public static KycStatus Insufficient { get; } = new("INSUFFICIENT");

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public bool IsKnown => Value is "PENDING" or "SUCCESSFUL" or "INSUFFICIENT";

    /// <inheritdoc/>
    public static KycStatus From(string? value) => new(value ?? "");

    /// <summary>Two are equal when their names are; the one without a name equals <c>default</c>.</summary>
    public bool Equals(KycStatus other) => Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name as it stands on the wire.</summary>
    public override string ToString() => Value;
}
