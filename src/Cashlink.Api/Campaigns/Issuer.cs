namespace Cashlink.Api;

/// <summary>Who issues a product (our assumption 4).</summary>
public sealed record Issuer
{
    /// <summary>The issuer's name.</summary>
    public string Name { get => field ?? ""; init; } = "";
}
