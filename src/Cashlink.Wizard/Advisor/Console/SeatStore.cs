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
public sealed record SeatQuery(
    string? Search = null, SessionPhase? Phase = null, WizardStep? Step = null, Turn? Turn = null, Guid? CampaignId = null);

/// <summary>Where a page of the list ends: the next one begins after it.</summary>
public sealed record SeatCursor(DateTimeOffset ActivityAt, Guid SessionId);

/// <summary>A session in the console.</summary>
public sealed record Seat(
    Guid SessionId, Guid InvestorId, Guid CampaignId, SessionPhase Phase, WizardStep Step, Turn Turn, MeetingKind Meeting,
    DateTimeOffset ActivityAt, ClientName Client);

/// <summary>A page of the list, the latest activity first.</summary>
/// <param name="Seats">The sessions.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record SeatPage(IReadOnlyList<Seat> Seats, SeatCursor? Next);

/// <summary>The sessions of each advisor: those he was launched into or has begun, and no others.</summary>
public sealed class SeatStore(
    IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, NameIndex names, StepSequence steps, TimeProvider clock)
    : IAdvisorArrival
{
    /// <summary>Sessions on a page.</summary>
    public const int PageSize = 25;

    private const int MostAttempts = 10;

    /// <summary>An advisor takes his place in a session, or comes again; the client's name is the one that Cashlink has now.</summary>
    public async Task TakeAsync(WizardSession session, string advisorId, ClientName client, CancellationToken cancellationToken = default)
    {
        var words = await names.OfNameAsync(session.PartnerId, advisorId, client, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var seat = await context.Seats.SingleOrDefaultAsync(
                row => row.SessionId == session.Id && row.AdvisorId == advisorId, cancellationToken);
            if (seat is null)
            {
                seat = new SeatRow
                {
                    SessionId = session.Id,
                    PartnerId = session.PartnerId,
                    AdvisorId = advisorId,
                    InvestorId = session.InvestorId,
                    CampaignId = session.CampaignId,
                };
                context.Seats.Add(seat);
            }
            seat.Follow(session, clock.GetUtcNow());
            seat.Client = protector.Protect(client, seat.Place);
            var known = await context.SeatWords.Where(row => row.SessionId == session.Id).Select(row => row.Word).ToListAsync(cancellationToken);
            // Words of an old name stay: they find the session by the name it was known under, and other advisors' words look alike.
            context.SeatWords.AddRange(words.Except(known).Select(word => new SeatWordRow { Word = word, SessionId = session.Id }));
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

    /// <summary>The advisor's place in a session, or null when he has none there.</summary>
    public async Task<Seat?> FindAsync(AdvisorAccess advisor, Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Seats.AsNoTracking().SingleOrDefaultAsync(
            row => row.SessionId == sessionId && row.PartnerId == advisor.PartnerId && row.AdvisorId == advisor.AdvisorId, cancellationToken);
        return row is null ? null : ToSeat(row);
    }

    /// <summary>The name of the client in a session that the advisor has a place in; empty when there is none.</summary>
    public async Task<string> ClientOfAsync(Guid sessionId, string advisorId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var seat = await context.Seats.AsNoTracking().SingleOrDefaultAsync(row => row.SessionId == sessionId && row.AdvisorId == advisorId, cancellationToken);
        return seat is null ? "" : protector.Unprotect<ClientName>(seat.Client, seat.Place).Text;
    }

    /// <summary>A page of the advisor's sessions.</summary>
    /// <param name="advisor">Whose list it is.</param>
    /// <param name="query">What to look for.</param>
    /// <param name="after">Where the page before has ended; null for the first.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public async Task<SeatPage> ListAsync(
        AdvisorAccess advisor, SeatQuery query, SeatCursor? after = null, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Seats.AsNoTracking().Where(row => row.PartnerId == advisor.PartnerId && row.AdvisorId == advisor.AdvisorId);
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
        var shown = found.Take(PageSize).Select(ToSeat).ToList();
        return new SeatPage(shown, found.Count > PageSize ? new SeatCursor(shown[^1].ActivityAt, shown[^1].SessionId) : null);
    }

    private async Task<IQueryable<SeatRow>> FoundAsync(
        WizardDbContext context, IQueryable<SeatRow> rows, AdvisorAccess advisor, string? search, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(search))
            return rows;
        if (Guid.TryParse(search, out var number))
            return rows.Where(row => row.InvestorId == number);
        var words = await names.OfSearchAsync(advisor.PartnerId, advisor.AdvisorId, search, cancellationToken);
        // What cannot be looked for finds nothing, rather than everything.
        if (words.Count == 0)
            return rows.Where(row => false);
        var known = context.SeatWords;
        foreach (var word in words)
            rows = rows.Where(row => known.Any(one => one.Word == word && one.SessionId == row.SessionId));
        return rows;
    }

    private Seat ToSeat(SeatRow row) => new(
        row.SessionId, row.InvestorId, row.CampaignId, row.Phase, steps.Find(row.Step) ?? steps.All[0].Step, row.Turn, row.Meeting,
        row.ActivityAt, protector.Unprotect<ClientName>(row.Client, row.Place));
}
