using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>What is kept for partners' servers goes when nobody can ask for it any more.</summary>
public sealed class PartnerRetention(RepeatStore repeats, PartnerEventStore events) : IRetained
{
    private static readonly TimeSpan SettledEvents = TimeSpan.FromDays(7);

    public Task EraseSessionsAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken) =>
        context.PartnerEvents.Where(happened => sessionIds.Contains(happened.SessionId)).ExecuteDeleteAsync(cancellationToken);

    public async Task EraseOldAsync(WizardDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await repeats.EraseAsync(cancellationToken);
        await events.EraseAsync(now - SettledEvents, cancellationToken);
    }
}
