using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Steps.SelfDisclosure;

/// <summary>
/// The two confirmations of the self-disclosure (§ 2a (3) VermAnlG, § 6 WpPG). They hold for the amount they were given for,
/// so they fall when the units change.
/// </summary>
/// <param name="IncomeConfirmed">What I invest in total stays within twice my average monthly net income.</param>
/// <param name="NetWorthConfirmed">I have at least 100,000 EUR freely available.</param>
/// <param name="SubmittedAt">When the investor left the step.</param>
public sealed record SelfDisclosureAnswer(
    [property: JsonPropertyName("incomeConfirmed")] bool IncomeConfirmed,
    [property: JsonPropertyName("netWorthConfirmed")] bool NetWorthConfirmed,
    [property: JsonPropertyName("submittedAt")] DateTimeOffset SubmittedAt)
{
    /// <summary>Where a session keeps it.</summary>
    public static readonly AnswerKey<SelfDisclosureAnswer> Key =
        new("selfDisclosure", answer => string.Create(CultureInfo.InvariantCulture, $"{answer.IncomeConfirmed}/{answer.NetWorthConfirmed}/{answer.SubmittedAt.UtcTicks}"));

    /// <summary>True when both answers say the same, whenever they were given.</summary>
    public bool SaysTheSameAs(SelfDisclosureAnswer? other) =>
        other is not null && (IncomeConfirmed, NetWorthConfirmed) == (other.IncomeConfirmed, other.NetWorthConfirmed);
}
