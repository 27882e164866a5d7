namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>What is chosen and typed on the wallet page; kept in the browser's tab until it is submitted.</summary>
public sealed class WalletForm
{
    /// <summary>The value of the choice of an address of one's own.</summary>
    public const string Own = "own";

    /// <summary>The value of the choice of a new wallet in custody.</summary>
    public const string Managed = "managed";

    /// <summary>The id of a wallet, <see cref="Own"/>, <see cref="Managed"/>, or null while nothing is chosen.</summary>
    public string? Choice { get; set; }

    public string Address { get; set; } = "";

    /// <summary>The last six characters, typed or pasted a second time.</summary>
    public string End { get; set; } = "";

    public bool TermsAccepted { get; set; }
}
