using Cashlink.Wizard.Access;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Mails;

/// <summary>
/// What is behind the links of mails. To fetch one shows a page that is the same for everybody and changes nothing, because machines open what
/// is mailed; a person's press does what the page says. No link opens a subscription but the one-time link that is sent on request.
/// </summary>
public static class MailLinkEndpoints
{
    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    public static void MapMails(this IEndpointRouteBuilder routes)
    {
        Map(routes, MailAddresses.ConfirmPath, MailLinkKind.Confirm, ConfirmAsync);
        Map(routes, MailAddresses.StopPath, MailLinkKind.Stop, StopAsync);
        Map(routes, MailAddresses.ReturnPath, MailLinkKind.Return, ReturnAsync);
        routes.MapMethods($"{MailAddresses.EnterPath}{{token}}", Looking, LookAsync);
        routes.MapPost($"{MailAddresses.EnterPath}{{token}}", EnterAsync);
    }

    private static void Map(
        IEndpointRouteBuilder routes, string path, MailLinkKind asks, Func<MailContactStore, string, CancellationToken, Task<MailLinkKind>> press)
    {
        routes.MapMethods($"{path}{{token}}", Looking, IResult (HttpContext context, string token, string? lang) => Page(context, asks, lang, path + token));
        routes.MapPost($"{path}{{token}}", async Task<IResult> (
            HttpContext context, string token, string? lang, MailContactStore contacts, FormPace pace, CancellationToken cancellationToken) =>
            Page(context, pace.Allows(context) ? await press(contacts, token, cancellationToken) : MailLinkKind.TooMany, lang));
    }

    private static async Task<MailLinkKind> ConfirmAsync(MailContactStore contacts, string token, CancellationToken cancellationToken) =>
        await contacts.ConfirmAsync(token, cancellationToken) ? MailLinkKind.Confirmed : MailLinkKind.Unknown;

    /// <summary>Also what mail programs post for their own button (RFC 8058). That there was no address is no other answer: there is none now.</summary>
    private static async Task<MailLinkKind> StopAsync(MailContactStore contacts, string token, CancellationToken cancellationToken)
    {
        await contacts.StopAsync(token, cancellationToken);
        return MailLinkKind.Stopped;
    }

    /// <summary>The answer is the same whether there is such an address or not.</summary>
    private static async Task<MailLinkKind> ReturnAsync(MailContactStore contacts, string token, CancellationToken cancellationToken)
    {
        await contacts.AskForLinkAsync(token, cancellationToken);
        return MailLinkKind.ReturnAsked;
    }

    private static Task<IResult> LookAsync(
        HttpContext context, string token, AccessStore accesses, SessionStore store, PartnerDirectory partners, RefusalLog refusals,
        CancellationToken cancellationToken) =>
        LaunchEndpoint.ShowAsync(context, token, EntryKind.Mailed, MailAddresses.EnterPath + token, accesses, store, partners, refusals, cancellationToken);

    private static Task<IResult> EnterAsync(
        HttpContext context, string token, AccessStore accesses, SessionStore store, PartnerDirectory partners, RefusalLog refusals,
        CancellationToken cancellationToken) =>
        LaunchEndpoint.EnterAsync(context, token, accesses, store, partners, refusals, cancellationToken);

    private static RazorComponentResult<MailLinkPage> Page(HttpContext context, MailLinkKind kind, string? lang, string? path = null)
    {
        context.Response.Headers.CacheControl = "no-store";
        var language = Language.Find(lang) ?? Language.FromHeader(context.Request.Headers.AcceptLanguage);
        return new RazorComponentResult<MailLinkPage>(new
        {
            Kind = kind,
            Language = language,
            Address = path is null ? null : $"{path}?lang={language.Code}",
        })
        {
            StatusCode = kind == MailLinkKind.TooMany ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK,
        };
    }
}
