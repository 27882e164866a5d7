using System.Collections.Concurrent;
using Cashlink.Api;
using Cashlink.Wizard.Identification;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Following;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Steps.Units;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Home;

/// <summary>
/// Reads what a home page shows. The store knows it; Cashlink is asked again for what is some minutes old, for a few seconds at most, and
/// the page says from when it is what Cashlink did not tell.
/// </summary>
public sealed class HomeReader(
    SessionStore sessions, StatusWatchStore watches, StatusFollower follower, IdentificationRefresh identification, CampaignCatalog campaigns,
    IOptions<MailSettings> mail, TimeProvider clock)
{
    /// <summary>How many subscriptions are shown.</summary>
    public const int Most = 100;

    /// <summary>How old a status may be before Cashlink is asked for it again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    /// <summary>The same while Cashlink waits for the identification: who comes back from it wants to see that it counts.</summary>
    public static readonly TimeSpan FreshWhileIdentifying = TimeSpan.FromSeconds(10);

    /// <summary>How long Cashlink is waited for, for everything together.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private const int MostReadAgain = 20;
    private const int Parallelism = 4;

    /// <summary>What the page shows to whom it belongs.</summary>
    public async Task<HomeView> ReadAsync(HomeAccess access, Language language, CancellationToken cancellationToken)
    {
        var found = await sessions.OfInvestorAsync(access.PartnerId, access.InvestorId, after: null, Most + 1, cancellationToken) ?? [];
        var shown = found.Take(Most).ToDictionary(session => session.Id);
        // Time of the machine, and not of the wizard's clock: it is waited for.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var outdated = await ReadAgainAsync(shown, patience.Token, cancellationToken);
        var offers = await ReadOffersAsync(shown.Values, patience.Token, cancellationToken);
        var entries = shown.Values.Select(session => EntryOf(session, offers.GetValueOrDefault(session.CampaignId), Outdated(outdated, session.Id), language));
        return new HomeView(
            [
                .. entries.OrderBy(entry => entry.IsOver).ThenByDescending(entry => entry.IsInvestorsTurn).ThenBy(entry => entry.SignedAt is null)
                    .ThenByDescending(entry => entry.SignedAt ?? entry.BegunAt),
            ],
            found.Count > Most);
    }

    private static DateTimeOffset? Outdated(IReadOnlyDictionary<Guid, DateTimeOffset> outdated, Guid sessionId) =>
        outdated.TryGetValue(sessionId, out var asOf) ? asOf : null;

    /// <summary>Reads the investments again that were not read lately, and puts the sessions in place as they are then.</summary>
    /// <returns>From when those are that could not be read.</returns>
    private async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> ReadAgainAsync(
        Dictionary<Guid, WizardSession> shown, CancellationToken patience, CancellationToken cancellationToken)
    {
        var open = shown.Values.Where(session => session.InvestmentId is not null && session.Investment?.Status.IsFinal() != true).ToList();
        var readAt = await watches.ReadTimesAsync([.. open.Select(session => session.Id)], cancellationToken);
        var old = open.Select(session => (Session: session, AsOf: AsOf(session, readAt)))
            .Where(one => one.AsOf < clock.GetUtcNow() - (one.Session.IsIdentificationOpen ? FreshWhileIdentifying : Fresh) || !readAt.ContainsKey(one.Session.Id)).OrderBy(one => one.AsOf).ToList();
        var left = new ConcurrentDictionary<Guid, DateTimeOffset>(old.ToDictionary(one => one.Session.Id, one => one.AsOf));
        await Parallel.ForEachAsync(
            old.Take(MostReadAgain), new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (one, _) =>
            {
                if (await IsAnsweredAsync(() => ReadAgainAsync(one.Session, patience), cancellationToken))
                    left.TryRemove(one.Session.Id, out var _);
            });
        foreach (var (session, _) in old.Where(one => !left.ContainsKey(one.Session.Id)))
        {
            if (await sessions.FindAsync(session.Id, cancellationToken) is { } now)
                shown[session.Id] = now;
        }
        return left;
    }

    private Task ReadAgainAsync(WizardSession session, CancellationToken patience) => session.IsIdentificationOpen
        ? identification.AskAsync(session, patience)
        : follower.ReadAsync(session.Id, session.InvestmentId!.Value, patience);

    /// <summary>The best that is known of when the status is from.</summary>
    private static DateTimeOffset AsOf(WizardSession session, IReadOnlyDictionary<Guid, DateTimeOffset> readAt) =>
        readAt.TryGetValue(session.Id, out var read) ? read : session.Investment?.ChangedAt ?? session.SignedAt ?? session.CreatedAt;

    private async Task<IReadOnlyDictionary<Guid, Campaign>> ReadOffersAsync(
        IEnumerable<WizardSession> shown, CancellationToken patience, CancellationToken cancellationToken)
    {
        var offers = new ConcurrentDictionary<Guid, Campaign>();
        await Parallel.ForEachAsync(
            shown.Select(session => session.CampaignId).Distinct(),
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (id, _) => await IsAnsweredAsync(async () => offers[id] = await campaigns.GetAsync(id, patience), cancellationToken));
        return offers;
    }

    /// <summary>True when Cashlink answered in time.</summary>
    private static async Task<bool> IsAnsweredAsync(Func<Task> ask, CancellationToken cancellationToken)
    {
        try
        {
            await ask();
            return true;
        }
        catch (CashlinkException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private HomeEntry EntryOf(WizardSession session, Campaign? campaign, DateTimeOffset? asOf, Language language)
    {
        var (now, units) = (clock.GetUtcNow(), session.Units?.Units);
        return new HomeEntry(
            session.Id, campaign?.Name, units, units is { } count ? campaign?.ToPayFor(count) : null, session.SignedAt, session.CreatedAt,
            session.Investment?.Status.Value, HomeWords.StateOf(session, language), session.IsInvestorsTurn, session.IsOver, session.HasFailed,
            [.. HomeWords.ActionsOf(session, now, mail.Value.IsOn)], HomeWords.WithdrawalOf(session, now, language), session.IsIdentificationOpen, asOf);
    }
}
