using System.Collections.Concurrent;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.PartnerApi.Events;

/// <summary>
/// Writes a partner's events in the transaction of the change that they tell of: there is no change without its event and no event
/// without its change.
/// </summary>
public sealed class PartnerEventOutbox(PartnerDirectory partners, IIdentifiers identifiers, TimeProvider clock) : ISessionFollower
{
    /// <summary>A change tells of fewer things than this, so numbers of two versions never meet.</summary>
    private const int MostForAVersion = 10;

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _wakeups = new();

    public Task FollowAsync(WizardDbContext context, WizardSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (partners.Find(session.PartnerId)?.Webhook is null)
            return Task.CompletedTask;
        var after = SessionStanding.Of(session);
        var types = PartnerEventTypes.Between(session.LastStored, after);
        for (var index = 0; index < types.Count; index++)
            context.PartnerEvents.Add(Row(session, after, types[index], ((session.Version + 1) * MostForAVersion) + index));
        return Task.CompletedTask;
    }

    public void Committed(WizardSession session)
    {
        if (_wakeups.TryRemove(session.PartnerId, out var wakeup))
            wakeup.TrySetResult();
    }

    /// <summary>Ends when this process has written something of the partner's sessions since the call.</summary>
    public Task NextAsync(string partnerId) =>
        _wakeups.GetOrAdd(partnerId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    private PartnerEventRow Row(WizardSession session, SessionStanding after, string type, long sequence)
    {
        var now = clock.GetUtcNow();
        var happened = new PartnerEvent(
            identifiers.NewId(), type, now, session.Id, session.InvestorId, session.CampaignId,
            Step: type == PartnerEventTypes.Step ? after.Step.Name : null,
            Status: type == PartnerEventTypes.Ended ? after.End : null,
            InvestmentId: after.InvestmentId);
        return new PartnerEventRow
        {
            Id = happened.Id,
            PartnerId = session.PartnerId,
            SessionId = session.Id,
            Sequence = sequence,
            Type = type,
            Body = happened.ToJson(),
            CreatedAt = now,
            DueAt = now,
        };
    }
}
