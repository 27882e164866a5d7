namespace Cashlink.Api;

/// <summary>The investor withdraws from the contract (our assumption 40; § 355, § 356a BGB, § 2d VermAnlG).</summary>
/// <param name="DeclaredAt">When the investor declared it, which decides whether it is in time (§ 355 (1) BGB); sent with up to microseconds.</param>
public sealed record WithdrawInvestment(DateTimeOffset DeclaredAt);
