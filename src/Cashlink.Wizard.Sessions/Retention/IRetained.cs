using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Retention;

/// <summary>What a feature keeps beside the sessions. It goes with them, or when its time is over.</summary>
public interface IRetained
{
    /// <summary>Erases what is kept of sessions that are being erased, in their transaction.</summary>
    Task EraseSessionsAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Erases what is kept of signed sessions and no duty demands, because their investor has asked for it.</summary>
    Task EraseNeedlessAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Erases what nobody needs any more.</summary>
    Task EraseOldAsync(WizardDbContext context, DateTimeOffset now, CancellationToken cancellationToken) => Task.CompletedTask;
}
