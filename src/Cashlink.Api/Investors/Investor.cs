using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>An investor as Cashlink knows it (Cashlink's documentation, 'Investors').</summary>
public sealed record Investor
{
    /// <summary>The investor's id.</summary>
    [JsonRequired]
    public Guid Id { get; init; }

    /// <summary>The person, when the investor is one.</summary>
    public NaturalPerson? NaturalPerson { get; init; }

    /// <summary>The company, when the investor is one.</summary>
    public LegalPerson? LegalPerson { get; init; }

    /// <summary>Whether the investor is identified (our assumption 6).</summary>
    public KycStatus KycStatus { get; init; }

    /// <summary>The account that money is paid back to.</summary>
    public BankAccount? BankAccount { get; init; }

    /// <summary>The investor's tax data.</summary>
    public TaxInformation? TaxInformation { get; init; }

    /// <summary>How the investor is reached.</summary>
    public Communication? Communication { get; init; }

    /// <summary>Whether the investor acts on its own account.</summary>
    public bool? IsBeneficiary { get; init; }

    /// <summary>When the investor accepted the terms of the account.</summary>
    public DateTimeOffset? AccountSetupAcceptedAt { get; init; }

    /// <summary>When the investor was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
