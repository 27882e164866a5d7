using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Operations.Admission;

/// <summary>A browser's admission to the operator's page, checked on each request.</summary>
/// <param name="AccessId">The stored admission.</param>
/// <param name="OperatorId">Who it is, for the log.</param>
public sealed record OperatorAccess(Guid AccessId, string OperatorId);

/// <summary>A browser that was let in. Only the hash of its cookie's secret is stored.</summary>
public sealed class OperatorAccessRow : ISealedRow
{
    public Guid Id { get; set; }

    public string SecretHash { get; set; } = "";

    public string OperatorId { get; set; } = "";

    /// <summary>Which of the operator's keys opened it.</summary>
    public string KeyMark { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was used last, to about a minute.</summary>
    public DateTimeOffset LastUsedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <inheritdoc/>
    public byte[]? Seal { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<string?> Sealed() => ["operator_accesses", Id.ToString("N"), SecretHash, OperatorId, KeyMark, SealedTime.Of(ExpiresAt)];
}
