using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Sessions.Withdrawing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Subjects;

/// <summary>
/// Erases what is held on an investor who asks for it (Art. 17 GDPR), but for what a duty demands to be kept (Art. 17 (3) b). Chains and seals hold:
/// of an entry that stays only the content goes, and the record says so.
/// </summary>
public sealed class SubjectEraser(
    IDbContextFactory<WizardDbContext> contexts, SessionStore sessions, SessionErasure erasure, EvidenceLog evidence, IEnumerable<IRetained> retained,
    IOptions<KeepingSettings> keeping, TimeProvider clock)
{
    /// <summary>Says what would become of what is held.</summary>
    /// <param name="investorId">The investor.</param>
    /// <param name="contractsEnded">The day on which the investor's contracts ended, where the wizard cannot know it; null while they run.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<SubjectPlan> PlanAsync(Guid investorId, DateOnly? contractsEnded, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var subject = await SubjectExporter.ScopeAsync(context, investorId, cancellationToken);
        var open = await context.Journal.Where(call => subject.Sessions.Contains(call.SessionId) && call.State == JournalState.Open)
            .Select(call => call.SessionId).Distinct().ToListAsync(cancellationToken);
        var plan = new List<SubjectSession>();
        foreach (var id in subject.Sessions)
        {
            if (await sessions.FindAsync(id, cancellationToken) is { } session)
                plan.Add(await PlanAsync(context, session, open.Contains(id), contractsEnded, cancellationToken));
        }
        var homes = await context.Homes.CountAsync(home => home.InvestorId == investorId, cancellationToken);
        return new SubjectPlan(investorId, [.. plan.OrderBy(session => session.SessionId)], homes);
    }

    /// <summary>Does what a plan says.</summary>
    public async Task EraseAsync(SubjectPlan plan, CancellationToken cancellationToken = default)
    {
        await erasure.EraseAsync([.. plan.Sessions.Where(session => session.Fate == SubjectFate.Erased).Select(session => session.SessionId)], RecordEnds.DataSubject, cancellationToken);
        foreach (var session in plan.Sessions.Where(session => session.Fate == SubjectFate.Kept))
        {
            if (session.Contents.Count > 0)
                await EraseContentsAsync(session.SessionId, session.Contents, cancellationToken);
            await ForgetAddressAsync(session.SessionId, cancellationToken);
            await EraseNeedlessAsync(session.SessionId, cancellationToken);
        }
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.HomeLinks.Where(link => link.InvestorId == plan.InvestorId).ExecuteDeleteAsync(cancellationToken);
        await context.HomeAccesses.Where(access => access.InvestorId == plan.InvestorId).ExecuteDeleteAsync(cancellationToken);
        await context.Homes.Where(home => home.InvestorId == plan.InvestorId).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<SubjectSession> PlanAsync(
        WizardDbContext context, WizardSession session, bool hasOpenCalls, DateOnly? contractsEnded, CancellationToken cancellationToken)
    {
        if (hasOpenCalls)
            return new SubjectSession(session.Id, session.PartnerId, session.SignedAt, SubjectFate.Waits, [], []);
        if (session.SignedAt is not { } signedAt)
            return new SubjectSession(session.Id, session.PartnerId, null, SubjectFate.Erased, [], []);
        var last = await context.Evidence.Where(row => row.SessionId == session.Id).MaxAsync(row => (DateTimeOffset?)row.At, cancellationToken) ?? signedAt;
        var duties = KeepingDuties.Of(DayOf(last), EndOf(session, last) ?? contractsEnded, keeping.Value).Where(duty => duty.HoldsOn(DayOf(clock.GetUtcNow()))).ToList();
        if (duties.Count == 0)
            return new SubjectSession(session.Id, session.PartnerId, signedAt, SubjectFate.Erased, [], []);
        var contents = (await context.Evidence.AsNoTracking().Where(row => row.SessionId == session.Id && row.Commitment != null)
                .Select(row => new { row.Sequence, row.Kind, IsErased = row.Salt == null }).ToListAsync(cancellationToken))
            .Where(row => !row.IsErased && KeepingDuties.Needless.Contains(row.Kind)).Select(row => row.Sequence).Order().ToList();
        return new SubjectSession(session.Id, session.PartnerId, signedAt, SubjectFate.Kept, duties, contents);
    }

    /// <summary>When a subscription came to nothing, its end is what was recorded last.</summary>
    private static DateOnly? EndOf(WizardSession session, DateTimeOffset last) => session.HoldsSubscription ? null : DayOf(last);

    private static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, GermanTime.Zone).DateTime);

    /// <summary>Takes the contents away together with the entry that says so: there is never the one without the other.</summary>
    private async Task EraseContentsAsync(Guid sessionId, IReadOnlyList<long> places, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await evidence.AddAsync(context, sessionId, [EvidenceNote.OfSystem(new ContentsErased(places, RecordEnds.DataSubject))], cancellationToken);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException failure)
            {
                await transaction.RollbackAsync(cancellationToken);
                if (await evidence.HasLostPlaceAsync(context, failure, cancellationToken))
                    continue;
                throw;
            }
            await context.Evidence.Where(row => row.SessionId == sessionId && places.Contains(row.Sequence))
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Content, Array.Empty<byte>()).SetProperty(one => one.Salt, (byte[]?)null), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return;
        }
    }

    /// <summary>The address for news is the investor's wish, and no duty's; without it no news is sent any more.</summary>
    private async Task ForgetAddressAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        while (await sessions.FindAsync(sessionId, cancellationToken) is { } session && session.MailUnwanted())
        {
            try
            {
                await sessions.SaveAsync(session, cancellationToken: cancellationToken);
                return;
            }
            catch (SessionConflictException)
            {
                // Somebody was faster: forget it in what they wrote.
            }
        }
    }

    private async Task EraseNeedlessAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        foreach (var kept in retained)
            await kept.EraseNeedlessAsync(context, [sessionId], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
