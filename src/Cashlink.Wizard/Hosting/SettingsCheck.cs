using Cashlink.Wizard.Hosting.Checks;

namespace Cashlink.Wizard.Hosting;

/// <summary>Checks the settings before anything starts, and names all that is missing or wrong at once, one line each.</summary>
public static class SettingsCheck
{
    /// <summary>A line for each fault; empty when the wizard can start.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="folder">The program's folder, which relative paths start from. Null: the current one.</param>
    public static IReadOnlyList<string> Faults(IConfiguration configuration, string? folder = null)
    {
        var settings = new WizardSettings();
        try
        {
            configuration.Bind(settings);
        }
        catch (InvalidOperationException failure)
        {
            // A number that is none, say. What comes after it was not read, so nothing can be said of it yet.
            return [failure.Message];
        }
        return
        [
            .. CashlinkCheck.Faults(configuration.GetSection("Cashlink")),
            .. StoreCheck.Faults(settings.Store),
            .. PartnerCheck.Faults(configuration.GetSection("Partners"), settings.Partners, folder ?? Directory.GetCurrentDirectory()),
            .. WebhookCheck.Faults(settings.Webhook),
            .. QuestionnaireFolderCheck.Faults(settings, folder ?? Directory.GetCurrentDirectory()),
            .. CustodyCheck.Faults(settings.CustodyTermsUrl),
        ];
    }
}
