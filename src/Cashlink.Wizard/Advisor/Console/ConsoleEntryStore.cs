using Cashlink.Api;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>What the console asks for.</summary>
/// <param name="Search">The beginning of words of the client's name, or a whole client number; null for all.</param>
/// <param name="Phase">Only sessions in this phase.</param>
/// <param name="Step">Only sessions that stand at this step.</param>
/// <param name="Turn">Only sessions where this one has to act.</param>
/// <param name="CampaignId">Only sessions for this campaign.</param>
public sealed record ConsoleQuery(
    string? Search = null, SessionPhase? Phase = null, WizardStep? Step = null, Turn? Turn = null, Guid? CampaignId = null);

/// <summary>Where a page of the list ends: the next one begins after it.</summary>
public sealed record ConsoleCursor(DateTimeOffset ActivityAt, Guid SessionId);

/// <summary>A session in the console.</summary>
public sealed record ConsoleEntry(
    Guid SessionId, Guid InvestorId, Guid CampaignId, SessionPhase Phase, WizardStep Step, Turn Turn, MeetingKind Meeting,
    DateTimeOffset ActivityAt, ClientName Client, InvestmentStatus? Status = null)
{
    /// <summary>True when there is something that the client can come back to: what ended before the signature is gone.</summary>
    public bool CanBeComeBackTo => Phase != SessionPhase.Closed || Status is not null || Turn != Turn.Nobody;
}

/// <summary>A page of the list, the latest activity first.</summary>
/// <param name="Entries">The sessions.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record ConsoleEntryPage(IReadOnlyList<ConsoleEntry> Entries, ConsoleCursor? Next);

/// <summary>The sessions of each advisor: those he was launched into or has begun, and no others.</summary>
public sealed class ConsoleEntryStore(
    IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, NameIndex names, StepSequence steps, TimeProvider clock)
    : IAdvisorArrival
{
    /// <summary>Sessions on a page.</summary>
    public const int PageSize = 25;

    private const int MostAttempts = 10;

    /// <summary>A session comes into an advisor's list, or he comes to it again; the client's name is the one that Cashlink has now.</summary>
    public async Task TakeAsync(WizardSession session, string advisorId, ClientName client, CancellationToken cancellationToken = default)
    {
        var words = await names.OfNameAsync(session.PartnerId, advisorId, client, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var entry = await context.ConsoleEntries.SingleOrDefaultAsync(
                row => row.SessionId == session.Id && row.AdvisorId == advisorId, cancellationToken);
            if (entry is null)
            {
                entry = new ConsoleEntryRow
                {
                    SessionId = session.Id,
                    PartnerId = session.PartnerId,
                    AdvisorId = advisorId,
                    InvestorId = session.InvestorId,
                    CampaignId = session.CampaignId,
                };
                context.ConsoleEntries.Add(entry);
            }
            entry.Follow(session, clock.GetUtcNow());
            entry.Client = protector.Protect(client, entry.Place);
            var known = await context.ConsoleWords.Where(row => row.SessionId == session.Id).Select(row => row.Word).ToListAsync(cancellationToken);
            // Words of an old name stay: they find the session by the name it was known under, and other advisors' words look alike.
            context.ConsoleWords.AddRange(words.Except(known).Select(word => new ConsoleWordRow { Word = word, SessionId = session.Id }));
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // Launched twice at the same moment, and the other was faster: what it wrote is read now.
            }
        }
    }

    /// <inheritdoc/>
    public Task CameAsync(WizardSession session, string advisorId, Investor client, CancellationToken cancellationToken) =>
        TakeAsync(session, advisorId, ClientName.Of(client), cancellationToken);

    /// <summary>A session as it stands in the advisor's list, or null when it is not there.</summary>
    public async Task<ConsoleEntry?> FindAsync(AdvisorAccess advisor, Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.ConsoleEntries.AsNoTracking().SingleOrDefaultAsync(
            row => row.SessionId == sessionId && row.PartnerId == advisor.PartnerId && row.AdvisorId == advisor.AdvisorId, cancellationToken);
        return row is null ? null : ToEntry(row);
    }

    /// <summary>The name of the client in a session of the advisor's list; empty when it is not there.</summary>
    public async Task<string> ClientOfAsync(Guid sessionId, string advisorId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var entry = await context.ConsoleEntries.AsNoTracking().SingleOrDefaultAsync(
            row => row.SessionId == sessionId && row.AdvisorId == advisorId, cancellationToken);
        return entry is null ? "" : protector.Unprotect<ClientName>(entry.Client, entry.Place).Text;
    }

    /// <summary>A page of the advisor's sessions.</summary>
    /// <param name="advisor">Whose list it is.</param>
    /// <param name="query">What to look for.</param>
    /// <param name="after">Where the page before has ended; null for the first.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public async Task<ConsoleEntryPage> ListAsync(
        AdvisorAccess advisor, ConsoleQuery query, ConsoleCursor? after = null, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.ConsoleEntries.AsNoTracking().Where(row => row.PartnerId == advisor.PartnerId && row.AdvisorId == advisor.AdvisorId);
        if (query.Phase is { } phase)
            rows = rows.Where(row => row.Phase == phase);
        if (query.Step?.Name is { } step)
            rows = rows.Where(row => row.Step == step);
        if (query.Turn is { } turn)
            rows = rows.Where(row => row.Turn == turn);
        if (query.CampaignId is { } campaign)
            rows = rows.Where(row => row.CampaignId == campaign);
        rows = await FoundAsync(context, rows, advisor, query.Search, cancellationToken);
        // The first half says to the index where to begin, the second tells those of the same moment apart.
        if (after is var (at, id))
            rows = rows.Where(row => row.ActivityAt <= at && (row.ActivityAt < at || row.SessionId.CompareTo(id) < 0));
        var found = await rows.OrderByDescending(row => row.ActivityAt).ThenByDescending(row => row.SessionId)
            .Take(PageSize + 1).ToListAsync(cancellationToken);
        var shown = found.Take(PageSize).Select(ToEntry).ToList();
        return new ConsoleEntryPage(shown, found.Count > PageSize ? new ConsoleCursor(shown[^1].ActivityAt, shown[^1].SessionId) : null);
    }

    private async Task<IQueryable<ConsoleEntryRow>> FoundAsync(
        WizardDbContext context, IQueryable<ConsoleEntryRow> rows, AdvisorAccess advisor, string? search, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(search))
            return rows;
        if (Guid.TryParse(search, out var number))
            return rows.Where(row => row.InvestorId == number);
        var words = await names.OfSearchAsync(advisor.PartnerId, advisor.AdvisorId, search, cancellationToken);
        // What cannot be looked for finds nothing, rather than everything.
        if (words.Count == 0)
            return rows.Where(row => false);
        var known = context.ConsoleWords;
        foreach (var word in words)
            rows = rows.Where(row => known.Any(one => one.Word == word && one.SessionId == row.SessionId));
        return rows;
    }

    private ConsoleEntry ToEntry(ConsoleEntryRow row) => new(
        row.SessionId, row.InvestorId, row.CampaignId, row.Phase, steps.Find(row.Step) ?? steps.All[0].Step, row.Turn, row.Meeting,
        row.ActivityAt, protector.Unprotect<ClientName>(row.Client, row.Place), row.InvestmentStatus is { } status ? new InvestmentStatus(status) : null);
}
