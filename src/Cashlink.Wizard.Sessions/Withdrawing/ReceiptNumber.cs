namespace Cashlink.Wizard.Sessions.Withdrawing;

/// <summary>The number of a withdrawal's confirmation: the same wherever it is shown, and two of one contract differ.</summary>
public static class ReceiptNumber
{
    /// <param name="id">The contract, or what else was declared on.</param>
    /// <param name="declaredAt">The moment that the declaration was received.</param>
    public static string Of(Guid id, DateTimeOffset declaredAt) => string.Create(
        CultureInfo.InvariantCulture, $"W-{id.ToString("N")[..8].ToUpperInvariant()}-{declaredAt.UtcDateTime:yyyyMMddHHmmss}");
}
