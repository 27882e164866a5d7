using Cashlink.Sandbox.Pages;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Portal.Identifying;

/// <summary>The page of an identification service that does not exist.</summary>
public static class IdentifyingPage
{
    /// <param name="language">The language of the page.</param>
    /// <param name="investor">Who is to be identified.</param>
    /// <param name="back">Where the way leads afterwards; null when that is not the wizard.</param>
    public static Html Render(PortalLanguage language, InvestorRow investor, string? back)
    {
        var texts = language.Identifying;
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
            </head>
            <body>
            <header>
            <div class="top"><p class="brand"><img src="{Assets.Url("mark.svg")}" alt="" width="40" height="40"><span><strong>Deich-Ident</strong><small>{texts.Tagline}</small></span></p></div>
            <p class="demo">{language.Portal.DemoNote}</p>
            </header>
            <main>
            <h1>{texts.Heading}</h1>
            <p class="lead">{texts.Lead}</p>
            <p data-kyc="{investor.KycStatus}">{Standing(texts, investor)}</p>
            <form method="post">
            <p class="go">
            {Html.If(investor.KycStatus == KycStatus.Pending, $"<button type=\"submit\" name=\"outcome\" value=\"{KycStatus.Successful}\">{texts.Succeed}</button> <button type=\"submit\" name=\"outcome\" value=\"{KycStatus.Insufficient}\">{texts.Refuse}</button>")}
            {Html.If(back is not null, $"<a data-back href=\"{back}\">{texts.Later}</a>")}
            </p>
            </form>
            </main>
            <footer><p>{language.Portal.Footer}</p></footer>
            </body>
            </html>
            """);
    }

    private static string Standing(IdentifyingTexts texts, InvestorRow investor) => investor.KycStatus switch
    {
        KycStatus.Successful => texts.Done,
        KycStatus.Insufficient => texts.Refused,
        _ => investor.IsLegalPerson ? texts.Company : "",
    };
}
