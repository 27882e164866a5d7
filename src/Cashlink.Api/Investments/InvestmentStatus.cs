using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>Where an investment stands in its life.</summary>
/// <remarks>Cashlink's documentation, 'Investment status'. A status that Cashlink adds later is kept as it came.</remarks>
[JsonConverter(typeof(OpenValueJsonConverter<InvestmentStatus>))]
public readonly record struct InvestmentStatus : IOpenValue<InvestmentStatus>
{
    private readonly string? _value;

    /// <summary>Takes a name as it stands on the wire.</summary>
    /// <param name="value">The name.</param>
    public InvestmentStatus(string value) => _value = value;

    /// <summary>The investor is not identified yet, or a company names no benefiting person. On the wire <c>KYC_PENDING</c>.</summary>
    public static InvestmentStatus KycPending { get; } = new("KYC_PENDING");

    /// <summary>Cashlink looks at the investment. On the wire <c>REVIEW_PENDING</c>.</summary>
    public static InvestmentStatus ReviewPending { get; } = new("REVIEW_PENDING");

    /// <summary>The issuer decides on the investment. On the wire <c>WAITING_FOR_ACCEPTANCE</c>.</summary>
    public static InvestmentStatus WaitingForAcceptance { get; } = new("WAITING_FOR_ACCEPTANCE");

    /// <summary>The issuer accepted; payment is awaited. On the wire <c>ACCEPTED</c>.</summary>
    public static InvestmentStatus Accepted { get; } = new("ACCEPTED");

    /// <summary>The money arrived; the tokens are on their way. On the wire <c>PAID</c>.</summary>
    public static InvestmentStatus Paid { get; } = new("PAID");

    /// <summary>The tokens are in the wallet. Nothing follows. On the wire <c>DELIVERED</c>.</summary>
    public static InvestmentStatus Delivered { get; } = new("DELIVERED");

    /// <summary>The identification was refused. On the wire <c>KYC_INSUFFICIENT</c>.</summary>
    public static InvestmentStatus KycInsufficient { get; } = new("KYC_INSUFFICIENT");

    /// <summary>The investor broke off. On the wire <c>ABORTION</c>.</summary>
    public static InvestmentStatus Abortion { get; } = new("ABORTION");

    /// <summary>The issuer refused. On the wire <c>REJECTION</c>.</summary>
    public static InvestmentStatus Rejection { get; } = new("REJECTION");

    /// <summary>The investor withdrew in the period for it. On the wire <c>CANCELLATION</c>.</summary>
    public static InvestmentStatus Cancellation { get; } = new("CANCELLATION");

    /// <summary>The money did not arrive in time. On the wire <c>PAYMENT_MISSING</c>.</summary>
    public static InvestmentStatus PaymentMissing { get; } = new("PAYMENT_MISSING");

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public bool IsKnown => Value is "KYC_PENDING" or "REVIEW_PENDING" or "WAITING_FOR_ACCEPTANCE" or "ACCEPTED" or "PAID" or "DELIVERED"
        or "KYC_INSUFFICIENT" or "ABORTION" or "REJECTION" or "CANCELLATION" or "PAYMENT_MISSING";

    /// <inheritdoc/>
    public static InvestmentStatus From(string? value) => new(value ?? "");

    /// <summary>Two are equal when their names are; the one without a name equals <c>default</c>.</summary>
    public bool Equals(InvestmentStatus other) => Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name as it stands on the wire.</summary>
    public override string ToString() => Value;
}
