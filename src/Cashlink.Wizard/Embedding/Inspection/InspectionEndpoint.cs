using System.ComponentModel;
using Cashlink.Wizard.PartnerApi;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Shell.Addresses;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Embedding.Inspection;

/// <summary><c>GET /api/embedding/inspection?origin=https://portal.example</c>, with the partner's key: why does it not show up?</summary>
public static class InspectionEndpoint
{
    private const int LongestOrigin = 300;

    public static void MapEmbeddingInspection(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/embedding/inspection", InspectAsync).WithMetadata(new PartnerOnly())
            .WithName("inspectEmbedding").WithSummary("Check an embedding")
            .WithDescription("Looks at everything that must fit together before a page of this origin can show the wizard, and says what does not and what to copy.")
            .Produces<Inspection>(StatusCodes.Status200OK, "application/json")
            .RefusesFaults()
            .RefusesStrangers();
        FrameProbe.Map(routes);
    }

    private static async Task<IResult> InspectAsync(
        HttpContext context, [Description("The origin of the page that is to show the wizard, for instance `https://portal.example`.")] string? origin,
        EmbeddingInspector inspector, OwnAddress address, IOptions<AddressSettings> settings, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(origin) || origin.Length > LongestOrigin || origin.Any(char.IsControl))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["origin"] = ["The origin of your page is required, for instance https://portal.example."] });
        var partner = context.Features.GetRequiredFeature<Partner>();
        return TypedResults.Ok(await inspector.InspectAsync(partner, origin.Trim(), address.Of(context.Request), settings.Value.PublicUrl is not null, cancellationToken));
    }
}
