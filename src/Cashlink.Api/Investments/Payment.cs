namespace Cashlink.Api;

/// <summary>Where the investor pays. That it is shown only in the process and only after acceptance is documented by
/// Cashlink; where the API gives it and the names are our assumption 11.</summary>
/// <remarks>Its text form shows nothing, so that it cannot reach a log by accident.</remarks>
public sealed record Payment
{
    /// <summary>Whose account it is.</summary>
    public string? AccountHolder { get; init; }

    /// <summary>The account's IBAN.</summary>
    public string? Iban { get; init; }

    /// <summary>The bank's BIC.</summary>
    public string? Bic { get; init; }

    /// <summary>What must stand on the transfer, exactly.</summary>
    public string? Reference { get; init; }

    /// <summary>What is to be paid, agio included.</summary>
    public Money? Amount { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>Says that there are payment data, not which.</summary>
    public override string ToString() => nameof(Payment);
}
