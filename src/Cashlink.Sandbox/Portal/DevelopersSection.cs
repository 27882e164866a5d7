using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Pages;
using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Tokens;

namespace Cashlink.Sandbox.Portal;

/// <summary>What somebody needs who connects something of her own: addresses, keys, tools.</summary>
public static class DevelopersSection
{
    public static Html Render(PortalLanguage language, SandboxOptions options, SandboxSettings settings, string address)
    {
        var texts = language.Portal;
        return Html.Of($"""
            <section class="developers"><h2>{texts.Developers}</h2>
            <p>{texts.DevelopersLead}</p>
            <dl>
            <div><dt>{texts.Api}</dt><dd><code>{address}{ApiPaths.Base}</code></dd></div>
            <div><dt>{texts.Client}</dt><dd><code>{ApiClients.Id}</code> / <code>{ApiClients.Secret}</code></dd></div>
            <div><dt>{texts.Wizard}</dt><dd><code>{settings.WizardUrl}</code></dd></div>
            <div><dt>{texts.Partner}</dt><dd><code>{options.PartnerId}</code> / <code>{options.PartnerKey}</code></dd></div>
            </dl>
            <p class="links"><a href="/sandbox">{texts.Controls}</a> <a href="/sandbox/api">{texts.Reference}</a> <a href="/portal/inspector?lang={language.Code}">{texts.Inspector}</a> <a href="/portal/mailbox?lang={language.Code}">{language.Mailbox.Title}</a></p>
            </section>
            """);
    }
}
