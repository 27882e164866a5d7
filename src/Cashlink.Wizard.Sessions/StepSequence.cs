namespace Cashlink.Wizard.Sessions;

/// <summary>The steps of the program in their order.</summary>
public sealed class StepSequence(IEnumerable<StepRules> steps)
{
    public IReadOnlyList<StepRules> All { get; } = [.. steps];

    /// <summary>The rules of a step.</summary>
    /// <exception cref="InvalidOperationException">The program has no such step.</exception>
    public StepRules this[WizardStep step] =>
        All.FirstOrDefault(rules => rules.Step == step) ?? throw new InvalidOperationException($"There is no step {step.Name}.");

    /// <summary>The step with this name, or null when there is none.</summary>
    public WizardStep? Find(string? name) => All.FirstOrDefault(rules => rules.Step.Name == name)?.Step;

    /// <summary>The step that everything begins with.</summary>
    public WizardStep First => All[0].Step;

    /// <summary>The step that asks for nothing and shows where things stand.</summary>
    /// <exception cref="InvalidOperationException">The program has no such step.</exception>
    public WizardStep Overview => All.First(rules => rules.IsForEverybody).Step;

    /// <summary>The place of a step, from 1.</summary>
    public int NumberOf(WizardStep step) => 1 + All.Select(rules => rules.Step).ToList().IndexOf(step);
}
