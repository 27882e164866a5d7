using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Launch;

/// <summary>The address of a step.</summary>
public static class StepAddress
{
    public static string Of(Guid sessionId, WizardStep step) => $"{AccessCookie.PathOf(sessionId)}/{step.Name()}";
}
