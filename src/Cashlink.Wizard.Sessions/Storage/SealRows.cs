namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>A seal over the heads of records, as it is stored. Seals are chained themselves and never changed.</summary>
public sealed class EvidenceSealRow
{
    /// <summary>From 1 and without gaps.</summary>
    public long Number { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The hash of the seal before it.</summary>
    public string Previous { get; set; } = "";

    /// <summary>The root of the tree over the heads that it seals.</summary>
    public string Root { get; set; } = "";

    /// <summary>How many heads it seals.</summary>
    public int Count { get; set; }

    /// <summary>Which key has signed it.</summary>
    public string KeyId { get; set; } = "";

    /// <summary>The signature (DER), in lower-case hex.</summary>
    public string Signature { get; set; } = "";
}

/// <summary>The head of one session's record, as a seal holds it.</summary>
public sealed class EvidenceSealedHeadRow
{
    public long SealNumber { get; set; }

    /// <summary>The place in the seal's tree, from 0.</summary>
    public int Position { get; set; }

    public Guid SessionId { get; set; }

    /// <summary>The last entry at that moment.</summary>
    public long Sequence { get; set; }

    /// <summary>That entry's hash.</summary>
    public string Hash { get; set; } = "";
}

/// <summary>A record that was erased as a whole. Without it the loss of a sealed record would look like a theft.</summary>
public sealed class EvidenceEndRow
{
    public Guid SessionId { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Why: a draft whose time was over, or a person who has asked for it.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The last entry that there was.</summary>
    public long Sequence { get; set; }

    /// <summary>That entry's hash.</summary>
    public string Hash { get; set; } = "";

    /// <summary>Which key has signed it; null where no key is configured.</summary>
    public string? KeyId { get; set; }

    /// <summary>The signature (DER), in lower-case hex; null where no key is configured.</summary>
    public string? Signature { get; set; }
}
