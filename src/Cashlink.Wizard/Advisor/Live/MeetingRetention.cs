using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>A meeting on two screens goes with its session.</summary>
public sealed class MeetingRetention : IRetained
{
    public Task EraseSessionsAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken) =>
        context.Meetings.Where(meeting => sessionIds.Contains(meeting.SessionId)).ExecuteDeleteAsync(cancellationToken);
}
