using Cashlink.Sandbox.Pages;
using MimeKit;

namespace Cashlink.Sandbox.Portal.Mailbox;

/// <summary>The list of mails, and one mail.</summary>
public static class MailboxPage
{
    public static Html List(PortalLanguage language, IReadOnlyList<ReceivedMail> mails)
    {
        var texts = language.Mailbox;
        return Frame(language, texts.Title, Html.Of($"""
            <h1>{texts.Title}</h1>
            <p class="lead">{texts.Lead}</p>
            {Html.If(mails.Count == 0, $"<p data-none>{texts.None}</p>")}
            <ul class="checks" data-mails>
            {Html.Join(mails.Select(mail => Html.Of($"""
                <li data-mail="{mail.Number}"><p><a href="{MailboxEndpoints.Path}/{mail.Number}?lang={language.Code}"><b>{mail.Message.Subject}</b></a></p><p>{texts.To} {Addresses(mail.Message.To)} · <time>{mail.ReceivedAt.ToString("u", CultureInfo.InvariantCulture)}</time></p></li>
                """)))}
            </ul>
            """));
    }

    public static Html One(PortalLanguage language, ReceivedMail mail)
    {
        var (texts, message) = (language.Mailbox, mail.Message);
        var address = $"{MailboxEndpoints.Path}/{mail.Number}";
        return Frame(language, message.Subject ?? texts.Title, Html.Of($"""
            <p><a href="{MailboxEndpoints.Path}?lang={language.Code}">{texts.BackToList}</a></p>
            <h1>{message.Subject}</h1>
            <p>{texts.From} {Addresses(message.From)}<br>{texts.To} {Addresses(message.To)}<br>{texts.Received} <time>{mail.ReceivedAt.ToString("u", CultureInfo.InvariantCulture)}</time></p>
            {Links(texts, [.. MailboxEndpoints.LinksIn(message)])}
            <section class="result"><h2>{texts.Html}</h2>
            <div class="wizard-card"><iframe src="{address}/html" title="{texts.Html}" sandbox="" width="100%" height="560"></iframe></div></section>
            {Html.If(message.Attachments.Any(), $"""
                <section class="result"><h2>{texts.Files}</h2><ul>{Html.Join(message.Attachments.Index().Select(file => Html.Of($"""<li><a href="{address}/files/{file.Index}" download data-file>{NameOf(file.Item)}</a></li>""")))}</ul></section>
                """)}
            <section class="result"><h2>{texts.Text}</h2><pre><code data-text>{message.TextBody}</code></pre></section>
            <p class="links"><a href="{address}/source">{texts.Source}</a></p>
            """));
    }

    /// <summary>Not every mail leads anywhere.</summary>
    private static Html Links(MailboxTexts texts, IReadOnlyList<string> links) => Html.If(links.Count > 0, $"""
        <section class="result"><h2>{texts.Links}</h2>
        <ul>{Html.Join(links.Select(link => Html.Of($"""<li><a href="{link}" target="_blank" rel="noopener" data-link>{link}</a></li>""")))}</ul></section>
        """);

    internal static string NameOf(MimeEntity file) => file.ContentDisposition?.FileName is { Length: > 0 } name ? name : "attachment";

    private static string Addresses(InternetAddressList list) => string.Join(", ", list.Mailboxes.Select(mailbox => mailbox.Address));

    private static Html Frame(PortalLanguage language, string title, Html content) => Html.Of($"""
        <!doctype html>
        <html lang="{language.Code}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" href="{Assets.Url("mark.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{Assets.Url("portal.css")}">
        <link rel="stylesheet" href="{Assets.Url("embedded.css")}">
        </head>
        <body>
        <header>
        <div class="top">
        <p class="brand"><img src="{Assets.Url("mark.svg")}" alt="" width="40" height="40"><span><strong>{language.Mailbox.Title}</strong></span></p>
        <nav><a href="/?lang={language.Code}">{language.Mailbox.Back}</a></nav>
        </div>
        </header>
        <main class="embedding">
        {content}
        </main>
        </body>
        </html>
        """);
}
