namespace Cashlink.Wizard.Sessions.Measures;

/// <summary>Something that waits to be taken by somebody else: calls by Cashlink, mails by a mail server, events by a partner's server.</summary>
public interface IBacklog
{
    /// <summary>Its name among the measures.</summary>
    string Name { get; }

    Task<BacklogState> LookAsync(CancellationToken cancellationToken);
}

/// <summary>How a backlog stands.</summary>
/// <param name="Waiting">How many wait.</param>
/// <param name="Oldest">Since when the oldest of them waits; null when none does.</param>
/// <param name="Failed">How many are given up, or were refused, and are not erased yet.</param>
public sealed record BacklogState(int Waiting, DateTimeOffset? Oldest, int Failed);
