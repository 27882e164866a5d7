using System.Security.Cryptography;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Mails;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Notices;
using Cashlink.Wizard.Sessions.Withdrawing;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Forms;
using Cashlink.Wizard.Shell.Papers;
using Cashlink.Wizard.Steps.Status.Withdrawing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Withdrawals;

/// <summary>
/// The public entry for a withdrawal. What is declared is taken in any case and looked up afterwards, so that neither the answer nor how long it
/// takes tells whether there is such a contract.
/// </summary>
public static class PublicWithdrawalEndpoints
{
    /// <summary>The entry under its English name. The page speaks the browser's language.</summary>
    public const string EnglishPath = "/withdraw";

    /// <summary>Where the file to keep is asked for.</summary>
    public const string ReceiptPath = MailAddresses.WithdrawalPath + "/receipt";

    /// <summary>Names the declaration whose file is wanted. Only the page that has just shown it can.</summary>
    public const string ReceiptField = "receipt";

    private const int LargestForm = 16 * 1024;

    private static readonly TimeSpan ReceiptLifetime = TimeSpan.FromHours(12);

    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPublicWithdrawal(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(MailAddresses.WithdrawalPath, Looking, IResult (HttpContext context, string? lang, IOptions<MailSettings> mail) => Ask(context, lang, mail));
        routes.MapMethods(EnglishPath, Looking, () => TypedResults.LocalRedirect(MailAddresses.WithdrawalPath));
        routes.MapPost(MailAddresses.WithdrawalPath, TakeAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        routes.MapPost(ReceiptPath, SendReceiptAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
    }

    private static RazorComponentResult<PublicWithdrawalPage> Ask(HttpContext context, string? lang, IOptions<MailSettings> mail) =>
        new(new { Language = LanguageOf(context, lang), IsMailOn = mail.Value.IsOn });

    private static async Task<IResult> TakeAsync(
        HttpContext context, string? lang, OwnAddress address, FormPace pace, NoticeStore notices, IDataProtectionProvider protection,
        IOptions<MailSettings> mail, CancellationToken cancellationToken)
    {
        if (!address.IsNoStranger(context.Request) || !context.Request.HasFormContentType)
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        context.Response.Headers.CacheControl = "no-store";
        var (language, isMailOn) = (LanguageOf(context, lang), mail.Value.IsOn);
        var form = WithdrawalForm.Of(await context.Request.ReadFormAsync(cancellationToken));
        if (form.Check(isMailOn, language) is { Count: > 0 } errors)
            return Again(new { Language = language, IsMailOn = isMailOn, Form = form, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        if (!pace.Allows(context))
            return Again(new { Language = language, IsMailOn = isMailOn, Form = form, IsTooMuch = true }, StatusCodes.Status429TooManyRequests);
        var received = await notices.TakeAsync(form.ToNotice(language), cancellationToken);
        return new RazorComponentResult<PublicWithdrawalPage>(new
        {
            Language = language,
            IsMailOn = isMailOn,
            Received = received,
            Receipt = Protector(protection).Protect(received.Id.ToString("N"), ReceiptLifetime),
        });
    }

    private static async Task<IResult> SendReceiptAsync(
        HttpContext context, OwnAddress address, NoticeStore notices, IDataProtectionProvider protection, CancellationToken cancellationToken)
    {
        if (!address.IsNoStranger(context.Request) || !context.Request.HasFormContentType)
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        context.Response.Headers.CacheControl = "no-store";
        var wanted = (await context.Request.ReadFormAsync(cancellationToken))[ReceiptField].ToString();
        if (NoticeOf(wanted, protection) is not { } id || await notices.FindAsync(id, cancellationToken) is not { } received)
            return TypedResults.NotFound();
        return PaperFile.Of(NoticePaper.Of(received, Language.OrDefault(received.Notice.Locale)), ReceiptNumber.Of(received.Id, received.ReceivedAt));
    }

    private static Guid? NoticeOf(string wanted, IDataProtectionProvider protection)
    {
        try
        {
            return Guid.ParseExact(Protector(protection).Unprotect(wanted), "N");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(IDataProtectionProvider protection) =>
        protection.CreateProtector("Cashlink.Wizard.Withdrawals.Receipt.v1").ToTimeLimitedDataProtector();

    private static RazorComponentResult<PublicWithdrawalPage> Again(object parameters, int status) => new(parameters) { StatusCode = status };

    private static Language LanguageOf(HttpContext context, string? lang) => Language.Find(lang) ?? Language.FromHeader(context.Request.Headers.AcceptLanguage);
}
