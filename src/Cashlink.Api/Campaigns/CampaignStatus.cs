using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>Whether a campaign can be invested in.</summary>
/// <remarks>Our assumption 4. A status that Cashlink adds later is kept as it came.</remarks>
[JsonConverter(typeof(OpenValueJsonConverter<CampaignStatus>))]
public readonly record struct CampaignStatus : IOpenValue<CampaignStatus>
{
    private readonly string? _value;

    /// <summary>Takes a name as it stands on the wire.</summary>
    /// <param name="value">The name.</param>
    public CampaignStatus(string value) => _value = value;

    /// <summary>Open for investments. On the wire <c>ACTIVE</c>.</summary>
    public static CampaignStatus Active { get; } = new("ACTIVE");

    /// <summary>Nothing is left. On the wire <c>SOLD_OUT</c>.</summary>
    public static CampaignStatus SoldOut { get; } = new("SOLD_OUT");

    /// <summary>The period is over. On the wire <c>CLOSED</c>.</summary>
    public static CampaignStatus Closed { get; } = new("CLOSED");

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public bool IsKnown => Value is "ACTIVE" or "SOLD_OUT" or "CLOSED";

    /// <inheritdoc/>
    public static CampaignStatus From(string? value) => new(value ?? "");

    /// <summary>Two are equal when their names are; the one without a name equals <c>default</c>.</summary>
    public bool Equals(CampaignStatus other) => Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name as it stands on the wire.</summary>
    public override string ToString() => Value;
}
