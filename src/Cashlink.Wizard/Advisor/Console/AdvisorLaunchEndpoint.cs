using System.ComponentModel;
using System.Text.Json.Serialization;
using Cashlink.Wizard.PartnerApi;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Shell.Addresses;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>The body of <c>POST /api/advisor-sessions</c>, for its description; it is read by <see cref="AdvisorLaunchRequest"/>.</summary>
public sealed record AdvisorLaunchBody(
    [property: JsonPropertyName("advisor"), Description("Who is let in. The partner vouches for it.")] AdvisorBody Advisor,
    [property: JsonPropertyName("locale"), Description("The code of a language that the partner offers; without it the partner's default.")] string? Locale = null);

/// <summary>A link into an advisor's console.</summary>
public sealed record AdvisorLaunchAnswer(
    [property: JsonPropertyName("launch_url"), Description("Works once, until `expires_at`. A secret: whoever has it first is let in.")] string LaunchUrl,
    [property: JsonPropertyName("expires_at"), Description("Five minutes after the request.")] DateTimeOffset ExpiresAt);

/// <summary>The partner API's way to the console: the partner says who the advisor is, and gets a one-time link for him.</summary>
public static class AdvisorLaunchEndpoint
{
    private const int LargestBody = 4 * 1024;

    public static void MapAdvisorLaunch(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/advisor-sessions", LaunchAsync).WithMetadata(new PartnerOnly(), new RequestSizeLimitAttribute(LargestBody))
            .DisableAntiforgery()
            .WithName("createAdvisorSession").WithSummary("Open an advisor's console")
            .WithDescription("Makes a link into the console of an advisor, who finds the sessions there that were launched with the role `advisor` for him. The admission lasts eight hours.")
            .Accepts<AdvisorLaunchBody>("application/json")
            .Produces<AdvisorLaunchAnswer>(StatusCodes.Status201Created, "application/json")
            .RefusesFaults()
            .Refuses(StatusCodes.Status413PayloadTooLarge, "The body is larger than 4 KB.")
            .Refuses(StatusCodes.Status415UnsupportedMediaType, "The body is not JSON.")
            .RefusesStrangers();

    private static async Task<IResult> LaunchAsync(
        HttpContext context, AdvisorAccessStore accesses, OwnAddress address, ILogger<Partner> logger,
        CancellationToken cancellationToken)
    {
        if (!context.Request.HasJsonContentType())
            return TypedResults.Problem("The body must be JSON (Content-Type: application/json).", statusCode: StatusCodes.Status415UnsupportedMediaType);
        if (await RequestBody.ReadAsync(context.Request, cancellationToken) is not { } body)
            return TypedResults.Problem("The body is not valid JSON.", statusCode: StatusCodes.Status400BadRequest);
        var partner = context.Features.GetRequiredFeature<Partner>();
        var (request, faults) = AdvisorLaunchRequest.Read(body.Json, partner);
        if (request is null)
        {
            PartnerLog.LaunchRefused(logger, partner.Id, string.Join(", ", faults.Keys));
            return TypedResults.ValidationProblem(faults);
        }
        var (token, expiresAt) = await accesses.IssueLinkAsync(
            partner.Id, request.AdvisorId, request.AdvisorName, request.Locale ?? partner.OfferedLanguages[0].Code, cancellationToken);
        return TypedResults.Created(
            (string?)null, new AdvisorLaunchAnswer(new Uri(address.Of(context.Request), ConsoleEndpoints.PathOf(token)).AbsoluteUri, expiresAt));
    }
}
