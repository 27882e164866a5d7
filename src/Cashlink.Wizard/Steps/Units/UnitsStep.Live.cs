using Cashlink.Wizard.Localization;
using Cashlink.Wizard.State;

namespace Cashlink.Wizard.Steps.Units;

/// <content>Two screens: the advisor's page follows what the client types; units that the client accepts are her own answer.</content>
public sealed partial class UnitsStep
{
    private void Follow(FollowedField typed)
    {
        if (typed.Field != UnitsRules.FieldId)
            return;
        // A number keeps its value in the other page's language; anything else is shown as it was typed.
        _typed = Language.Find(typed.Language) is { } written && written != Language && UnitsRules.TryRead(typed.Text, written, out var units)
            ? units.ToString("N0", Language.Culture)
            : typed.Text;
    }

    private Task TakeOverSuggestedAsync(AcceptedUnits accepted)
    {
        _typed = Language.Number(accepted.Units);
        return SubmitAsync();
    }
}
