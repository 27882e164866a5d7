using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Pages;
using MimeKit;

namespace Cashlink.Sandbox.Portal.Mailbox;

/// <summary>
/// The mailbox of everybody to whom the wizard writes on a developer's machine. The wizard hands each mail over as it is, with the secret that the
/// two share.
/// </summary>
public static partial class MailboxEndpoints
{
    public const string Path = "/portal/mailbox";

    /// <summary>A mail may look like itself and fetch, run and post nothing. Its links are not for this frame.</summary>
    private const string MailPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    public static void MapMailbox(this IEndpointRouteBuilder app)
    {
        app.MapPost(Path, (HttpContext context, MailboxStore mailbox, SandboxOptions options) =>
            !IsFromWizard(context.Request, options) ? Results.StatusCode(StatusCodes.Status401Unauthorized)
            : mailbox.Take(CapturedRequest.Of(context).Body) ? Results.NoContent() : Results.BadRequest());
        app.MapGet(Path, (HttpContext context, MailboxStore mailbox) => new PageResult(MailboxPage.List(PortalLanguage.Of(context.Request), mailbox.All)));
        app.MapGet(Path + "/{number:int}", (HttpContext context, int number, MailboxStore mailbox) =>
            mailbox.Find(number) is { } mail ? new PageResult(MailboxPage.One(PortalLanguage.Of(context.Request), mail)) : Results.NotFound());
        app.MapGet(Path + "/{number:int}/html", (int number, MailboxStore mailbox) =>
            mailbox.Find(number)?.Message.HtmlBody is { } html ? new PageResult(new Html(html), policy: MailPolicy) : Results.NotFound());
        app.MapGet(Path + "/{number:int}/source", (int number, MailboxStore mailbox) =>
            mailbox.Find(number) is { } mail ? Results.Bytes(mail.Raw, "text/plain; charset=utf-8") : Results.NotFound());
        app.MapGet(Path + "/{number:int}/files/{index:int}", (int number, int index, MailboxStore mailbox) =>
            mailbox.Find(number)?.Message.Attachments.ElementAtOrDefault(index) is MimePart file
                ? Results.Bytes(ContentOf(file), "application/octet-stream", MailboxPage.NameOf(file))
                : Results.NotFound());
    }

    /// <summary>The addresses in the mail's text, each once.</summary>
    internal static IEnumerable<string> LinksIn(MimeMessage message) => Link().Matches(message.TextBody ?? "").Select(match => match.Value).Distinct();

    private static byte[] ContentOf(MimePart file)
    {
        using var content = new MemoryStream();
        file.Content?.DecodeTo(content);
        return content.ToArray();
    }

    private static bool IsFromWizard(HttpRequest request, SandboxOptions options) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes($"Bearer {options.PartnerEventSecret}"), Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()));

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
