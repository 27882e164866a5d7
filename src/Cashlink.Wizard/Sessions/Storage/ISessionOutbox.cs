namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Writes down, in the transaction of a session's change, what somebody outside is to hear of it.</summary>
public interface ISessionOutbox
{
    /// <summary>Adds what is to be told to the transaction.</summary>
    void Note(WizardDbContext context, WizardSession session);

    /// <summary>The transaction was committed: what was noted may go out.</summary>
    void Committed(WizardSession session);
}
