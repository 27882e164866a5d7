namespace Cashlink.Api;

/// <summary>A wallet whose keys the investor holds (Cashlink's documentation, 'Wallets').</summary>
/// <param name="Address">The Ethereum address: 0x and 40 hexadecimal digits.</param>
/// <param name="ReceivingEnabled">Whether tokens may be sent to it; null leaves it to Cashlink.</param>
public sealed record AddGenericWallet(string Address, bool? ReceivingEnabled = null)
{
    /// <summary>Says that there is a wallet, not which.</summary>
    public override string ToString() => nameof(AddGenericWallet);
}
