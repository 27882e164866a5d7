using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cashlink.Wizard.Mails;

/// <summary>Registers mails to investors.</summary>
public static class MailRegistration
{
    public static void AddMails(this IServiceCollection services)
    {
        services.AddSingleton<MailAddresses>();
        services.AddSingleton<MailComposer>();
        services.TryAddSingleton<IMailTransport, SmtpTransport>();
        services.AddSingleton<MailService>();
        services.AddHostedService(provider => provider.GetRequiredService<MailService>());
    }
}
