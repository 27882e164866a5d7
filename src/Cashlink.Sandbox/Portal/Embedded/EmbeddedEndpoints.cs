using Cashlink.Sandbox.Pages;
using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Portal.Embedded;

/// <summary>The portal with the wizard inside of its own page, the way a real one does it.</summary>
public static class EmbeddedEndpoints
{
    private const string Path = "/portal/embedded";

    public static void MapEmbeddedPortal(this IEndpointRouteBuilder app)
    {
        app.MapPost(Path, OrderAsync);
        app.MapGet(Path, () => Results.Redirect("/"));
        app.MapGet(Path + "/{number}", ShowAsync);
        app.MapPost(Path + "/{number}/link", RenewAsync);
    }

    private static async Task<IResult> OrderAsync(
        HttpContext context, Database database, SandboxOptions options, SandboxSettings settings, PortalOrders orders)
    {
        var language = PortalLanguage.Of(context.Request);
        var form = PortalForm.Read(context);
        var data = await PortalData.ReadAsync(database, language.Portal);
        var isChosen = data.Investors.Any(investor => investor.Id == form.Investor) && data.Campaigns.Any(campaign => campaign.Id == form.Campaign);
        if (form.UnitsAreWrong || !isChosen)
        {
            var problem = isChosen ? null : new LaunchProblem(LaunchFailure.Refused, Detail: language.Portal.ChoiceMissing);
            return new PageResult(PortalPage.Render(language, data, form, problem, options, settings, BaseOf(context)), StatusCodes.Status400BadRequest);
        }
        context.Response.Headers.Location = $"{Path}/{orders.Add(form)}?lang={language.Code}";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Each load of the page gets a link of its own: a link works once, and the wizard goes on where it was.</summary>
    private static async Task<IResult> ShowAsync(
        HttpContext context, string number, Database database, SandboxOptions options, SandboxSettings settings, PortalOrders orders, WizardLauncher launcher)
    {
        if (orders.Find(number) is not { } form) return Results.Redirect("/");
        var language = PortalLanguage.Of(context.Request);
        var data = await PortalData.ReadAsync(database, language.Portal);
        var launch = await launcher.OpenAsync(form, BaseOf(context) + "/", context.RequestAborted);
        if (launch.Problem is { } problem)
            return new PageResult(PortalPage.Render(language, data, form, problem, options, settings, BaseOf(context)), StatusCodes.Status502BadGateway);
        var wizard = launch.Url!.GetLeftPart(UriPartial.Authority);
        var page = EmbeddedPage.Render(
            language, new EmbeddedOrder(
                number, launch, data.Investors.First(investor => investor.Id == form.Investor).Name,
                data.Campaigns.First(campaign => campaign.Id == form.Campaign).Name, OtherSite(context.Request)));
        return new PageResult(page, policy: PolicyFor(wizard));
    }

    private static async Task<IResult> RenewAsync(HttpContext context, string number, PortalOrders orders, WizardLauncher launcher)
    {
        if (orders.Find(number) is not { } form) return Results.NotFound();
        var launch = await launcher.OpenAsync(form, BaseOf(context) + "/", context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return launch.Url is { } url
            ? Results.Json(new Dictionary<string, string> { ["launch_url"] = url.AbsoluteUri })
            : Results.StatusCode(StatusCodes.Status502BadGateway);
    }

    /// <summary>What a portal's policy must allow for the wizard: its script and its frame. Nothing else of it is loaded here.</summary>
    internal static string PolicyFor(string wizard) =>
        $"default-src 'none'; script-src 'self' {wizard}; frame-src {wizard}; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>This page by this machine's other name: for a browser another site, as a bank's portal and the wizard are.</summary>
    private static string? OtherSite(HttpRequest request) => request.Host.Host switch
    {
        "localhost" => $"{request.Scheme}://127.0.0.1:{request.Host.Port}{request.Path}{request.QueryString}",
        "127.0.0.1" => $"{request.Scheme}://localhost:{request.Host.Port}{request.Path}{request.QueryString}",
        _ => null,
    };

    private static string BaseOf(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
