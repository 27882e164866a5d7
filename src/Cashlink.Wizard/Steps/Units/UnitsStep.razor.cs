using Cashlink.Api;
using Cashlink.Wizard.Campaigns;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>How many units, and what they cost.</summary>
public sealed partial class UnitsStep : StepComponent
{
    private string? _typed;

    private UnitsTexts Texts => UnitsTexts.All.In(Language);

    private Campaign Campaign => State.Campaign;

    private UnitsAnswer? Typed => UnitsRules.Check(_typed, Campaign, Language).Answer;

    /// <summary>The amount of what is typed, or null while that cannot be subscribed to.</summary>
    private Money? Amount => Typed is { } answer ? Campaign.AmountOf(answer.Units) : null;

    private string? TotalNote => Amount switch
    {
        null => Texts.NoAmountYet,
        _ when Campaign.AgioPercent > 0 => Texts.WithAgio(Language.Amount(Campaign.ToPayFor(Typed!.Units))),
        _ => null,
    };

    private string Hint =>
        Texts.Hint(Language.Number(Campaign.MinimumUnits), UnitsRules.MostUnits(Campaign) is { } most ? Language.Number(most) : null)
        + (Campaign.StepUnits > 1 ? Texts.StepHint(Language.Number(Campaign.StepUnits)) : null);

    protected override WizardStep Step => WizardStep.Units;

    protected override void OnInitialized() => TakeOver();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && await ReadDraftAsync<string>() is { } typed)
        {
            _typed = typed;
            StateHasChanged();
        }
    }

    protected override void TakeOver() =>
        _typed = (State.Session.Units?.Units ?? State.Session.PrefilledUnits) is { } units ? Language.Number(units) : null;

    /// <summary>A number keeps its value, not its points and commas: 1.100 in German is 1,100 in English. Anything else stays as typed.</summary>
    protected override void TakeOverFrom(Language before)
    {
        base.TakeOverFrom(before);
        if (_typed is not null && UnitsRules.TryRead(_typed, before, out var units))
            _typed = units.ToString("N0", Language.Culture);
    }

    protected override string? FieldFor(string apiField) => apiField == "units" ? UnitsRules.FieldId : null;

    private Task KeepAsync() => KeepDraftAsync(() => _typed);

    private Task SubmitAsync()
    {
        var (answer, error) = UnitsRules.Check(_typed, Campaign, Language);
        if (answer is not null)
            return PushAsync(() => State.SubmitUnitsAsync(answer));
        Show([error!]);
        return Task.CompletedTask;
    }
}
