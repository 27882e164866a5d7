using Cashlink.Wizard.Sessions.Measures;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.PartnerApi.Events;

/// <summary>Events that a partner's server has not taken.</summary>
public sealed class PartnerEventBacklog(IDbContextFactory<WizardDbContext> contexts) : IBacklog
{
    public string Name => "partner-events";

    public async Task<BacklogState> LookAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = context.PartnerEvents.Where(row => row.State == PartnerEventState.Waiting);
        return new BacklogState(
            await waiting.CountAsync(cancellationToken), await waiting.MinAsync(row => (DateTimeOffset?)row.CreatedAt, cancellationToken),
            await context.PartnerEvents.CountAsync(row => row.State == PartnerEventState.GivenUp, cancellationToken));
    }
}
