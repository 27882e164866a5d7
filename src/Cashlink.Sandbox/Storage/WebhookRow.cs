namespace Cashlink.Sandbox.Storage;

/// <summary>One message to the webhook's receiver, kept until it was taken.</summary>
public sealed class WebhookRow : Row
{
    public Guid InvestmentId { get; set; }

    public string Status { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }

    public int Attempts { get; set; }

    public int? LastAnswer { get; set; }

    public DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }
}
