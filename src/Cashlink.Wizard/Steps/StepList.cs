using Cashlink.Wizard.Sessions.Steps;

namespace Cashlink.Wizard.Steps;

/// <summary>The component of each step: a new step is a new folder and a line here.</summary>
public static class StepList
{
    private static readonly Dictionary<WizardStep, Type> Components = new()
    {
        [WizardStep.Units] = typeof(Units.UnitsStep),
        [WizardStep.SelfDisclosure] = typeof(SelfDisclosure.SelfDisclosureStep),
        [WizardStep.Survey] = typeof(Survey.SurveyStep),
        [WizardStep.Signing] = typeof(Signing.SigningStep),
        [WizardStep.Wallet] = typeof(WalletSelection.WalletStep),
        [WizardStep.Status] = typeof(Status.StatusStep),
    };

    public static Type ComponentOf(WizardStep step) => Components[step];
}
