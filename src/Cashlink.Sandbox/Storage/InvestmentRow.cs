namespace Cashlink.Sandbox.Storage;

public sealed class InvestmentRow : Row
{
    public Guid InvitationId { get; set; }

    public Guid InvestorId { get; set; }

    public Guid CampaignId { get; set; }

    public Guid ProductId { get; set; }

    public long Units { get; set; }

    public string Status { get; set; } = "";

    public DateTimeOffset StatusChangedAt { get; set; }

    public DateTimeOffset SignedAt { get; set; }

    public Guid? Wallet { get; set; }

    /// <summary>When the issuer accepted, which makes the contract; null before.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    public DateOnly? PaymentDueDate { get; set; }

    public string PaymentReference { get; set; } = "";

    /// <summary>Moves on by itself; false once somebody has set its status by hand.</summary>
    public bool Automatic { get; set; } = true;

    public DateTimeOffset? NextStatusAt { get; set; }
}
