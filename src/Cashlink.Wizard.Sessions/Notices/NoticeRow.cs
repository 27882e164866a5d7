using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Notices;

/// <summary>How far a withdrawal through the public entry is. It is declared in each case.</summary>
public enum NoticeState
{
    /// <summary>Received; it is not looked up yet whose contract it is.</summary>
    Received,

    /// <summary>It fits a contract, and the withdrawal is declared there.</summary>
    Matched,

    /// <summary>It fits none, or one whose period is over by our reckoning. People have to look at it.</summary>
    NeedsPeople,

    /// <summary>People have looked at it.</summary>
    Settled,
}

/// <summary>A withdrawal through the public entry.</summary>
public sealed class NoticeRow : IEncryptedRow
{
    public Guid Id { get; set; }

    public NoticeState State { get; set; }

    /// <summary>When it was received, which is what counts.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>When it may be looked up next; while somebody does, when somebody else may.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>The session of the contract that it fits; null while none is found.</summary>
    public Guid? SessionId { get; set; }

    /// <summary>The encrypted <see cref="WithdrawalNotice"/>.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>Where the content belongs: to this declaration, with its time.</summary>
    public RowPlace Place => new("withdrawal_notices", "Content", Id, ReceivedAt);

    /// <inheritdoc/>
    public IReadOnlyList<RowPlace> Places() => [Place];
}
