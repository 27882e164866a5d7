namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>A session as it is stored: what must be found by is plain, what was answered is encrypted.</summary>
public sealed class SessionRow : IEncryptedRow
{
    public Guid Id { get; set; }

    public string PartnerId { get; set; } = "";

    public Guid InvestorId { get; set; }

    public Guid CampaignId { get; set; }

    public SessionPhase Phase { get; set; }

    /// <summary>The name of the next step, for lists; the session itself computes it.</summary>
    public string Step { get; set; } = "";

    public long Version { get; set; }

    /// <summary>Partner, investor and campaign while the session is open and has no contract yet, else null: an open session exists once.</summary>
    public string? OpenKey { get; set; }

    public Guid? InvitationId { get; set; }

    public Guid? InvestmentId { get; set; }

    public DateTimeOffset? SignedAt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>The encrypted <see cref="SessionContent"/>.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>Where the content belongs: to this session of this partner and investor, in this version.</summary>
    public RowPlace Place => new("sessions", "Content", Id, PartnerId, InvestorId, CampaignId, Version);

    /// <inheritdoc/>
    public IReadOnlyList<RowPlace> Places() => [Place];
}
