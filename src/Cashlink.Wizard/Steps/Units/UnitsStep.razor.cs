using Cashlink.Api;
using Cashlink.Wizard.Limits;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Shell.Forms;
using Microsoft.AspNetCore.Components;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>How many units, and what they cost.</summary>
public sealed partial class UnitsStep(UnitsDesk desk, Holdings holdings) : StepComponent
{
    private string? _typed;
    private FieldError? _left;
    private ElementReference _field;

    private UnitsTexts Texts => UnitsTexts.All.In(Language);

    private Campaign Campaign => State.Campaign;

    private UnitsAnswer? Typed => UnitsRules.Check(_typed, Campaign, Language).Answer;

    /// <summary>The amount of what is typed, or null while that cannot be subscribed to.</summary>
    private Money? Amount => Typed is { } answer ? Campaign.AmountOf(answer.Units) : null;

    private bool LimitsHold => InvestmentLimits.HoldFor(Campaign, State.Session.Investor);

    /// <summary>What counts against the limits already, in EUR; 0 while it is not known.</summary>
    private decimal Held => holdings.HeldBefore?.ToDecimal() ?? 0;

    private LimitUse? Use => LimitsHold && Amount is { } amount ? new LimitUse(Held, amount.ToDecimal()) : null;

    /// <summary>Only once it is known what the investor holds: a number for a click must not change under the finger.</summary>
    private IReadOnlyList<UnitsPreset> Presets => LimitsHold && holdings.HeldBefore is null ? [] : UnitsPresets.Of(Campaign, LimitsHold, Held);

    private string? TotalNote => Amount switch
    {
        null => Texts.NoAmountYet,
        _ when Campaign.AgioPercent > 0 => Texts.WithAgio(Language.Amount(Campaign.ToPayFor(Typed!.Units))),
        _ => null,
    };

    private string Hint =>
        Texts.Hint(Language.Number(Campaign.MinimumUnits), UnitsRules.MostUnits(Campaign) is { } most ? Language.Number(most) : null)
        + (Campaign.StepUnits > 1 ? " " + Texts.StepHint(Language.Number(Campaign.StepUnits)) : null);

    protected override WizardStep Step => WizardStep.Units;

    protected override void OnInitialized() => TakeOver();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        if (await ReadDraftAsync<Draft>() is { } draft)
        {
            _typed = Reread(draft.Typed, Language.OrDefault(draft.Language));
            StateHasChanged();
        }
        if (LimitsHold && holdings.HeldBefore is null)
        {
            // Only with a circuit: the page that is sent first must not wait for Cashlink.
            await ReadHoldingsAsync();
        }
    }

    private async Task ReadHoldingsAsync()
    {
        try
        {
            await holdings.ReadHoldingsAsync(Left);
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The step was left.
        }
    }

    protected override void TakeOver() =>
        _typed = (State.Session.Units?.Units ?? State.Session.PrefilledUnits) is { } units ? Language.Number(units) : null;

    protected override void TakeOverFrom(Language before)
    {
        base.TakeOverFrom(before);
        _left = null;
        _typed = Reread(_typed, before);
    }

    /// <summary>A number keeps its value, not its points and commas: 1.100 in German is 1,100 in English. Anything else stays as typed.</summary>
    private string? Reread(string? typed, Language writtenIn) =>
        typed is not null && writtenIn != Language && UnitsRules.TryRead(typed, writtenIn, out var units)
            ? units.ToString("N0", Language.Culture)
            : typed;

    protected override string? FieldFor(string apiField) => apiField == "units" ? UnitsRules.FieldId : null;

    /// <summary>What is wrong with what is typed now, or null.</summary>
    private FieldError? Wrong => UnitsRules.Check(_typed, Campaign, Language).Error ?? UnitsRules.CheckLimits(Use, Campaign, Language);

    /// <summary>What was said of another number, and is not so of this one, goes while it is typed; what is new is said when the field is left.</summary>
    private Task KeepAsync()
    {
        var wrong = Wrong;
        Settle(error => error.FieldId == UnitsRules.FieldId && error.Message != wrong?.Message);
        if (_left?.Message != wrong?.Message)
            _left = null;
        return KeepDraftAsync(() => new Draft(_typed, Language.Code));
    }

    /// <summary>What is wrong is said when the field is left, not while somebody types in it. What is empty still is no mistake yet.</summary>
    private void CheckLeft() => _left = string.IsNullOrWhiteSpace(_typed) ? null : Wrong;

    /// <summary>What stands at the field: what the last attempt to go on found, or what was seen when it was left.</summary>
    private IReadOnlyList<FieldError> AtField =>
        Errors.Count == 0 && _left is not null ? [_left] : [.. Errors.Where(error => error.FieldId == UnitsRules.FieldId)];

    /// <summary>Fills in fewer units. The button that did it is gone then, so the focus goes to what it has changed.</summary>
    private async Task ReduceAsync(long units)
    {
        _typed = Language.Number(units);
        _left = null;
        Show([]);
        await _field.FocusAsync();
        await KeepAsync();
    }

    private Task SubmitAsync()
    {
        _left = null;
        if (Wrong is { } wrong)
        {
            Show([wrong]);
            return Task.CompletedTask;
        }
        var answer = Typed!;
        return PushAsync(() => desk.SubmitUnitsAsync(answer));
    }

    /// <summary>What is typed, and in which language: its points and commas mean nothing without.</summary>
    private sealed record Draft(string? Typed, string Language);
}
