using Cashlink.Sandbox.Pages;

namespace Cashlink.Sandbox.Controls;

internal static class SettingsView
{
    public static Html Settings(ControlData data)
    {
        var settings = SettingsAnswer.Of(data.Settings);
        return ControlPageView.Form("settings", Html.Of($"""
            <div class="grid">
            <label>Costs document comes after, milliseconds <input name="costs_document_delay_ms" inputmode="numeric" value="{settings.CostsDocumentDelayMs}"></label>
            <label>Pace of the status, milliseconds; empty: by hand only <input name="status_pace_ms" inputmode="numeric" value="{settings.StatusPaceMs}"></label>
            <label>Access tokens last, seconds <input name="token_lifetime_seconds" inputmode="numeric" value="{settings.TokenLifetimeSeconds}"></label>
            <label>Wizard <input name="wizard_url" value="{settings.WizardUrl}"></label>
            <label>Webhook receiver <input name="webhook_url" value="{settings.WebhookUrl}"></label>
            <label>Webhook token{(settings.WebhookTokenSet ? " (set; empty keeps it)" : "")} <input name="webhook_token" type="password" autocomplete="off"></label>
            <label>Webhook is sent again after, milliseconds <input name="webhook_retry_ms" inputmode="numeric" value="{settings.WebhookRetryMs}"></label>
            <label class="check"><input type="checkbox" name="webhook_duplicate"{On(settings.WebhookDuplicate)}> Send each webhook twice</label>
            <label class="check"><input type="checkbox" name="webhook_out_of_order"{On(settings.WebhookOutOfOrder)}> Send webhooks out of order</label>
            <label class="check"><input type="checkbox" name="managed_wallets_enabled"{On(settings.ManagedWalletsEnabled)}> Managed wallets are enabled</label>
            </div>
            <p class="buttons"><button class="main">Save the settings</button></p>
            """));
    }

    private static Html On(bool condition) => new(condition ? " checked" : "");
}
