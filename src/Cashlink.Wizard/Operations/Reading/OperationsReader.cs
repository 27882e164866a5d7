using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Operating;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Operations.Reading;

/// <summary>Reads what an operator has to look at, for the page and for the commands alike.</summary>
public sealed class OperationsReader(
    WaitingWork work, PartnerEventStore events, MailStore mails, IOptions<OperationsSettings> settings, TimeProvider clock)
{
    /// <summary>So many of each are shown; how many there are is said beside.</summary>
    public const int Most = 100;

    /// <summary>A call that was refused longer ago is not looked for.</summary>
    private static readonly TimeSpan Refusals = TimeSpan.FromDays(30);

    public async Task<OperationsView> ReadAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var openedBefore = now - settings.Value.StuckAfter;
        var stuck = await work.StuckAsync(openedBefore, Most, cancellationToken);
        var needed = await work.ForPeopleAsync(now - Refusals, Most, cancellationToken);
        var givenUp = await events.GivenUpAsync(Most, cancellationToken);
        var failed = await mails.FailedAsync(Most, cancellationToken);
        return new OperationsView(
            now,
            await work.CountOpenAsync(cancellationToken),
            new(stuck, await TotalAsync(stuck, () => work.CountStuckAsync(openedBefore, cancellationToken))),
            new(needed, needed.Count),
            await events.CountAsync(PartnerEventState.Waiting, cancellationToken),
            new([.. givenUp.Select(FailedEvent.Of)], await TotalAsync(givenUp, () => events.CountAsync(PartnerEventState.GivenUp, cancellationToken))),
            await mails.CountAsync(MailState.Waiting, cancellationToken),
            new(
                [.. failed.Select(FailedMail.Of)],
                await TotalAsync(failed, async () => await mails.CountAsync(MailState.Refused, cancellationToken) + await mails.CountAsync(MailState.GivenUp, cancellationToken))));
    }

    /// <summary>Only where something is left out has it to be counted.</summary>
    private static async Task<int> TotalAsync<T>(IReadOnlyList<T> shown, Func<Task<int>> count) => shown.Count < Most ? shown.Count : await count();
}
