namespace Cashlink.Sandbox.Settings;

/// <summary>What can be changed while the sandbox runs. It starts with what the options say.</summary>
public sealed class SandboxSettings(SandboxOptions options)
{
    public string WizardUrl { get; set; } = options.WizardUrl;

    public Uri? WebhookUrl { get; set; } = options.WebhookUrl;

    public string? WebhookToken { get; set; } = options.WebhookToken;

    /// <summary>Each message is sent twice.</summary>
    public bool WebhookDuplicate { get; set; }

    /// <summary>Every other message is held back until the one after it has gone.</summary>
    public bool WebhookOutOfOrder { get; set; }

    public TimeSpan WebhookRetry { get; set; } = options.WebhookRetry;

    public TimeSpan CostsDocumentDelay { get; set; } = options.CostsDocumentDelay;

    /// <summary>Null: by hand only.</summary>
    public TimeSpan? StatusPace { get; set; } = options.StatusPace < TimeSpan.Zero ? null : options.StatusPace;

    public TimeSpan TokenLifetime { get; set; } = options.TokenLifetime;

    /// <summary>Whether managed wallets are enabled for the platform.</summary>
    public bool ManagedWalletsEnabled { get; set; } = true;
}
