using Cashlink.Wizard.Hosting.Checks;
using Cashlink.Wizard.Hosting.Telemetry;
using Cashlink.Wizard.Identification;
using Cashlink.Wizard.Offers;
using Cashlink.Wizard.Operations;
using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Partners.Checks;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Following;
using Cashlink.Wizard.Sessions.Keys;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Recovery;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Sessions.Subjects;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Idling;
using Cashlink.Wizard.Steps.Survey;
using Cashlink.Wizard.Steps.WalletSelection;
using Cashlink.Wizard.Webhooks;

namespace Cashlink.Wizard.Hosting;

/// <summary>Checks the settings before anything starts, and names all that is missing or wrong at once, one line each.</summary>
public static class SettingsCheck
{
    /// <summary>A line for each fault; empty when the wizard can start.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="folder">The program's folder, which relative paths start from. Null: the current one.</param>
    /// <param name="isDevelopment">True on a developer's machine, where the wizard goes by the address of each request.</param>
    /// <param name="hasSandbox">True when the embedded sandbox runs in this process.</param>
    public static IReadOnlyList<string> Faults(IConfiguration configuration, string? folder = null, bool isDevelopment = false, bool hasSandbox = false)
    {
        var (idle, admission, mail, seals, keeping) = (new IdleSettings(), new AdmissionSettings(), new MailSettings(), new SealSettings(), new KeepingSettings());
        var (identification, offers, operations) = (new IdentificationSettings(), new OfferSettings(), new OperationsSettings());
        var telemetry = new TelemetrySettings();
        var (addresses, store, survey, custody, webhook, partners) =
            (new AddressSettings(), new StoreSettings(), new SurveySettings(), new CustodySettings(), new WebhookSettings(), new PartnerSettings());
        var keys = new KeySettings();
        try
        {
            Bind(configuration, addresses, new HostingSettings(), survey, custody, identification, offers, partners);
            Bind(configuration.GetSection("Store"), store);
            Bind(configuration.GetSection("Webhook"), webhook);
            Bind(configuration.GetSection("Recovery"), new RecoverySettings());
            Bind(configuration.GetSection("Following"), new FollowingSettings());
            Bind(configuration.GetSection("Retention"), new RetentionSettings());
            Bind(configuration.GetSection("Events"), new PartnerEventSettings());
            Bind(configuration.GetSection("Idle"), idle);
            Bind(configuration.GetSection("Admission"), admission);
            Bind(configuration.GetSection("Mail"), mail);
            Bind(configuration.GetSection("Seals"), seals);
            Bind(configuration.GetSection("Keeping"), keeping);
            Bind(configuration.GetSection("Operations"), operations);
            telemetry = TelemetrySettings.Of(configuration);
            Bind(configuration.GetSection("Keys"), keys);
        }
        catch (InvalidOperationException failure)
        {
            // A number that is none, say. What comes after it was not read, so nothing can be said of it yet.
            return [failure.Message];
        }
        return
        [
            .. SettingFiles.Faults(configuration),
            .. CashlinkCheck.Faults(configuration.GetSection("Cashlink")),
            .. StoreCheck.Faults(store),
            .. PartnerCheck.Faults(configuration.GetSection("Partners"), partners.Partners, folder ?? Directory.GetCurrentDirectory(), hasSandbox),
            .. AddressCheck.Faults(addresses, isRequired: !isDevelopment),
            .. KeyCheck.Faults(keys, isRequired: !isDevelopment),
            .. AdmissionCheck.Faults(admission, idle.WarnAfter + idle.CloseAfter),
            .. SealCheck.Faults(seals),
            .. KeepingCheck.Faults(keeping),
            .. WebhookCheck.Faults(webhook),
            .. MailCheck.Faults(mail),
            .. OperationsCheck.Faults(operations),
            .. QuestionnaireFolderCheck.Faults(survey, folder ?? Directory.GetCurrentDirectory()),
            .. OfferFiles.Faults(offers, folder ?? Directory.GetCurrentDirectory()),
            .. CustodyCheck.Faults(custody.CustodyTermsUrl),
            .. IdentificationCheck.Faults(identification.IdentificationUrl),
            .. TelemetryCheck.Faults(telemetry),
        ];
    }

    private static void Bind(IConfiguration section, params object[] settings)
    {
        foreach (var part in settings)
            section.Bind(part);
    }
}
