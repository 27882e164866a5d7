using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>A mail that is to be sent, written together with what it tells.</summary>
public sealed class MailRow : IEncryptedRow
{
    /// <summary>The mail's id. Its <c>Message-ID</c> is made of it, so a second delivery of the same mail can be told from another mail.</summary>
    public Guid Id { get; set; }

    /// <summary>The session that it tells of; null for the receipt of a withdrawal that is matched later.</summary>
    public Guid? SessionId { get; set; }

    public MailKind Kind { get; set; }

    public MailState State { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it may be tried next; while it is on its way, when somebody else may.</summary>
    public DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>The mail server's last reply (RFC 5321); null when there was none.</summary>
    public int? LastStatus { get; set; }

    /// <summary>The encrypted <see cref="MailContent"/>.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>Where the content belongs: to this mail, which tells this of this session.</summary>
    public RowPlace Place => new("mails", "Content", Id, SessionId, (int)Kind);

    /// <inheritdoc/>
    public IReadOnlyList<RowPlace> Places() => [Place];
}

/// <summary>Finds the session of a link in a mail. Only the hash of its secret is stored here; what counts is the secret within the session.</summary>
public sealed class MailLinkRow
{
    public string TokenHash { get; set; } = "";

    public Guid SessionId { get; set; }
}
