using Cashlink.Wizard.Access;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Operations.Admission;
using Cashlink.Wizard.Operations.Reading;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Shell.Addresses;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Cashlink.Wizard.Operations;

/// <summary>The operator's page and its forms. It has no circuit and no script: it has to work when those do not.</summary>
public static class OperationsEndpoints
{
    /// <summary>The field with the access key.</summary>
    public const string KeyField = "key";

    /// <summary>The field that says what is sent again.</summary>
    public const string KindField = "kind";

    /// <summary>The field that says which one; without it all are.</summary>
    public const string IdField = "id";

    private const int LargestForm = 4 * 1024;

    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    public static void MapOperatorsPage(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(OperationsAddress.Page, Looking, ShowAsync);
        routes.MapPost(OperationsAddress.SignIn, SignInAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        routes.MapPost(OperationsAddress.SignOut, SignOutAsync);
        routes.MapPost(OperationsAddress.Resend, ResendAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, OperationsReader reader, FunnelReader funnel, InstallationReader installation, CampaignNames names, PartnerDirectory partners,
        OperatorLog log, CancellationToken cancellationToken)
    {
        var access = context.Features.GetRequiredFeature<OperatorAccess>();
        var query = QueryOf(context.Request.Query, partners);
        var (counted, all) = await funnel.ReadAsync(query, cancellationToken);
        log.Looked(access.OperatorId, access.AccessId);
        return new RazorComponentResult<OperationsPage>(new
        {
            Language = OperatorLanguage.Of(context),
            access.OperatorId,
            View = await reader.ReadAsync(cancellationToken),
            Funnel = counted,
            Choices = new FunnelChoices(query, funnel.MostDays, [.. all.Select(count => count.CampaignId).Distinct()]),
            Installation = await installation.ReadAsync(cancellationToken),
            Campaigns = await names.ReadAsync(cancellationToken),
            Sent = SentNote.Read(context.Request.Query),
        });
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context, OwnAddress address, SignInPace pace, OperatorDirectory operators, OperatorAccessStore accesses, OperatorLog log,
        CancellationToken cancellationToken)
    {
        if (!address.IsSender(context.Request) || !context.Request.HasFormContentType)
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (!pace.Allows(context))
        {
            log.TooMany();
            return Ask(context, SignInReason.TooMany, StatusCodes.Status429TooManyRequests);
        }
        var key = (await context.Request.ReadFormAsync(cancellationToken))[KeyField].ToString().Trim();
        if (operators.Authenticate(key) is not { } known)
        {
            log.WrongKey();
            return Ask(context, SignInReason.WrongKey, StatusCodes.Status403Forbidden);
        }
        // Who signs in anew in the same browser leaves no admission behind.
        if (await accesses.FindAsync(OperatorCookie.Read(context.Request), cancellationToken) is { } before)
            await accesses.EndAsync(before.AccessId, cancellationToken);
        var (access, cookie) = await accesses.AdmitAsync(known, cancellationToken);
        OperatorCookie.Set(context.Response, cookie);
        log.SignedIn(access.OperatorId, access.AccessId);
        return SeeOther.To(context, OperationsAddress.In(OperatorLanguage.Of(context)));
    }

    private static async Task<IResult> SignOutAsync(
        HttpContext context, OwnAddress address, OperatorAccessStore accesses, OperatorLog log, CancellationToken cancellationToken)
    {
        if (!address.IsSender(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var access = context.Features.GetRequiredFeature<OperatorAccess>();
        await accesses.EndAsync(access.AccessId, cancellationToken);
        OperatorCookie.End(context.Response);
        log.SignedOut(access.OperatorId, access.AccessId);
        return Ask(context, SignInReason.Left, StatusCodes.Status200OK);
    }

    private static async Task<IResult> ResendAsync(
        HttpContext context, OwnAddress address, Resending resending, OperatorLog log, CancellationToken cancellationToken)
    {
        if (!address.IsSender(context.Request) || !context.Request.HasFormContentType)
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var (kind, wanted) = (form[KindField].ToString(), form[IdField].ToString());
        // An id that cannot be read must not become all of them.
        if (!Resending.Knows(kind) || (form.ContainsKey(IdField) && !Guid.TryParse(wanted, out _)))
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        Guid? id = form.ContainsKey(IdField) ? Guid.Parse(wanted) : null;
        var count = await resending.SendAgainAsync(kind, id, cancellationToken);
        log.SentAgain(context.Features.GetRequiredFeature<OperatorAccess>().OperatorId, kind, id, count);
        return SeeOther.To(context, new SentNote(kind, count).AddressIn(OperatorLanguage.Of(context)));
    }

    private static RazorComponentResult<SignInPage> Ask(HttpContext context, SignInReason reason, int status) =>
        new(new { Language = OperatorLanguage.Of(context), Reason = reason }) { StatusCode = status };

    /// <summary>What cannot be read, or is unknown, narrows nothing.</summary>
    private static FunnelQuery QueryOf(IQueryCollection query, PartnerDirectory partners) => new(
        int.TryParse(query["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0 ? days : FunnelQuery.Usual,
        partners.Find(query["partner"].ToString())?.Id,
        Guid.TryParse(query["campaign"], out var campaign) ? campaign : null);
}

/// <summary>What the page says after something was sent again.</summary>
/// <param name="Kind">What.</param>
/// <param name="Count">How many.</param>
public sealed record SentNote(string Kind, int Count)
{
    /// <summary>The page that says it.</summary>
    public string AddressIn(Language language) =>
        $"{OperationsAddress.In(language)}&sent={Kind}&count={Count.ToString(CultureInfo.InvariantCulture)}";

    internal static SentNote? Read(IQueryCollection query) =>
        Resending.Knows(query["sent"]) && int.TryParse(query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new SentNote(query["sent"].ToString(), count)
            : null;
}

/// <summary>What the funnel can be narrowed to.</summary>
/// <param name="Chosen">What is chosen.</param>
/// <param name="MostDays">How far it can look back.</param>
/// <param name="Campaigns">The campaigns that there is something of.</param>
public sealed record FunnelChoices(FunnelQuery Chosen, int MostDays, IReadOnlyList<Guid> Campaigns)
{
    /// <summary>The numbers of days to choose from.</summary>
    public IEnumerable<int> Days => new[] { 1, 7, 14, FunnelQuery.Usual }.Where(days => days <= MostDays).Append(MostDays).Distinct();
}
