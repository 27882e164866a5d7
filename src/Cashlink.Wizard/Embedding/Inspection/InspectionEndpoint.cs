using Cashlink.Wizard.Launch;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Embedding.Inspection;

/// <summary><c>GET /api/embedding/inspection?origin=https://portal.example</c>, with the partner's key: why does it not show up?</summary>
public static class InspectionEndpoint
{
    private const int LongestOrigin = 300;

    public static void MapEmbeddingInspection(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/embedding/inspection", InspectAsync);
        FrameProbe.Map(routes);
    }

    private static async Task<IResult> InspectAsync(
        HttpContext context, string? origin, PartnerDirectory partners, EmbeddingInspector inspector, IOptions<WizardSettings> settings,
        CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (partners.Authenticate(context.Request.Headers.Authorization) is not { } partner)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return TypedResults.Problem("The Authorization header carries no valid partner key.", statusCode: StatusCodes.Status401Unauthorized);
        }
        if (string.IsNullOrWhiteSpace(origin) || origin.Length > LongestOrigin || origin.Any(char.IsControl))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["origin"] = ["The origin of your page is required, for instance https://portal.example."] });
        var publicUrl = settings.Value.PublicUrl;
        var wizard = publicUrl ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}");
        return TypedResults.Ok(await inspector.InspectAsync(partner, origin.Trim(), wizard, publicUrl is not null, cancellationToken));
    }
}
