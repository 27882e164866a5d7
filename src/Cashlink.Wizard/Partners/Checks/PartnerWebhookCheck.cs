using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Partners.Checks;

/// <summary>Checks where a partner's server wants to hear of its sessions.</summary>
internal static class PartnerWebhookCheck
{
    public static IEnumerable<string> Faults(PartnerWebhook? webhook, string key)
    {
        if (webhook is null)
            yield break;
        if (string.IsNullOrWhiteSpace(webhook.Url))
            yield return Fault.Missing($"{key}:Url", "the address that events are sent to");
        else if (!Fault.IsSecureAddress(webhook.Url))
            yield return Fault.Wrong($"{key}:Url", "must be an absolute https address (http only on this machine)");
        if (string.IsNullOrWhiteSpace(webhook.Secret))
            yield return Fault.Missing($"{key}:Secret", "the secret that signs events (openssl rand -base64 32)");
        else if (webhook.Secret.Length < PartnerWebhook.ShortestSecret)
            yield return Fault.Wrong($"{key}:Secret", $"must have {PartnerWebhook.ShortestSecret} characters or more");
    }
}
