using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Steps.Status.Withdrawing;

/// <summary>The investor has withdrawn from the contract.</summary>
/// <param name="DeclaredAt">The moment of the click, as it stands on the receipt.</param>
/// <param name="InvestmentId">The contract.</param>
/// <param name="Units">The units of the contract.</param>
/// <param name="AcceptedAt">When the issuer had accepted, as far as it was known; null before.</param>
/// <param name="Shown">The words of the declaration and of the button that confirmed it.</param>
[StoredAs("withdrawal-declared")]
public sealed record WithdrawalDeclared(
    DateTimeOffset DeclaredAt, Guid InvestmentId, long? Units, DateTimeOffset? AcceptedAt, IReadOnlyList<ShownText> Shown) : EvidenceEntry;
