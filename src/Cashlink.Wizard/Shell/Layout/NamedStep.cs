using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Shell.Layout;

/// <summary>A step with the name that people read.</summary>
public abstract class NamedStep : StepRules
{
    /// <summary>Its name in the list of steps, one word or two.</summary>
    public abstract string NameIn(Language language);
}

/// <summary>The names of the steps.</summary>
public static class StepNames
{
    extension(StepSequence steps)
    {
        /// <summary>The name of a step as people read it.</summary>
        public string NameOf(WizardStep step, Language language) => ((NamedStep)steps[step]).NameIn(language);
    }
}
