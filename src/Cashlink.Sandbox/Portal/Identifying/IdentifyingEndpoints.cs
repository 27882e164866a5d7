using System.Text;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Investments;
using Cashlink.Sandbox.Pages;
using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Portal.Identifying;

/// <summary>Where the sandbox's investors identify. What is chosen there is what Cashlink has then.</summary>
public static class IdentifyingEndpoints
{
    private const string Path = "/identification/{investor:guid}";

    public static void MapIdentifying(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, ShowAsync);
        app.MapPost(Path, DecideAsync);
    }

    private static async Task<IResult> ShowAsync(Guid investor, string? return_url, HttpContext context, Database database, SandboxSettings settings) =>
        await database.RunAsync(db => db.Investors.FirstOrDefaultAsync(row => row.Id == investor)) is { } found
            ? new PageResult(IdentifyingPage.Render(PortalLanguage.Of(context.Request), found, Back(return_url, settings)))
            : Results.NotFound();

    private static async Task<IResult> DecideAsync(
        Guid investor, string? return_url, HttpContext context, Database database, SandboxOptions options, SandboxSettings settings, Wakeups wakeups)
    {
        var outcome = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(CapturedRequest.Of(context).Body))["outcome"].ToString();
        var isKnown = await database.RunAsync(async db =>
        {
            if (await db.Investors.FirstOrDefaultAsync(row => row.Id == investor) is not { } found) return false;
            if (found.KycStatus == KycStatus.Pending && outcome is KycStatus.Successful or KycStatus.Insufficient)
            {
                found.KycStatus = outcome;
                await StatusSchedule.RescheduleOfAsync(db, found, settings, options.Clock.GetUtcNow());
                await db.SaveChangesAsync();
            }
            return true;
        });
        if (!isKnown) return Results.NotFound();
        wakeups.Wake();
        context.Response.Headers.Location = Back(return_url, settings) ?? context.Request.Path + context.Request.QueryString;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The address to go back to, when it is the wizard's: a page that leads anywhere would be a gift to fraud.</summary>
    private static string? Back(string? address, SandboxSettings settings) =>
        Uri.TryCreate(address, UriKind.Absolute, out var back) && Uri.TryCreate(settings.WizardUrl, UriKind.Absolute, out var wizard)
        && back.GetLeftPart(UriPartial.Authority) == wizard.GetLeftPart(UriPartial.Authority)
            ? back.AbsoluteUri
            : null;
}
