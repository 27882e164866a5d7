namespace Cashlink.Wizard.Sessions;

/// <summary>Why a session ended without a contract.</summary>
public enum SessionEnd
{
    /// <summary>The partner has cancelled it.</summary>
    Cancelled = 1,

    /// <summary>Cashlink no longer knows what it stands on; another session has taken its place.</summary>
    Abandoned = 2,
}

/// <content>How a session ends before the signature.</content>
public sealed partial class WizardSession
{
    /// <summary>Why it ended without a contract; null while it goes on, and when there is one.</summary>
    public SessionEnd? End => _content.End;

    /// <summary>Where it stood when it was last read or written; null for one that was never stored.</summary>
    public SessionStanding? LastStored { get; private set; }

    /// <summary>The partner does not want it any more. Only what is not signed can be cancelled.</summary>
    /// <exception cref="InvalidOperationException">It is signed, or at its end.</exception>
    public void Cancel()
    {
        MustBe(SessionPhase.Active);
        EndAs(SessionEnd.Cancelled);
    }

    private void EndAs(SessionEnd end)
    {
        Phase = SessionPhase.Closed;
        _content.End = end;
    }
}
