namespace Cashlink.Wizard.Sessions.Steps;

/// <summary>The six steps, in the order an investor goes through them.</summary>
public enum WizardStep
{
    Units,
    SelfDisclosure,
    Survey,
    Signing,
    Wallet,
    Status,
}

/// <summary>The names of the steps in addresses, in the partner API and in the page hook <c>main[data-step]</c>.</summary>
public static class WizardStepNames
{
    private static readonly Dictionary<WizardStep, string> Names = new()
    {
        [WizardStep.Units] = "units",
        [WizardStep.SelfDisclosure] = "self-disclosure",
        [WizardStep.Survey] = "survey",
        [WizardStep.Signing] = "signing",
        [WizardStep.Wallet] = "wallet",
        [WizardStep.Status] = "status",
    };

    /// <summary>The step's name, for instance <c>self-disclosure</c>.</summary>
    public static string Name(this WizardStep step) => Names[step];

    /// <summary>The step with this name, or null when there is none.</summary>
    public static WizardStep? Parse(string? name) =>
        Names.Where(entry => entry.Value == name).Select(entry => (WizardStep?)entry.Key).FirstOrDefault();
}
