using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Sessions.Withdrawing;

/// <summary>What has become of a withdrawal after it was declared. The declaration holds in each case.</summary>
public enum WithdrawalState
{
    /// <summary>Declared here; Cashlink has not answered yet.</summary>
    OnItsWay,

    /// <summary>Cashlink has it.</summary>
    Arrived,

    /// <summary>Cashlink did not take it by itself; people have to look at it.</summary>
    Refused,
}

/// <summary>The investor's withdrawal from the contract (§ 355, § 356a BGB, § 2d VermAnlG).</summary>
/// <param name="DeclaredAt">The moment of the click on 'confirm withdrawal', which is when it reached us.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Name">The investor's name as it was shown with the declaration; null when Cashlink did not give it.</param>
/// <param name="ReceiptTo">The mail address that was named for the receipt (§ 356a (2) BGB); null when none was.</param>
public sealed record WithdrawalDeclaration(
    [property: JsonPropertyName("declaredAt")] DateTimeOffset DeclaredAt,
    [property: JsonPropertyName("state")] WithdrawalState State,
    [property: JsonPropertyName("name")] string? Name = null,
    [property: JsonPropertyName("receiptTo")] string? ReceiptTo = null)
{
    /// <summary>The state: neither name nor address reaches no log by accident.</summary>
    public override string ToString() => $"{nameof(WithdrawalDeclaration)} {State}";
}
