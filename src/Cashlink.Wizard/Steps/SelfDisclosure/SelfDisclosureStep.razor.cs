using Cashlink.Api;
using Cashlink.Wizard.Limits;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Shell.Forms;
using Cashlink.Wizard.Steps.Units;

namespace Cashlink.Wizard.Steps.SelfDisclosure;

/// <summary>The two confirmations, and what this amount needs of them.</summary>
public sealed partial class SelfDisclosureStep(SelfDisclosureDesk desk, UnitsDesk unitsDesk, Holdings holdings) : StepComponent
{
    private bool _incomeConfirmed;
    private bool _netWorthConfirmed;

    private SelfDisclosureTexts Texts => SelfDisclosureTexts.All.In(Language);

    private decimal Held => holdings.HeldBefore?.ToDecimal() ?? 0;

    private decimal Amount => State.Campaign.AmountOf(State.Session.Units!.Units).ToDecimal();

    private decimal Total => Held + Amount;

    private DisclosureNeed Need => InvestmentLimits.NeedFor(Total);

    private bool IsTooMuch => Need == DisclosureNeed.NotPossible;

    /// <summary>Only what helps with this amount is asked for: above 10,000 EUR assets are no way.</summary>
    private bool AsksForNetWorth => SelfDisclosureRules.AsksForNetWorth(Need, State.Session.SelfDisclosureRequired);

    /// <summary>Smaller amounts that need less, for those who cannot or do not want to confirm.</summary>
    private IReadOnlyList<Reduction> Ways => Reductions.For(State.Campaign, new LimitUse(Held, Amount));

    /// <summary>What is missing of the confirmations, or null.</summary>
    private FieldError? Missing => SelfDisclosureRules.Check(
        _incomeConfirmed, _netWorthConfirmed, Total, Held, State.Campaign.AmountOf(State.Campaign.MinimumUnits).ToDecimal(), Language);

    private string NeedTitle => Need switch
    {
        DisclosureNeed.NotPossible => Texts.TooMuchTitle(Euro(Total)),
        DisclosureNeed.IncomeConfirmation => Texts.IncomeTitle(Euro(Total)),
        _ => Texts.EitherTitle(Euro(Total)),
    };

    protected override WizardStep Step => WizardStep.SelfDisclosure;

    protected override void OnInitialized() => TakeOver();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && await ReadDraftAsync<Draft>() is { } draft)
        {
            (_incomeConfirmed, _netWorthConfirmed) = (draft.Income, draft.NetWorth);
            StateHasChanged();
        }
    }

    protected override void TakeOver()
    {
        var said = State.Privacy.IsMasked(PrivateValue.SelfDisclosure) ? null : State.Session.SelfDisclosure;
        _incomeConfirmed = said?.IncomeConfirmed ?? false;
        _netWorthConfirmed = said?.NetWorthConfirmed ?? false;
    }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        // What is shown to an advisor, and is private again when the screen share ends.
        if (State.Role != SessionRole.Investor)
            TakeOver();
    }

    protected override string? FieldFor(string apiField) => apiField switch
    {
        "self_disclosure_monthly_income" => SelfDisclosureRules.IncomeFieldId,
        "self_disclosure_net_worth_100k" => SelfDisclosureRules.NetWorthFieldId,
        _ => null,
    };

    private Task KeepAsync()
    {
        if (Missing is null)
            Settle(_ => true);
        return KeepDraftAsync(() => new Draft(_incomeConfirmed, _netWorthConfirmed));
    }

    /// <summary>Pushes fewer units. What they need less of is not asked for any more.</summary>
    private Task ReduceAsync(long units) => PushAsync(() => unitsDesk.SubmitUnitsAsync(new UnitsAnswer(units)));

    private Task SubmitAsync()
    {
        if (Missing is { } error)
        {
            Show([error]);
            return Task.CompletedTask;
        }
        // What is not asked for is not said, whatever was chosen for another amount.
        var (income, netWorth) = (_incomeConfirmed, _netWorthConfirmed && AsksForNetWorth);
        return PushAsync(() => desk.SubmitSelfDisclosureAsync(income, netWorth, [.. Confirmed(income, netWorth)]));
    }

    /// <summary>The words that stand at what is confirmed.</summary>
    private IEnumerable<ShownText> Confirmed(bool income, bool netWorth)
    {
        if (income)
            yield return new ShownText($"{Texts.Income}\n{Texts.IncomeText}", Language.Code);
        if (netWorth)
            yield return new ShownText($"{Texts.NetWorth}\n{Texts.NetWorthText}", Language.Code);
    }

    private string Euro(decimal amount) => Language.Amount(Money.FromDecimal(amount, "EUR", 2));

    private sealed record Draft(bool Income, bool NetWorth);
}
