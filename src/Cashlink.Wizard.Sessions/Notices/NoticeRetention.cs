using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Notices;

/// <summary>A withdrawal of the public entry goes with the session that it fits. What fits none stays until people have looked at it, and after.</summary>
public sealed class NoticeRetention : IRetained
{
    public async Task EraseSessionsAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken) =>
        await context.Notices.Where(notice => notice.SessionId != null && sessionIds.Contains(notice.SessionId.Value)).ExecuteDeleteAsync(cancellationToken);
}
