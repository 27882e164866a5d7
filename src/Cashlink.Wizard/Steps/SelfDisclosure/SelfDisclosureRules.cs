using Cashlink.Api;
using Cashlink.Wizard.Limits;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Shell.Forms;

namespace Cashlink.Wizard.Steps.SelfDisclosure;

/// <summary>Whether the confirmations are enough for the amount. Cashlink checks again and is the judge.</summary>
public static class SelfDisclosureRules
{
    public const string IncomeFieldId = "confirm-income";
    public const string NetWorthFieldId = "confirm-net-worth";

    /// <summary>The name of the second confirmation among what Cashlink requires.</summary>
    private const string NetWorth = "self_disclosure_net_worth_100k";

    /// <summary>True when the confirmation of assets can help with this amount, or Cashlink wants it anyway.</summary>
    public static bool AsksForNetWorth(DisclosureNeed need, IReadOnlyList<string> required) =>
        need == DisclosureNeed.EitherConfirmation || required.Contains(NetWorth);

    /// <summary>What is missing, or null when the confirmations are enough.</summary>
    /// <param name="total">What the investor holds of the offer and wants to add.</param>
    /// <param name="held">What the investor holds already; it narrows what a smaller amount could be.</param>
    /// <param name="least">What the offer's fewest units cost: less than that is no advice.</param>
    public static FieldError? Check(bool incomeConfirmed, bool netWorthConfirmed, decimal total, decimal held, decimal least, Language language)
    {
        var most = InvestmentLimits.Most(incomeConfirmed, netWorthConfirmed);
        if (total <= most)
            return null;
        var texts = SelfDisclosureTexts.All.In(language);
        var left = most - held;
        var rest = left > 0 && left >= least ? language.Amount(Money.FromDecimal(left, "EUR", 2)) : null;
        return InvestmentLimits.NeedFor(total) switch
        {
            DisclosureNeed.EitherConfirmation => new FieldError(IncomeFieldId, texts.NothingConfirmed(rest)),
            DisclosureNeed.IncomeConfirmation => new FieldError(IncomeFieldId, texts.IncomeNeeded(rest)),
            DisclosureNeed.NotPossible => new FieldError(IncomeFieldId, texts.TooMuch(rest)),
            var need => throw new InvalidOperationException($"A total of {total} EUR cannot exceed a limit and need {need}."),
        };
    }
}
