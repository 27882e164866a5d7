using System.Text.Json.Nodes;
using Cashlink.Sandbox.ExternalApi;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Cashlink.Sandbox.OpenApi;

/// <summary>The OpenAPI 3.1 document of the API, made of the routes themselves and of what they say of themselves.</summary>
public static class ApiSchema
{
    public const string SecurityScheme = "oauth2";

    private const string Name = "v1";

    private static readonly (string Name, string Description)[] Tags =
    [
        ("Tokens", "OAuth 2, client credentials."),
        ("Investors", "Natural and legal persons, and what KYC needs to know of them."),
        ("Wallets", "Where an investor receives units."),
        ("Documents", "Upload a file, open a file."),
        ("Products", "The securities."),
        ("Campaigns", "An offer of a product: price, minimum, maximum, what is left."),
        ("Invitations", "The online process: what an investor says on the way to an investment."),
        ("Investments", "The contract, its status, its papers.")
    ];

    public static void AddApiSchema(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => ("/" + description.RelativePath).StartsWith(ApiPaths.Base + "/", StringComparison.Ordinal);
        // What is kept as it was sent differs from property to property, so it is described where it stands.
        options.CreateSchemaReferenceId = type => type.Type == typeof(JsonObject) || type.Type == typeof(JsonArray)
            ? null
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddSchemaTransformer(SchemaDescriptions.Apply);
        options.AddOperationTransformer(OperationDescriptions.Apply);
        options.AddDocumentTransformer((document, _, _) =>
        {
            Complete(document);
            return Task.CompletedTask;
        });
    });

    public static void MapApiSchema(this IEndpointRouteBuilder api) => api.MapOpenApi(ApiPaths.Schema).WithMetadata(new NoTokenNeeded());

    private static void Complete(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Cashlink Investment Platform API (sandbox)",
            Version = "2",
            Summary = "What the sandbox serves in the place of Cashlink.",
            Description = "A stand-in for development: the calls of Cashlink's public guides, with a memory. Where Cashlink documents nothing, "
                + "the sandbox follows the style of the rest; those places are listed in docs/api-assumptions.md.\n\n"
                + "Every path but `/oauth/token` ends with a slash. Money is an integer in units of 10^-decimals. Times are ISO 8601 with an offset.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" }
        };
        document.Servers = [new OpenApiServer { Url = ApiPaths.Base, Description = "This sandbox" }];
        document.Tags = Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [SecurityScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Description = "In the sandbox: client `sandbox`, secret `sandbox-secret`.",
                Flows = new OpenApiOAuthFlows
                {
                    ClientCredentials = new OpenApiOAuthFlow
                    {
                        TokenUrl = new Uri(ApiPaths.Base + ApiPaths.Token, UriKind.Relative),
                        Scopes = Scopes.All.ToDictionary(scope => scope, Describe)
                    }
                }
            }
        };

        var paths = new OpenApiPaths();
        foreach (var (path, item) in document.Paths) paths.Add(PublicPath(path), item);
        document.Paths = paths;
        WebhookDescription.AddTo(document);
    }

    /// <summary>The prefix is the server's, not the paths'; and the generator drops the slash at their end.</summary>
    private static string PublicPath(string path)
    {
        var own = path[ApiPaths.Base.Length..];
        return own.StartsWith(ApiPaths.Version, StringComparison.Ordinal) && !own.EndsWith('/') ? own + "/" : own;
    }

    private static string Describe(string scope)
    {
        var parts = scope.Split(':');
        return $"{(parts[1] == "read" ? "Read" : "Write")} {parts[0]}";
    }
}
