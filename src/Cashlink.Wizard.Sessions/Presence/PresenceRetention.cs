using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Presence;

/// <summary>Codes go a day after they were asked for, and with their session. That one was used is in the session's record.</summary>
public sealed class PresenceRetention : IRetained
{
    public Task EraseSessionsAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken) =>
        context.PresenceCodes.Where(code => sessionIds.Contains(code.SessionId)).ExecuteDeleteAsync(cancellationToken);

    public Task EraseOldAsync(WizardDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now - PresenceCodes.Day;
        return context.PresenceCodes.Where(code => code.AskedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
