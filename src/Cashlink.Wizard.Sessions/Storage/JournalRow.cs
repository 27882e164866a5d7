using Cashlink.Wizard.Sessions.Calls;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>One API call: its intent, committed before the call, and its outcome, committed after it.</summary>
public sealed class JournalRow : IEncryptedRow
{
    public Guid Id { get; set; }

    public Guid SessionId { get; set; }

    /// <summary>The order of the calls within the session, from 1.</summary>
    public long Sequence { get; set; }

    /// <summary>What is done, for instance <c>create-invitation</c>.</summary>
    public string Operation { get; set; } = "";

    /// <summary>Sent as <c>X-Idempotency-Key</c> with each attempt of this call.</summary>
    public string IdempotencyKey { get; set; } = "";

    /// <summary>
    /// SHA-256 of the payload as it is stored. Of what is sent it would give the answer away: a number of units is soon guessed.
    /// </summary>
    public string PayloadHash { get; set; } = "";

    /// <summary>The encrypted call.</summary>
    public byte[] Payload { get; set; } = [];

    /// <summary>Where the call belongs: to its session, in its turn, with its key.</summary>
    public RowPlace Place => new("call_journal", "Payload", Id, SessionId, Sequence, Operation, IdempotencyKey);

    public JournalState State { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the recovery may try again, if nobody else does before.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The HTTP status of the last answer; null when there was none.</summary>
    public int? LastStatus { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<RowPlace> Places() => [Place];
}
