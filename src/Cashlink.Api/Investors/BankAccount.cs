namespace Cashlink.Api;

/// <summary>An investor's bank account (Cashlink's documentation, 'Create an investor').</summary>
/// <remarks>Its text form shows nothing, so that it cannot reach a log by accident.</remarks>
public sealed record BankAccount
{
    /// <summary>Whose account it is.</summary>
    public string? AccountHolder { get; init; }

    /// <summary>The account's IBAN, without spaces.</summary>
    public string? Iban { get; init; }

    /// <summary>The bank's BIC.</summary>
    public string? Bic { get; init; }

    /// <summary>The bank's name.</summary>
    public string? Bank { get; init; }

    /// <summary>The bank's country: three letters (ISO 3166-1 alpha-3).</summary>
    public string? Country { get; init; }

    /// <summary>The account's currency (ISO 4217).</summary>
    public string? Currency { get; init; }

    /// <summary>Says that there is an account, not which.</summary>
    public override string ToString() => nameof(BankAccount);
}
