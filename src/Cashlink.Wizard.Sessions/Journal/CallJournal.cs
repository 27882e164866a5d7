using System.Security.Cryptography;
using Cashlink.Api;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Following;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Measures;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Sessions.Withdrawing;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Journal;

/// <summary>
/// The only place that changes anything at Cashlink. A call's intent is committed with its key before the call and its outcome
/// after it, so a call that was interrupted is made again with the same key and never twice with two.
/// </summary>
public sealed partial class CallJournal(
    SessionStore sessions, JournalStore journal, AccessStore accesses, ICashlinkClient cashlink, ContentProtector protector, IIdentifiers identifiers,
    SessionWork work, IOptions<FollowingSettings> following, CallReport report, TimeProvider clock)
{
    /// <summary>A new intent is its page's to carry out; the recovery comes after this time, when the page has not.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Commits the intents together with a change of the session, and carries them out. Calls that were left open before come
    /// first: what they did must be known before anything is built on it.
    /// </summary>
    /// <param name="session">The session as the caller saw it.</param>
    /// <param name="plan">Says, for the session as it then is, which calls to make; may change the session.</param>
    /// <param name="notes">The evidence that is committed with the intents, for the session as the plan has left it; with no call
    /// there is none.</param>
    /// <param name="cancellationToken">Ends the waiting, not the calls.</param>
    /// <exception cref="SessionConflictException">The session was changed elsewhere since the caller read it.</exception>
    /// <exception cref="SessionBusyException">Another process works on the session's calls.</exception>
    public async Task<CallOutcome> CarryOutAsync(
        WizardSession session, Func<WizardSession, IReadOnlyList<SessionCall>> plan,
        Func<WizardSession, IReadOnlyList<EvidenceNote>>? notes = null, CancellationToken cancellationToken = default)
    {
        await using var held = await work.TakeAsync(session.Id, cancellationToken);
        var current = await sessions.FindAsync(session.Id, cancellationToken) ?? throw new SessionConflictException();
        // A document was opened, another language chosen: that takes nothing from what the caller has seen.
        var isStale = !current.HasSameAnswersAs(session);
        var open = await journal.OpenCallsAsync(session.Id, cancellationToken);
        if (open.Count > 0)
        {
            var earlier = await SendAllAsync(current, open, cancellationToken);
            if (earlier.Kind != CallOutcomeKind.Accepted)
                return earlier;
            current = earlier.Session;
        }
        var calls = plan(current);
        // What the caller wants is so already: the second click, or the same answers from another tab.
        if (calls.Count == 0)
            return CallOutcome.Accepted(current);
        if (isStale)
            throw new SessionConflictException();
        var rows = await IntendAsync(current, calls, notes?.Invoke(current) ?? [], cancellationToken);
        return await SendAllAsync(current, rows, cancellationToken);
    }

    /// <summary>
    /// Commits what the user declares, and then carries it out. Unlike an answer it holds whatever has happened to the session
    /// meanwhile, and it is committed before anything is sent: a Cashlink that does not answer cannot keep anybody from declaring.
    /// </summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="plan">Says, for the session as it is, which calls to make; changes the session. None when it is declared already.</param>
    /// <param name="notes">The evidence that is committed with it.</param>
    /// <param name="cancellationToken">Ends the waiting, not the calls.</param>
    /// <exception cref="SessionBusyException">Another process works on the session's calls.</exception>
    public async Task<CallOutcome> DeclareAsync(
        Guid sessionId, Func<WizardSession, IReadOnlyList<SessionCall>> plan, Func<WizardSession, IReadOnlyList<EvidenceNote>> notes,
        CancellationToken cancellationToken = default)
    {
        await using var held = await work.TakeAsync(sessionId, cancellationToken);
        while (true)
        {
            var current = await sessions.FindAsync(sessionId, cancellationToken) ?? throw new SessionConflictException();
            try
            {
                if (plan(current) is { Count: > 0 } calls)
                    await IntendAsync(current, calls, notes(current), cancellationToken);
                return await SendOpenAsync(current, cancellationToken);
            }
            catch (SessionConflictException) when (current.Withdrawal?.State == WithdrawalState.OnItsWay)
            {
                // Somebody was faster, a new status say; it is declared on what they wrote.
            }
        }
    }

    /// <summary>Takes up the calls of a session that were left open, if there are any.</summary>
    /// <exception cref="SessionBusyException">Another process works on them.</exception>
    public async Task<CallOutcome> ResumeAsync(WizardSession session, CancellationToken cancellationToken = default)
    {
        await using var held = await work.TakeAsync(session.Id, cancellationToken);
        return await SendOpenAsync(session, cancellationToken);
    }

    /// <summary>Takes up the calls of a session that were left open, unless somebody is at it.</summary>
    /// <returns>Null when somebody is.</returns>
    public async Task<CallOutcome?> TryResumeAsync(WizardSession session, CancellationToken cancellationToken = default)
    {
        await using var held = await work.TryTakeAsync(session.Id, cancellationToken);
        return held is null ? null : await SendOpenAsync(session, cancellationToken);
    }

    private async Task<CallOutcome> SendOpenAsync(WizardSession session, CancellationToken cancellationToken)
    {
        var current = await sessions.FindAsync(session.Id, cancellationToken) ?? session;
        return await SendAllAsync(current, await journal.OpenCallsAsync(session.Id, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<JournalRow>> IntendAsync(
        WizardSession session, IReadOnlyList<SessionCall> calls, IReadOnlyList<EvidenceNote> notes, CancellationToken cancellationToken)
    {
        var sequence = await journal.LastSequenceAsync(session.Id, cancellationToken);
        var rows = calls.Select(call => Intent(session.Id, ++sequence, call)).ToList();
        await sessions.SaveAsync(session, context => context.Journal.AddRange(rows), notes, cancellationToken);
        return rows;
    }

    private JournalRow Intent(Guid sessionId, long sequence, SessionCall call)
    {
        var row = new JournalRow
        {
            Id = identifiers.NewId(),
            SessionId = sessionId,
            Sequence = sequence,
            Operation = call.Operation,
            IdempotencyKey = identifiers.NewId().ToString("N"),
            CreatedAt = clock.GetUtcNow(),
            NextAttemptAt = clock.GetUtcNow() + Grace,
        };
        row.Payload = protector.Protect(call, row.Place);
        row.PayloadHash = Convert.ToHexStringLower(SHA256.HashData(row.Payload));
        return row;
    }

    private async Task<CallOutcome> SendAllAsync(
        WizardSession session, IReadOnlyList<JournalRow> rows, CancellationToken cancellationToken)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var call = protector.Unprotect<SessionCall>(row.Payload, row.Place);
            using var span = WizardMeasures.Source.StartActivity($"call {call.Operation}");
            var began = clock.GetTimestamp();
            try
            {
                var apply = await call.SendAsync(cashlink, session, IdempotencyKey.From(row.IdempotencyKey), cancellationToken);
                var took = clock.GetElapsedTime(began);
                session = await SettleAsync(session, [row], JournalState.Accepted, apply, call: call);
                report.Accepted(session, row, rows.Skip(index + 1), took);
            }
            catch (CashlinkException failure) when (!failure.IsFinal())
            {
                report.Open(session, row, failure, clock.GetElapsedTime(began));
                await journal.NoteAttemptAsync(row.Id, (int?)failure.StatusCode, clock.GetUtcNow() + PauseAfter(row.Attempts), CancellationToken.None);
                return CallOutcome.Unavailable(session);
            }
            catch (CashlinkException refusal)
            {
                report.Refused(session, row, refusal, clock.GetElapsedTime(began));
                var dependent = rows.Skip(index + 1).TakeWhile(later => !protector.Unprotect<SessionCall>(later.Payload, later.Place).StandsAlone).ToList();
                session = await SettleAsync(
                    session, [row, .. dependent], JournalState.Refused, refused => call.Refused(refused, refusal), refusal);
                var rest = rows.Skip(index + 1 + dependent.Count).ToList();
                if (rest.Count > 0)
                    return await SendAllAsync(session, rest, cancellationToken);
                return CallOutcome.Refused(session, refusal);
            }
        }
        return CallOutcome.Accepted(session);
    }

    /// <summary>
    /// Notes the outcome of the first row, drops the others, and changes the session with it, in one transaction. What Cashlink
    /// said is a fact: when the session was changed elsewhere meanwhile, it is applied to the newer one. No cancellation, because
    /// an outcome that is known must not be forgotten.
    /// </summary>
    private async Task<WizardSession> SettleAsync(
        WizardSession session, IReadOnlyList<JournalRow> rows, JournalState state, Action<WizardSession> apply, CashlinkException? refusal = null,
        SessionCall? call = null)
    {
        foreach (var row in rows)
        {
            row.State = row == rows[0] ? state : JournalState.Dropped;
            row.FinishedAt = clock.GetUtcNow();
            row.LastStatus = (int?)refusal?.StatusCode;
            row.Attempts += row == rows[0] ? 1 : 0;
        }
        while (true)
        {
            var current = await sessions.FindAsync(session.Id) ?? throw new InvalidOperationException("The session is gone.");
            var isNewInvestment = current.InvestmentId is null;
            apply(current);
            try
            {
                await sessions.SaveAsync(current, context =>
                {
                    if (isNewInvestment && current.InvestmentId is { } investmentId)
                        context.StatusWatches.Add(Watch(current.Id, investmentId));
                    context.Journal.UpdateRange(rows);
                }, [.. rows.Select(row => EvidenceNote.OfSystem(Answered(row, refusal, call?.AnsweredId(current))))]);
                return current;
            }
            catch (SessionConflictException)
            {
                // Somebody was faster; apply the fact to what they wrote.
            }
        }
    }

    private static CallAnswered Answered(JournalRow row, CashlinkException? refusal, Guid? answeredId) => new(
        row.Operation, row.Id, row.IdempotencyKey, row.CreatedAt, row.Attempts,
        row.State switch
        {
            JournalState.Accepted => "accepted",
            JournalState.Refused => "refused",
            JournalState.Dropped => "dropped",
            _ => throw new InvalidOperationException($"A call in state {row.State} has no answer."),
        },
        row.State == JournalState.Refused ? (int?)refusal?.StatusCode : null,
        row.State == JournalState.Refused ? refusal?.RequestId : null,
        answeredId);

    /// <summary>The status of a new investment is that of its answer; there is nothing to read for a while, unless a webhook says so.</summary>
    private StatusWatchRow Watch(Guid sessionId, Guid investmentId) =>
        new() { SessionId = sessionId, InvestmentId = investmentId, DueAt = clock.GetUtcNow() + following.Value.FirstPause };

    private static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromTicks(Math.Min(FirstPause.Ticks << Math.Min(attempts, 16), LongestPause.Ticks));
}
