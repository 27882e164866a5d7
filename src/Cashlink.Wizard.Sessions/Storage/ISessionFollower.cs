namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Keeps something beside the sessions that has to be true whenever they are: a list, an event that is told to others.</summary>
public interface ISessionFollower
{
    /// <summary>Adds its part to the transaction in which the session is saved. It may be asked again, for a new context.</summary>
    Task FollowAsync(WizardDbContext context, WizardSession session, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The transaction was committed: what was noted may go out.</summary>
    void Committed(WizardSession session)
    {
    }
}
