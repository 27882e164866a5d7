using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Pages;
using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Portal;

/// <summary>The portal of a bank that does not exist: the page a newcomer opens first.</summary>
public static class PortalEndpoints
{
    public static void MapPortal(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", ShowAsync);
        app.MapPost("/open-wizard", OpenAsync);
        // Somebody reloads the page that told of a problem.
        app.MapGet("/open-wizard", () => Results.Redirect("/"));
        app.MapPost("/portal/console", (HttpContext context, Database database, SandboxOptions options, SandboxSettings settings, WizardLauncher launcher) =>
            LeadAsync(context, database, options, settings, form => launcher.OpenConsoleAsync(form, context.RequestAborted)));
        app.MapGet("/portal/console", () => Results.Redirect("/"));
        app.MapPost("/portal/home", (HttpContext context, Database database, SandboxOptions options, SandboxSettings settings, WizardLauncher launcher) =>
            LeadAsync(context, database, options, settings, form => launcher.OpenHomeAsync(form, BaseOf(context) + "/", context.RequestAborted)));
        app.MapGet("/portal/home", () => Results.Redirect("/"));
        app.MapPost("/portal/events", (HttpContext context, PortalEvents events) =>
            events.Take(CapturedRequest.Of(context).Body, context.Request.Headers[PortalEvents.SignatureHeader])
                ? Results.NoContent()
                : Results.StatusCode(StatusCodes.Status400BadRequest));
        app.MapGet("/portal/events", (string? session, PortalEvents events) => Results.Json(events.Of(session)));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Database database, SandboxOptions options, SandboxSettings settings)
    {
        var language = PortalLanguage.Of(context.Request);
        return new PageResult(PortalPage.Render(language, await PortalData.ReadAsync(database, language.Portal), PortalForm.Blank(language), null, options, settings, BaseOf(context)));
    }

    private static async Task<IResult> OpenAsync(HttpContext context, Database database, SandboxOptions options, SandboxSettings settings, WizardLauncher launcher)
    {
        var language = PortalLanguage.Of(context.Request);
        var form = PortalForm.Read(context);
        var data = await PortalData.ReadAsync(database, language.Portal);
        if (form.UnitsAreWrong) return Again(StatusCodes.Status400BadRequest, null);
        if (data.Investors.All(investor => investor.Id != form.Investor) || data.Campaigns.All(campaign => campaign.Id != form.Campaign))
            return Again(StatusCodes.Status400BadRequest, new LaunchProblem(LaunchFailure.Refused, Detail: language.Portal.ChoiceMissing));

        var launch = await launcher.OpenAsync(form, BaseOf(context) + "/", context.RequestAborted);
        if (launch.Problem is { } problem) return Again(StatusCodes.Status502BadGateway, problem);
        context.Response.Headers.Location = launch.Url!.AbsoluteUri;
        context.Response.Headers.CacheControl = "no-store";
        return Results.StatusCode(StatusCodes.Status303SeeOther);

        PageResult Again(int status, LaunchProblem? problem) =>
            new(PortalPage.Render(language, data, form, problem, options, settings, BaseOf(context)), status);
    }

    /// <summary>Leads to what the wizard opens, or shows the portal's page again with what it said.</summary>
    private static async Task<IResult> LeadAsync(
        HttpContext context, Database database, SandboxOptions options, SandboxSettings settings, Func<PortalForm, Task<Launch>> open)
    {
        var language = PortalLanguage.Of(context.Request);
        var form = PortalForm.Read(context);
        var launch = await open(form);
        if (launch.Problem is { } problem)
            return new PageResult(
                PortalPage.Render(language, await PortalData.ReadAsync(database, language.Portal), form, problem, options, settings, BaseOf(context)), StatusCodes.Status502BadGateway);
        context.Response.Headers.Location = launch.Url!.AbsoluteUri;
        context.Response.Headers.CacheControl = "no-store";
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static string BaseOf(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
