namespace Cashlink.Wizard.Sessions;

/// <summary>A step of the way, by its name. Each step's folder says its own (<c>WizardStep.Units</c>, for instance).</summary>
/// <param name="Name">Its name in addresses, in the partner API and in the page hook <c>main[data-step]</c>, for instance <c>self-disclosure</c>.</param>
public readonly record struct WizardStep(string Name)
{
    public override string ToString() => Name;
}
