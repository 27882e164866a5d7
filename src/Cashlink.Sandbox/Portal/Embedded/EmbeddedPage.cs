using Cashlink.Sandbox.Pages;

namespace Cashlink.Sandbox.Portal.Embedded;

/// <summary>What the page is about.</summary>
/// <param name="Number">The portal's number of the order.</param>
/// <param name="Launch">The link that was just made for this page.</param>
/// <param name="Investor">The customer's name.</param>
/// <param name="Campaign">The offer's name.</param>
/// <param name="OtherSite">This page by this machine's other name; null when it has none.</param>
public sealed record EmbeddedOrder(string Number, Launch Launch, string Investor, string Campaign, string? OtherSite);

/// <summary>A bank's page with the wizard in it, and beside it what the bank's page and its server are told.</summary>
public static class EmbeddedPage
{
    public static Html Render(PortalLanguage language, EmbeddedOrder order)
    {
        var (texts, portal) = (language.Embedded, language.Portal);
        var wizard = order.Launch.Url!.GetLeftPart(UriPartial.Authority);
        return Html.Of($"""
            <!doctype html>
            <html lang="{language.Code}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{order.Campaign} – Bank am Deich</title>
            <link rel="icon" href="{Assets.Url("mark.svg")}" type="image/svg+xml">
            <link rel="stylesheet" href="{Assets.Url("portal.css")}">
            <link rel="stylesheet" href="{Assets.Url("embedded.css")}">
            <script defer src="{Assets.Url("embedded.js")}"></script>
            <script defer src="{wizard}/embed.js"></script>
            </head>
            <body>
            <header>
            <div class="top">
            <p class="brand"><img src="{Assets.Url("mark.svg")}" alt="" width="40" height="40"><span><strong>Bank am Deich</strong><small>{portal.Tagline}</small></span></p>
            <p class="customer">{texts.SignedIn} <bdi>{order.Investor}</bdi></p>
            </div>
            <p class="demo">{portal.DemoNote} <a href="/?lang={language.Code}">{texts.Back}</a></p>
            </header>
            <main class="embedding">
            <h1>{order.Campaign}</h1>
            <p class="lead">{texts.Lead}</p>
            <div class="columns">
            <section class="wizard-card" aria-label="{texts.WizardLabel}">
            <cashlink-wizard src="{order.Launch.Url.AbsoluteUri}" data-renew="/portal/embedded/{order.Number}/link" data-session="{order.Launch.SessionId}"></cashlink-wizard>
            <div class="renew" hidden><p>{texts.IdleText}</p><p><button type="button" id="renew">{texts.IdleButton}</button></p></div>
            </section>
            <aside class="behind">
            <h2>{texts.Behind}</h2>
            <section><h3>{texts.PageEvents}</h3><p class="hint">{texts.PageEventsHint}</p><ol id="page-events" class="events" aria-live="off"></ol></section>
            <section><h3>{texts.ServerEvents}</h3><p class="hint">{texts.ServerEventsHint}</p><ol id="server-events" class="events" data-none="{texts.None}"></ol></section>
            <details><summary>{texts.PageCode}</summary><pre><code>{PageCode(wizard)}</code></pre></details>
            <details><summary>{texts.ServerCode}</summary><pre><code>{ServerCode(wizard)}</code></pre></details>
            {Html.If(order.OtherSite is not null, $"<p class=\"hint\">{texts.OtherSiteHint}</p><p><a href=\"{order.OtherSite}\">{texts.OtherSite}</a></p>")}
            <p><a href="/portal/inspector?lang={language.Code}">{portal.Inspector}</a></p>
            </aside>
            </div>
            </main>
            <footer><p>{portal.Footer}</p></footer>
            </body>
            </html>
            """);
    }

    private static string PageCode(string wizard) => $$"""
        <script src="{{wizard}}/embed.js" defer></script>
        <cashlink-wizard src="LAUNCH_URL"></cashlink-wizard>

        const wizard = document.querySelector('cashlink-wizard');
        wizard.addEventListener('expired', async () => {
          const answer = await fetch('/my-orders/4711/link', { method: 'POST' });
          wizard.src = (await answer.json()).launch_url;
        });
        wizard.addEventListener('completed', event => thank(event.detail.status));
        """;

    private static string ServerCode(string wizard) => $$"""
        var request = new HttpRequestMessage(HttpMethod.Post, "{{wizard}}/api/sessions");
        request.Headers.Authorization = new("Bearer", partnerKey);
        request.Content = JsonContent.Create(new
        {
            investor_id = customer.CashlinkId,
            campaign_id = offer.CashlinkId,
            role = "investor",
            locale = "de",
        });
        var answer = await http.SendAsync(request);
        var launch = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var src = launch.GetProperty("launch_url").GetString();
        """;
}
