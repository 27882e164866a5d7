using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Steps.SelfDisclosure;
using Cashlink.Wizard.Steps.Signing;
using Cashlink.Wizard.Steps.Status;
using Cashlink.Wizard.Steps.Survey;
using Cashlink.Wizard.Steps.Units;
using Cashlink.Wizard.Steps.WalletSelection;

namespace Cashlink.Wizard.Steps;

/// <summary>The steps of the wizard in their order. A new step is a new folder and a line here.</summary>
public static class StepList
{
    public static IReadOnlyList<StepDefinition> All { get; } =
    [
        new UnitsDefinition(),
        new SelfDisclosureDefinition(),
        new SurveyDefinition(),
        new SigningDefinition(),
        new WalletDefinition(),
        new StatusDefinition(),
    ];

    extension(StepSequence steps)
    {
        /// <summary>Everything of a step.</summary>
        public StepDefinition DefinitionOf(WizardStep step) => (StepDefinition)steps[step];

        /// <summary>All steps with everything of them.</summary>
        public IEnumerable<StepDefinition> Definitions => steps.All.Cast<StepDefinition>();
    }
}
