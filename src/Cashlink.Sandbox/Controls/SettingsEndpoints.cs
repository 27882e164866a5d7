using System.Text.Json;
using System.Text.RegularExpressions;
using Cashlink.Sandbox.Bodies;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Investments;
using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Controls;

public static partial class SettingsEndpoints
{
    private const long Day = 24 * 60 * 60 * 1000;

    private static readonly TextField WizardUrl = new("wizard_url") { Pattern = Http(), PatternMessage = "Enter a valid URL." };
    private static readonly TextField WebhookUrl = new("webhook_url") { Pattern = Http(), PatternMessage = "Enter a valid URL.", Nullable = true };
    private static readonly TextField WebhookToken = new("webhook_token") { Nullable = true };
    private static readonly BooleanField WebhookDuplicate = new("webhook_duplicate");
    private static readonly BooleanField WebhookOutOfOrder = new("webhook_out_of_order");
    private static readonly IntegerField WebhookRetry = new("webhook_retry_ms") { Minimum = 1, Maximum = Day };
    private static readonly IntegerField CostsDelay = new("costs_document_delay_ms") { Minimum = 0, Maximum = Day };
    private static readonly IntegerField StatusPace = new("status_pace_ms") { Minimum = -1, Maximum = Day, Nullable = true };
    private static readonly IntegerField TokenLifetime = new("token_lifetime_seconds") { Minimum = 1, Maximum = Day };
    private static readonly BooleanField ManagedWallets = new("managed_wallets_enabled");

    private static readonly BodySchema Body = new("Settings", WizardUrl, WebhookUrl, WebhookToken, WebhookDuplicate, WebhookOutOfOrder,
        WebhookRetry, CostsDelay, StatusPace, TokenLifetime, ManagedWallets)
    { Closed = true };

    public static void MapSettings(this IEndpointRouteBuilder sandbox)
    {
        sandbox.MapGet("/settings", (SandboxSettings settings) => Answer.Ok(SettingsAnswer.Of(settings)));
        sandbox.MapPost("/settings", ChangeAsync);
    }

    private static async Task<Answer> ChangeAsync(HttpContext context, SandboxSettings settings, Database database, SandboxOptions options, Wakeups wakeups) =>
        JsonBody.Parse(context, out var body) is { } refusal ? refusal : await ApplyAsync(body, settings, database, options, wakeups);

    internal static async Task<Answer> ApplyAsync(JsonElement body, SandboxSettings settings, Database database, SandboxOptions options, Wakeups wakeups)
    {
        if (!Body.TryRead(body, partial: true, out var values, out var problems)) return Answer.Invalid(problems);

        foreach (var address in new[] { WizardUrl, WebhookUrl })
            if (values.TextOrNull(address) is { } text && !Uri.TryCreate(text, UriKind.Absolute, out _))
                return Answer.Invalid(address.Name, address.PatternMessage);

        if (values.Has(WizardUrl)) settings.WizardUrl = values.Get(WizardUrl);
        if (values.Has(WebhookUrl)) settings.WebhookUrl = values.TextOrNull(WebhookUrl) is { } url ? new Uri(url) : null;
        if (values.Has(WebhookToken)) settings.WebhookToken = values.TextOrNull(WebhookToken);
        settings.WebhookDuplicate = values.GetOrNull(WebhookDuplicate) ?? settings.WebhookDuplicate;
        settings.WebhookOutOfOrder = values.GetOrNull(WebhookOutOfOrder) ?? settings.WebhookOutOfOrder;
        settings.ManagedWalletsEnabled = values.GetOrNull(ManagedWallets) ?? settings.ManagedWalletsEnabled;
        if (values.GetOrNull(WebhookRetry) is { } retry) settings.WebhookRetry = TimeSpan.FromMilliseconds(retry);
        if (values.GetOrNull(CostsDelay) is { } delay) settings.CostsDocumentDelay = TimeSpan.FromMilliseconds(delay);
        if (values.GetOrNull(TokenLifetime) is { } lifetime) settings.TokenLifetime = TimeSpan.FromSeconds(lifetime);
        if (values.Has(StatusPace))
        {
            settings.StatusPace = values.GetOrNull(StatusPace) is { } pace and >= 0 ? TimeSpan.FromMilliseconds(pace) : null;
            await database.RunAsync(db => StatusSchedule.RescheduleAllAsync(db, settings, Times.Now(options.Clock)));
        }
        wakeups.Wake();
        return Answer.Ok(SettingsAnswer.Of(settings));
    }

    [GeneratedRegex(@"^https?://[A-Za-z0-9\[][^\s]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Http();
}

/// <summary>The settings as they are; the webhook's token only as whether there is one.</summary>
public sealed record SettingsAnswer(string WizardUrl, string? WebhookUrl, bool WebhookTokenSet, bool WebhookDuplicate, bool WebhookOutOfOrder,
    long WebhookRetryMs, long CostsDocumentDelayMs, long? StatusPaceMs, long TokenLifetimeSeconds, bool ManagedWalletsEnabled)
{
    public static SettingsAnswer Of(SandboxSettings settings) => new(settings.WizardUrl, settings.WebhookUrl?.ToString(),
        settings.WebhookToken is not null, settings.WebhookDuplicate, settings.WebhookOutOfOrder, (long)settings.WebhookRetry.TotalMilliseconds,
        (long)settings.CostsDocumentDelay.TotalMilliseconds, (long?)settings.StatusPace?.TotalMilliseconds,
        (long)settings.TokenLifetime.TotalSeconds, settings.ManagedWalletsEnabled);
}
