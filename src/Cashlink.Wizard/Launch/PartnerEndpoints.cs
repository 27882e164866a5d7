using System.Text.Json;
using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Launch;

/// <summary>The partner API: server to server, with the partner's key.</summary>
public static class PartnerEndpoints
{
    private const int LargestBody = 16 * 1024;

    public static void MapPartnerApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/sessions").AddEndpointFilter(RequirePartnerAsync).DisableAntiforgery();
        api.MapPost("", LaunchAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        api.MapGet("{sessionId:guid}", ReadAsync);

        routes.MapPost("/api/advisor-sessions", LaunchAdvisorAsync).AddEndpointFilter(RequirePartnerAsync).DisableAntiforgery()
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
    }

    private static async ValueTask<object?> RequirePartnerAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var partner = context.RequestServices.GetRequiredService<PartnerDirectory>().Authenticate(context.Request.Headers.Authorization);
        if (partner is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return TypedResults.Problem("The Authorization header carries no valid partner key.", statusCode: StatusCodes.Status401Unauthorized);
        }
        context.Features.Set(partner);
        return await next(invocation);
    }

    private static async Task<IResult> LaunchAdvisorAsync(
        HttpContext context, AdvisorAccessStore accesses, IOptions<WizardSettings> settings, CancellationToken cancellationToken)
    {
        var (body, problem) = await ReadBodyAsync(context, cancellationToken);
        return problem ?? await AdvisorLaunchEndpoint.LaunchAsync(context, body, accesses, settings, cancellationToken);
    }

    private static async Task<(JsonElement Body, IResult? Problem)> ReadBodyAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.Request.HasJsonContentType())
            return (default, TypedResults.Problem("The body must be JSON (Content-Type: application/json).", statusCode: StatusCodes.Status415UnsupportedMediaType));
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: cancellationToken);
            return (document.RootElement.Clone(), null);
        }
        catch (JsonException)
        {
            return (default, TypedResults.Problem("The body is not valid JSON.", statusCode: StatusCodes.Status400BadRequest));
        }
    }

    private static async Task<IResult> LaunchAsync(
        HttpContext context, SessionLauncher launcher, IOptions<WizardSettings> settings, CancellationToken cancellationToken)
    {
        var (body, problem) = await ReadBodyAsync(context, cancellationToken);
        if (problem is not null)
            return problem;
        var partner = context.Features.GetRequiredFeature<Partner>();
        var (request, faults) = LaunchRequest.Read(body, partner);
        if (request is null)
            return TypedResults.ValidationProblem(faults);
        try
        {
            return await launcher.LaunchAsync(partner, request, cancellationToken) switch
            {
                LaunchResult.Launched launched => Created(context, settings.Value, launched),
                LaunchResult.Unusable unusable =>
                    TypedResults.ValidationProblem(new Dictionary<string, string[]> { [unusable.Field] = [unusable.Reason] }),
                var result => throw new InvalidOperationException($"Unknown result {result}."),
            };
        }
        catch (CashlinkException)
        {
            return TypedResults.Problem("Cashlink cannot be reached at the moment. Try again later.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static Created<LaunchAnswer> Created(HttpContext context, WizardSettings settings, LaunchResult.Launched launched)
    {
        var address = settings.PublicUrl ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}");
        var launchUrl = new Uri(address, LaunchEndpoint.PathOf(launched.Token));
        return TypedResults.Created(
            $"/api/sessions/{launched.SessionId}", new LaunchAnswer(launched.SessionId, launchUrl.AbsoluteUri, launched.ExpiresAt));
    }

    private static async Task<IResult> ReadAsync(HttpContext context, Guid sessionId, SessionStore store, CancellationToken cancellationToken)
    {
        var partner = context.Features.GetRequiredFeature<Partner>();
        var session = await store.FindAsync(sessionId, cancellationToken);
        // A session of another partner is answered like one that does not exist.
        return session is null || session.PartnerId != partner.Id
            ? TypedResults.Problem("There is no such session.", statusCode: StatusCodes.Status404NotFound)
            : TypedResults.Ok(SessionAnswer.Of(session));
    }

    private sealed record LaunchAnswer(
        [property: JsonPropertyName("session_id")] Guid SessionId,
        [property: JsonPropertyName("launch_url")] string LaunchUrl,
        [property: JsonPropertyName("expires_at")] DateTimeOffset ExpiresAt);

    private sealed record SessionAnswer(
        [property: JsonPropertyName("session_id")] Guid SessionId,
        [property: JsonPropertyName("investor_id")] Guid InvestorId,
        [property: JsonPropertyName("campaign_id")] Guid CampaignId,
        [property: JsonPropertyName("status")] string Status,
        [property: JsonPropertyName("step")] string Step,
        [property: JsonPropertyName("invitation_id")] Guid? InvitationId,
        [property: JsonPropertyName("investment_id")] Guid? InvestmentId,
        [property: JsonPropertyName("investment_status")] string? InvestmentStatus,
        [property: JsonPropertyName("signed_at")] DateTimeOffset? SignedAt,
        [property: JsonPropertyName("created_at")] DateTimeOffset CreatedAt)
    {
        public static SessionAnswer Of(WizardSession session) => new(
            session.Id, session.InvestorId, session.CampaignId, session.Phase.ToString().ToLowerInvariant(), StepOrder.Next(session).Name(),
            session.InvitationId, session.InvestmentId, session.Investment?.Status.Value, session.SignedAt, session.CreatedAt);
    }
}
