using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Measures;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.PartnerApi.Events;

/// <summary>
/// Delivers events to partners' servers until they take them. Each partner has a round of its own, so a server that is slow or away
/// holds up nobody else's events; events of one session go in their order.
/// </summary>
public sealed partial class PartnerEventService(
    PartnerEventOutbox outbox, PartnerEventStore store, PartnerEventSender sender, PartnerDirectory partners, IOptions<PartnerEventSettings> settings,
    TimeProvider clock, ILogger<PartnerEventService> logger)
    : BackgroundService
{
    private const int MostAtATime = 100;
    private const int Parallelism = 4;

    /// <summary>Who takes an event has it this long. It is more than an attempt can last, so two never send the same at once.</summary>
    private static readonly TimeSpan Reservation = PartnerEventSender.Patience * 3;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(partners.All.Where(partner => partner.Webhook is not null).Select(partner => ServeAsync(partner, stoppingToken)));

    /// <summary>Sends everything of the partner that is due, once.</summary>
    public async Task RunOnceAsync(Partner partner, CancellationToken cancellationToken)
    {
        var due = await store.DueAsync(partner.Id, clock.GetUtcNow(), MostAtATime, cancellationToken);
        await Parallel.ForEachAsync(
            due, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            (row, token) => DeliverAsync(partner, row, token));
    }

    private async Task ServeAsync(Partner partner, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = outbox.NextAsync(partner.Id);
            try
            {
                await RunOnceAsync(partner, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The store may be away for a moment; events are not to be forgotten for it.
                LogRoundFailed(logger, failure, partner.Id);
                next = Task.Delay(Timeout.Infinite, stoppingToken);
            }
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(next, Task.Delay(settings.Value.Interval, clock, pause.Token));
            await pause.CancelAsync();
        }
    }

    /// <summary>Sends the event, and those of the same session after it, as long as they are taken.</summary>
    private async ValueTask DeliverAsync(Partner partner, PartnerEventRow first, CancellationToken cancellationToken)
    {
        using var trace = WizardMeasures.BeginTrace("partner event");
        for (var row = first; row is not null && row.DueAt <= clock.GetUtcNow(); row = await store.NextOfAsync(row.SessionId, cancellationToken))
        {
            if (!await store.TryTakeAsync(row, clock.GetUtcNow() + Reservation, cancellationToken))
                return;
            var status = await sender.SendAsync(row, partner.Webhook!, cancellationToken);
            var attempts = row.Attempts + 1;
            if (status is >= 200 and < 300)
            {
                await store.NoteAsync(row.Id, PartnerEventState.Delivered, status, clock.GetUtcNow());
                continue;
            }
            var next = clock.GetUtcNow() + PauseAfter(attempts);
            if (next - row.CreatedAt > settings.Value.GiveUpAfter)
            {
                LogGivenUp(logger, row.Type, row.Id, row.SessionId, partner.Id, attempts, status);
                await store.NoteAsync(row.Id, PartnerEventState.GivenUp, status, clock.GetUtcNow());
                continue;
            }
            LogNotTaken(logger, row.Type, row.Id, row.SessionId, partner.Id, attempts, status);
            await store.NoteAsync(row.Id, PartnerEventState.Waiting, status, next);
            return;
        }
    }

    private TimeSpan PauseAfter(int attempts)
    {
        var events = settings.Value;
        var pause = events.FirstPause * Math.Pow(2, Math.Min(attempts - 1, 30));
        return pause < events.LongestPause ? pause : events.LongestPause;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Type} ({EventId}) of session {SessionId} was not taken by the server of {PartnerId} (attempt {Attempts}, status {Status}); it is sent again later.")]
    private static partial void LogNotTaken(ILogger logger, string type, Guid eventId, Guid sessionId, string partnerId, int attempts, int? status);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Type} ({EventId}) of session {SessionId} was never taken by the server of {PartnerId} and is given up (attempt {Attempts}, status {Status}).")]
    private static partial void LogGivenUp(ILogger logger, string type, Guid eventId, Guid sessionId, string partnerId, int attempts, int? status);

    [LoggerMessage(Level = LogLevel.Error, Message = "The events of {PartnerId} could not be looked through.")]
    private static partial void LogRoundFailed(ILogger logger, Exception failure, string partnerId);
}
