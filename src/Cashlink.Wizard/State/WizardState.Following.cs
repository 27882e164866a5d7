using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.State;

/// <content>How a circuit keeps up with its session.</content>
public sealed partial class WizardState
{
    /// <summary>Reads the session again.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        if (await store.FindAsync(Session.Id, cancellationToken) is { } current)
            Show(current);
    }

    /// <summary>Takes the newer state over, and notes when the open page no longer shows what it is about.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var current = await store.FindAsync(Session.Id, cancellationToken);
        if (!await IsStillAdmittedAsync(cancellationToken) || current is null || current.Version <= Session.Version)
            return;
        // Each stage of an attempt is stored. The page is shown its outcome, not every stage, unless there is another page to show.
        if (IsAttempting && current.Phase == Session.Phase)
            return;
        // A call of our own that was open is finished by whoever comes first.
        _isShownOutdated |= !IsOwnCallOpen && !current.HasSameAnswersAs(Session);
        Show(current);
    }

    internal EvidenceNote NoteOf(EvidenceEntry entry) => EvidenceNote.Of(Access, entry);

    internal void Show(WizardSession session)
    {
        _session = session;
        Changed?.Invoke();
    }

    /// <summary>Somebody uses the page, so the admission does not run out; one that has ended closes the page.</summary>
    /// <returns>False when it has ended.</returns>
    public async Task<bool> NoteUseAsync(CancellationToken cancellationToken = default) =>
        IfAdmitted(!HasEnded && await accesses.UseAsync(Access.AccessId, cancellationToken));

    private async Task<bool> IsStillAdmittedAsync(CancellationToken cancellationToken) =>
        IfAdmitted(!HasEnded && await accesses.IsOpenAsync(Access.AccessId, cancellationToken));

    private bool IfAdmitted(bool isAdmitted)
    {
        if (isAdmitted)
            return true;
        HasEnded = true;
        Changed?.Invoke();
        return false;
    }

    /// <returns>False while the store is away: nobody can change the session then, and what was missed is read later.</returns>
    private async Task<bool> TryCatchUpAsync()
    {
        try
        {
            await CatchUpAsync(_gone.Token);
            return true;
        }
        catch (Exception failure) when (StoreFailure.Is(failure))
        {
            return false;
        }
    }

    /// <summary>Somebody has changed the session: takes the newer state over, if it is one.</summary>
    internal async Task FollowAsync()
    {
        try
        {
            while (!await TryCatchUpAsync())
                await Task.Delay(StoreFailure.Pause, clock, _gone.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
        {
            // The circuit has ended meanwhile.
        }
        catch (Exception failure)
        {
            // Nobody awaits this: a page that cannot follow its session any more must not look as if it did.
            Failed?.Invoke(failure);
        }
    }
}
