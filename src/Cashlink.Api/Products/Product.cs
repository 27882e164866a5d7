using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>A tokenised security. Nominal value, issue price, agio and step are documented by Cashlink; the names of the
/// fields are our assumption 5.</summary>
public sealed record Product
{
    /// <summary>The product's id.</summary>
    [JsonRequired]
    public Guid Id { get; init; }

    /// <summary>The name to show to people.</summary>
    public string Name { get => field ?? ""; init; } = "";

    /// <summary>Who issues the product.</summary>
    public Issuer Issuer { get => field ?? new(); init; } = new();

    /// <summary>The nominal value of one unit.</summary>
    public Money? NominalValue { get; init; }

    /// <summary>The price of one unit at issue.</summary>
    public Money? IssuePrice { get; init; }

    /// <summary>The surcharge on the price, in percent: 2.5 means 2.5 %.</summary>
    public decimal AgioPercent { get; init; }

    /// <summary>Units come in multiples of this; 1 where the answer does not say.</summary>
    public long StepUnits { get; init => field = Math.Max(1, value); } = 1;
}
