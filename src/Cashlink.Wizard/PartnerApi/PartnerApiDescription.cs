using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>The OpenAPI 3.1 document of the partner API, made of the routes themselves and of what they say of themselves.</summary>
public static class PartnerApiDescription
{
    /// <summary>Where it is served; it holds nothing that is secret.</summary>
    public const string Address = "/api/openapi.json";

    /// <summary>The name that is served where the route names none.</summary>
    private const string Name = "v1";
    private const string SecurityScheme = "partnerKey";
    private const string Tag = "Sessions";

    public static void AddPartnerApiDescription(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<PartnerOnly>().Any();
        options.AddOperationTransformer((operation, context, _) =>
        {
            Complete(operation, context);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            Complete(document);
            return Task.CompletedTask;
        });
    });

    public static void MapPartnerApiDescription(this IEndpointRouteBuilder routes) =>
        routes.MapOpenApi(Address);

    private static void Complete(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Cashlink Wizard: partner API",
            Version = "1",
            Summary = "Launch sessions, come back to them, see where they stand, prove what happened, cancel them.",
            Description = "From the partner's server to the wizard, never from a browser: the key must not leave the server. Refusals are problem details (RFC 9457).",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "This wizard" }];
        document.Tags = new HashSet<OpenApiTag> { new() { Name = Tag, Description = "One investor going through one campaign." } };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [SecurityScheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The partner's key." },
        };
    }

    private static void Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Tags = new HashSet<OpenApiTagReference> { new(Tag, context.Document) };
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SecurityScheme, context.Document)] = [] }];
        foreach (var refusal in metadata.OfType<Refusal>())
            operation.Responses![refusal.Status.ToString(CultureInfo.InvariantCulture)].Description = refusal.Meaning;
        if (operation.Responses!.TryGetValue("201", out var created))
            created.Description = metadata.OfType<TakesIdempotencyKey>().Any() ? "The session, and a link into it." : "A link into the console.";
        if (operation.Responses.TryGetValue("200", out var found))
            found.Description = operation.OperationId switch
            {
                "inspectEmbedding" => "What was found.",
                "listSessions" => "A page of the sessions.",
                "getEvidence" => "The file.",
                _ => "The session as it is.",
            };
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path))
            parameter.Description = "The session's id.";
        operation.Parameters = [.. operation.Parameters ?? [], .. metadata.OfType<TakesQuery>().Select(Query)];
        if (!metadata.OfType<TakesIdempotencyKey>().Any())
            return;
        operation.Parameters = [.. operation.Parameters ?? [], IdempotencyKey()];
        if (operation.RequestBody?.Content is { } content && content.TryGetValue("application/json", out var media))
            media.Example = operation.OperationId == "createSession" ? Example() : LinkExample();
    }

    private static OpenApiParameter Query(TakesQuery query) => new()
    {
        Name = query.Name,
        In = ParameterLocation.Query,
        Required = query.IsRequired,
        Description = query.Meaning,
        Schema = query.Name == "limit"
            ? new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = SessionListEndpoint.LargestPage.ToString(CultureInfo.InvariantCulture) }
            : new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
    };

    private static OpenApiParameter IdempotencyKey() => new()
    {
        Name = PartnerEndpoints.IdempotencyHeader,
        In = ParameterLocation.Header,
        Description = "A repeated key with the same body answers as the first time, for 24 hours.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = PartnerEndpoints.LongestIdempotencyKey },
        Example = JsonValue.Create("order-4711"),
    };

    private static JsonObject Example() => new()
    {
        ["investor_id"] = "a0000000-0000-4000-8000-000000000001",
        ["campaign_id"] = "c0000000-0000-4000-8000-000000000001",
        ["role"] = "investor",
        ["locale"] = "de",
        ["units"] = 1100,
    };

    private static JsonObject LinkExample() => new()
    {
        ["locale"] = "de",
    };
}
