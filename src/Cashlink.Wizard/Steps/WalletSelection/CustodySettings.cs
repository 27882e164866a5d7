namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>What the wallet step says of wallets that are kept for the investor.</summary>
public sealed class CustodySettings
{
    /// <summary>Where the terms of custody for managed wallets can be read. Empty: the page shows no link.</summary>
    public Uri? CustodyTermsUrl { get; set; }
}
