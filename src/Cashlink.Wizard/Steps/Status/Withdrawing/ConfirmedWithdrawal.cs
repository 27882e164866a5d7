namespace Cashlink.Wizard.Steps.Status.Withdrawing;

/// <summary>What the investor has confirmed beside the declaration itself.</summary>
/// <param name="Name">The name that stood with it; null when Cashlink did not give it.</param>
/// <param name="ReceiptTo">The mail address for the receipt, as typed; null or empty when none is wanted.</param>
public sealed record ConfirmedWithdrawal(string? Name, string? ReceiptTo);
