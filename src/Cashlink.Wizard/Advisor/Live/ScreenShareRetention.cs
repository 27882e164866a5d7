using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>A screen share goes with its session.</summary>
public sealed class ScreenShareRetention : IRetained
{
    public Task EraseSessionsAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken) =>
        context.ScreenShares.Where(share => sessionIds.Contains(share.SessionId)).ExecuteDeleteAsync(cancellationToken);

    /// <summary>What was said and shown on two screens, beside the record.</summary>
    public Task EraseNeedlessAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken) =>
        EraseSessionsAsync(context, sessionIds, cancellationToken);
}
