using System.Text;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Shell.Papers;
using MimeKit;

namespace Cashlink.Wizard.Mails;

/// <summary>A mail as mail servers know it: text and HTML, its files, nothing that is fetched from anywhere.</summary>
public static class MailMessages
{
    /// <summary>
    /// The mail's own name. It is made of the row, so that a mail that was handed over twice, because nobody noted the first time, is the same
    /// mail for whoever stores mails.
    /// </summary>
    public static string IdOf(Guid mailId, string from) => $"{mailId:N}@{from[(from.LastIndexOf('@') + 1)..]}";

    /// <param name="mail">What it says.</param>
    /// <param name="row">The row that it is of.</param>
    /// <param name="from">The address that it is from.</param>
    public static MimeMessage Of(ComposedMail mail, MailRow row, string from)
    {
        var body = new BodyBuilder { TextBody = PaperText.Of(mail.Body), HtmlBody = PaperMarkup.Of(mail.Body) };
        foreach (var (name, content) in mail.Attachments)
            body.Attachments.Add($"{name}.html", Encoding.UTF8.GetBytes(PaperMarkup.Of(content)), new ContentType("text", "html") { Charset = "utf-8" });
        var message = new MimeMessage
        {
            MessageId = IdOf(row.Id, from),
            Date = row.CreatedAt,
            Subject = mail.Body.Title,
            Body = body.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(mail.SenderName, from));
        message.To.Add(new MailboxAddress(null, mail.To));
        // Nobody's holiday notice answers it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", mail.Body.Language.Code);
        if (mail.Stop is not null)
        {
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{mail.Stop.AbsoluteUri}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }
        return message;
    }
}
