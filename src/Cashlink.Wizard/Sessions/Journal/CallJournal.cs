using System.Security.Cryptography;
using System.Text.Json;
using Cashlink.Api;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Journal;

/// <summary>
/// The only place that changes anything at Cashlink. A call's intent is committed with its key before the call and its outcome
/// after it, so a call that was interrupted is made again with the same key and never twice with two.
/// </summary>
public sealed partial class CallJournal(
    SessionStore store, ICashlinkClient cashlink, ContentProtector protector, IIdentifiers identifiers, SessionGates gates,
    TimeProvider clock, ILogger<CallJournal> logger)
{
    /// <summary>
    /// Commits the intents together with a change of the session, and carries them out. Calls that were left open before come
    /// first: what they did must be known before anything is built on it.
    /// </summary>
    /// <param name="session">The session as the caller saw it; on return, as it is.</param>
    /// <param name="plan">Says, for the session as it then is, which calls to make; may change the session.</param>
    /// <exception cref="SessionConflictException">The session was changed elsewhere since the caller read it.</exception>
    public async Task<CallOutcome> CarryOutAsync(
        WizardSession session, Func<WizardSession, IReadOnlyList<SessionCall>> plan, CancellationToken cancellationToken = default)
    {
        using var gate = await gates.EnterAsync(session.Id, cancellationToken);
        var open = await store.OpenCallsAsync(session.Id, cancellationToken);
        if (open.Count > 0)
        {
            var earlier = await SendAllAsync(session, open, cancellationToken);
            if (earlier.Kind != CallOutcomeKind.Accepted)
                return earlier;
            session = earlier.Session;
        }
        var calls = plan(session);
        if (calls.Count == 0)
            return CallOutcome.Accepted(session);
        var rows = await IntendAsync(session, calls, cancellationToken);
        return await SendAllAsync(session, rows, cancellationToken);
    }

    /// <summary>Takes up the calls of a session that were left open, if there are any.</summary>
    public async Task<CallOutcome> ResumeAsync(WizardSession session, CancellationToken cancellationToken = default)
    {
        using var gate = await gates.EnterAsync(session.Id, cancellationToken);
        var current = await store.FindAsync(session.Id, cancellationToken) ?? session;
        return await SendAllAsync(current, await store.OpenCallsAsync(session.Id, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<JournalRow>> IntendAsync(
        WizardSession session, IReadOnlyList<SessionCall> calls, CancellationToken cancellationToken)
    {
        var sequence = await store.LastSequenceAsync(session.Id, cancellationToken);
        var rows = calls.Select(call => Intent(session.Id, ++sequence, call)).ToList();
        await store.SaveAsync(session, journal => journal.AddRange(rows), cancellationToken);
        return rows;
    }

    private JournalRow Intent(Guid sessionId, long sequence, SessionCall call) => new()
    {
        Id = identifiers.NewId(),
        SessionId = sessionId,
        Sequence = sequence,
        Operation = call.Operation,
        IdempotencyKey = identifiers.NewId().ToString("N"),
        PayloadHash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(call))),
        Payload = protector.Protect(call),
        CreatedAt = clock.GetUtcNow(),
    };

    private async Task<CallOutcome> SendAllAsync(
        WizardSession session, IReadOnlyList<JournalRow> rows, CancellationToken cancellationToken)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var call = protector.Unprotect<SessionCall>(row.Payload);
            try
            {
                var apply = await call.SendAsync(cashlink, session, IdempotencyKey.From(row.IdempotencyKey), cancellationToken);
                session = await SettleAsync(session, [row], JournalState.Accepted, apply);
                LogAccepted(logger, call.Operation, session.Id);
            }
            catch (CashlinkException failure) when (!failure.IsFinal())
            {
                LogUnsettled(logger, call.Operation, session.Id, (int?)failure.StatusCode, failure.RequestId);
                await store.NoteAttemptAsync(row.Id, (int?)failure.StatusCode, CancellationToken.None);
                return CallOutcome.Unavailable(session);
            }
            catch (CashlinkException refusal)
            {
                LogRefused(logger, call.Operation, session.Id, (int?)refusal.StatusCode, refusal.RequestId);
                session = await SettleAsync(
                    session, [.. rows.Skip(index)], JournalState.Refused, refused => call.Refused(refused, refusal), refusal.StatusCode);
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
        WizardSession session, IReadOnlyList<JournalRow> rows, JournalState state, Action<WizardSession> apply,
        System.Net.HttpStatusCode? status = null)
    {
        while (true)
        {
            var current = await store.FindAsync(session.Id) ?? throw new InvalidOperationException("The session is gone.");
            apply(current);
            try
            {
                await store.SaveAsync(current, journal =>
                {
                    foreach (var row in rows)
                    {
                        journal.Attach(row);
                        row.State = row == rows[0] ? state : JournalState.Dropped;
                        row.FinishedAt = clock.GetUtcNow();
                        row.LastStatus = (int?)status;
                        row.Attempts += row == rows[0] ? 1 : 0;
                    }
                });
                return current;
            }
            catch (SessionConflictException)
            {
                // Somebody was faster; apply the fact to what they wrote.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Cashlink accepted {Operation} of session {SessionId}.")]
    private static partial void LogAccepted(ILogger logger, string operation, Guid sessionId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cashlink refused {Operation} of session {SessionId} with {Status} (request {RequestId}).")]
    private static partial void LogRefused(ILogger logger, string operation, Guid sessionId, int? status, string? requestId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outcome of {Operation} of session {SessionId} is not known yet (status {Status}, request {RequestId}); it stays open.")]
    private static partial void LogUnsettled(ILogger logger, string operation, Guid sessionId, int? status, string? requestId);
}
