using Cashlink.Wizard.Sessions;


namespace Cashlink.Wizard.Shell.Addresses;

/// <summary>The address of a step.</summary>
public static class StepAddress
{
    public static string Of(Guid sessionId, WizardStep step) => $"{SessionAddress.PathOf(sessionId)}/{step.Name}";
}
