namespace Cashlink.Sandbox.Storage;

public sealed class InvestorRow : Row
{
    /// <summary>A company; otherwise a natural person.</summary>
    public bool IsLegalPerson { get; set; }

    public string KycStatus { get; set; } = Storage.KycStatus.Pending;

    // The parts of an investor are kept as the JSON that was sent: the sandbox stands in for an API that gives them back.
    public string? NaturalPerson { get; set; }

    public string? LegalPerson { get; set; }

    public string? BankAccount { get; set; }

    public string? TaxInformation { get; set; }

    public string? Communication { get; set; }

    public bool? IsBeneficiary { get; set; }

    public bool? PepStatus { get; set; }

    public DateTimeOffset? AccountSetupAcceptedAt { get; set; }
}

public sealed class IdentificationRow : Row
{
    public Guid InvestorId { get; set; }

    public string Data { get; set; } = "{}";
}

public sealed class BenefitingPersonRow : Row
{
    public Guid InvestorId { get; set; }

    public string Data { get; set; } = "{}";
}

public sealed class WalletRow : Row
{
    public Guid InvestorId { get; set; }

    public string Type { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>Lower case: one address has many spellings (EIP-55), and belongs to one investor in all of them.</summary>
    public string AddressKey { get; set; } = "";

    public bool ReceivingEnabled { get; set; } = true;

    public DateTimeOffset? CustodyTermsAcceptedAt { get; set; }
}
