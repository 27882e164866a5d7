using Cashlink.Sandbox.Pages;

namespace Cashlink.Sandbox.Portal.Inspector;

/// <summary>What is asked about. The key is not in it: it is never shown again.</summary>
public sealed record InspectorForm(string Wizard, string Origin);

public static class InspectorPage
{
    public static Html Render(PortalLanguage language, InspectorForm form, Inspection? inspection, InspectionFailure failure)
    {
        var texts = language.Inspector;
        return Html.Of($"""
            <!doctype html>
            <html lang="{language.Code}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{texts.Title}</title>
            <link rel="icon" href="{Assets.Url("mark.svg")}" type="image/svg+xml">
            <link rel="stylesheet" href="{Assets.Url("portal.css")}">
            <link rel="stylesheet" href="{Assets.Url("embedded.css")}">
            {Html.If(inspection is not null, $"""<script defer src="{Assets.Url("inspector.js")}"></script><script defer src="{inspection?.Wizard}/embed.js"></script>""")}
            </head>
            <body>
            <header>
            <div class="top">
            <p class="brand"><img src="{Assets.Url("mark.svg")}" alt="" width="40" height="40"><span><strong>{texts.Title}</strong></span></p>
            <nav><a href="/portal/mailbox?lang={language.Code}">{language.Mailbox.Title}</a> <a href="/?lang={language.Code}">{texts.Back}</a></nav>
            </div>
            </header>
            <main class="embedding">
            <h1>{texts.Title}</h1>
            <p class="lead">{texts.Lead}</p>
            {Html.If(failure != InspectionFailure.None, $"""<section class="problem" role="alert" data-problem><h2>{texts.Problem}</h2><p>{texts.Explain(failure)}</p></section>""")}
            <form method="post" action="/portal/inspector?lang={language.Code}" class="inspect">
            <p class="field"><label for="wizard">{texts.Wizard}</label><input id="wizard" name="wizard" value="{form.Wizard}" inputmode="url" autocomplete="off"></p>
            <p class="field"><label for="origin">{texts.Origin}</label><span class="hint" id="origin-hint">{texts.OriginHint}</span><input id="origin" name="origin" value="{form.Origin}" inputmode="url" autocomplete="off" aria-describedby="origin-hint"></p>
            <p class="field"><label for="key">{texts.Key}</label><span class="hint" id="key-hint">{texts.KeyHint}</span><input id="key" name="key" type="password" autocomplete="off" aria-describedby="key-hint"></p>
            <p class="go"><button id="inspect" type="submit">{texts.Inspect}</button></p>
            </form>
            {(inspection is null ? Html.Empty : Result(language, inspection))}
            </main>
            </body>
            </html>
            """);
    }

    private static Html Result(PortalLanguage language, Inspection inspection)
    {
        var texts = language.Inspector;
        return Html.Of($"""
            <section class="result"><h2>{texts.Result} <code>{inspection.Origin}</code></h2>
            <ul class="checks">
            {Html.Join(inspection.Checks.Select(check => Html.Of($"""
                <li data-check="{check.Id}" data-ok="{(check.Ok ? "true" : "false")}"><p><b>{(check.Ok ? "✓ " + texts.Good : "✗ " + texts.Bad)}</b> <code>{check.Id}</code></p><p>{check.Detail}</p>{Html.If(check.Fix is not null, $"<p>→ {check.Fix}</p>")}</li>
                """)))}
            </ul>
            </section>
            <section class="result"><h2>{texts.Try}</h2>
            <p class="hint">{texts.TryHint}</p>
            <p role="status" class="tried" data-ready="{texts.Ready}" data-cookies="{texts.Cookies}" data-timeout="{texts.Timeout}">{texts.Trying}</p>
            <div class="wizard-card"><cashlink-wizard src="{inspection.ProbeUrl}" lang="{language.Code}"></cashlink-wizard></div>
            </section>
            <section class="result"><h2>{texts.Copy}</h2>
            <h3>HTML</h3><pre><code>{inspection.Snippet.Html}</code></pre>
            <h3>Content-Security-Policy</h3><pre><code>{inspection.Snippet.Policy}</code></pre>
            <h3>Server</h3><pre><code>{inspection.Snippet.Curl}</code></pre>
            </section>
            """);
    }
}
