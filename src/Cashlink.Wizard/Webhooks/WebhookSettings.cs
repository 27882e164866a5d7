namespace Cashlink.Wizard.Webhooks;

/// <summary>What Cashlink's webhooks must carry (section <c>Webhook</c>).</summary>
public sealed class WebhookSettings
{
    /// <summary>SHA-256 (hex) of the bearer token that was given to Cashlink. Empty: webhooks are not accepted, and the poller does alone.</summary>
    public string? TokenHash { get; set; }
}
