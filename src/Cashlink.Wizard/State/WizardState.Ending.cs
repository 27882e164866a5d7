namespace Cashlink.Wizard.State;

/// <content>How a circuit hears that it has nothing to do in the session any more.</content>
public sealed partial class WizardState
{
    /// <summary>
    /// True once the session was cancelled or this browser's admission has ended. A circuit outlives both, so it looks before each
    /// action; the page then shows the closed door.
    /// </summary>
    public bool HasEnded { get; private set; }

    private async Task<bool> IsStillAdmittedAsync(CancellationToken cancellationToken)
    {
        if (!HasEnded && await accesses.IsOpenAsync(Access.AccessId, cancellationToken))
            return true;
        HasEnded = true;
        Changed?.Invoke();
        return false;
    }
}
