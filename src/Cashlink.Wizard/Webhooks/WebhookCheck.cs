using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Webhooks;

/// <summary>Checks the section <c>Webhook</c>.</summary>
internal static class WebhookCheck
{
    public static IEnumerable<string> Faults(WebhookSettings webhook)
    {
        if (!string.IsNullOrEmpty(webhook.TokenHash) && !Fault.IsHash(webhook.TokenHash))
            yield return Fault.Wrong("Webhook:TokenHash", "must be 64 hex digits (printf %s TOKEN | sha256sum)");
    }
}
