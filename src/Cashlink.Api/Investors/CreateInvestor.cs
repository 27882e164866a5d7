namespace Cashlink.Api;

/// <summary>A new investor: exactly one of <see cref="NaturalPerson"/> and <see cref="LegalPerson"/> is set (Cashlink's documentation, 'Create an investor').</summary>
public sealed record CreateInvestor
{
    /// <summary>The person.</summary>
    public NaturalPerson? NaturalPerson { get; init; }

    /// <summary>The company.</summary>
    public LegalPerson? LegalPerson { get; init; }

    /// <summary>The account that money is paid back to.</summary>
    public BankAccount? BankAccount { get; init; }

    /// <summary>The investor's tax data.</summary>
    public TaxInformation? TaxInformation { get; init; }

    /// <summary>How the investor is reached.</summary>
    public Communication? Communication { get; init; }

    /// <summary>Whether the investor acts on its own account.</summary>
    public bool? IsBeneficiary { get; init; }

    /// <summary>Whether the investor is politically exposed; older place of <see cref="NaturalPerson.IsPep"/>.</summary>
    public bool? PepStatus { get; init; }

    /// <summary>When the investor accepted the terms of the account.</summary>
    public DateTimeOffset? AccountSetupAcceptedAt { get; init; }
}
