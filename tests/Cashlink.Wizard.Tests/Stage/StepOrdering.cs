using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Steps;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>The wizard's steps, to be told apart by their places.</summary>
public static class StepOrdering
{
    public static StepSequence Steps { get; } = new(StepList.All);

    /// <summary>The steps in their order.</summary>
    public static IReadOnlyList<WizardStep> Order { get; } = [.. Steps.All.Select(rules => rules.Step)];

    extension(WizardStep)
    {
        public static bool operator >(WizardStep step, WizardStep other) => Steps.NumberOf(step) > Steps.NumberOf(other);

        public static bool operator <(WizardStep step, WizardStep other) => other > step;

        public static bool operator >=(WizardStep step, WizardStep other) => step == other || step > other;

        public static bool operator <=(WizardStep step, WizardStep other) => other >= step;
    }
}
