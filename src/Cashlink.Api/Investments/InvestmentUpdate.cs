namespace Cashlink.Api;

/// <summary>Changes of an investment (guide, 'Add wallet information to the investment').</summary>
/// <param name="Wallet">The id of the wallet that receives the tokens.</param>
public sealed record InvestmentUpdate(Guid Wallet);
