using System.Text.Json;
using System.Text.Json.Serialization;
using Cashlink.Wizard.Launch;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>
/// The partner API's way to the console: <c>POST /api/advisor-sessions {advisor: {id, name}, locale?}</c> answers 201 with a one-time
/// link. The partner vouches for who the advisor is.
/// </summary>
public static class AdvisorLaunchEndpoint
{
    public static async Task<IResult> LaunchAsync(
        HttpContext context, JsonElement body, AdvisorAccessStore accesses, IOptions<WizardSettings> settings, CancellationToken cancellationToken)
    {
        var partner = context.Features.GetRequiredFeature<Partner>();
        var (request, faults) = AdvisorLaunchRequest.Read(body, partner);
        if (request is null)
            return TypedResults.ValidationProblem(faults);
        var (token, expiresAt) = await accesses.IssueLinkAsync(
            partner.Id, request.AdvisorId, request.AdvisorName, request.Locale ?? partner.OfferedLanguages[0].Code, cancellationToken);
        var address = settings.Value.PublicUrl ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}");
        return TypedResults.Created((string?)null, new Answer(new Uri(address, ConsoleEndpoints.PathOf(token)).AbsoluteUri, expiresAt));
    }

    private sealed record Answer(
        [property: JsonPropertyName("launch_url")] string LaunchUrl,
        [property: JsonPropertyName("expires_at")] DateTimeOffset ExpiresAt);
}
