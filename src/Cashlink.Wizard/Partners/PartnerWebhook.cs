namespace Cashlink.Wizard.Partners;

/// <summary>Where the partner's server hears of its sessions, and what signs the messages.</summary>
public sealed class PartnerWebhook
{
    /// <summary>At least this many characters make a secret that cannot be guessed.</summary>
    public const int ShortestSecret = 32;

    /// <summary>An https address; http only on the same machine.</summary>
    public string? Url { get; set; }

    /// <summary>The secret that both sides know. It signs (HMAC-SHA256) and is never sent.</summary>
    public string? Secret { get; set; }
}
