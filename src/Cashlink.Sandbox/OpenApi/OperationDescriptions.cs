using System.Text.Json.Nodes;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Idempotency;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Cashlink.Sandbox.OpenApi;

/// <summary>Turns what an endpoint says of itself into its operation: body, parameters, answers, refusals, scope.</summary>
internal static class OperationDescriptions
{
    public static Task Apply(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var document = context.Document!;
        operation.Responses ??= [];
        operation.Parameters ??= [];
        foreach (var query in metadata.OfType<QueryParameter>()) operation.Parameters.Add(Parameter(query));
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path))
            parameter.Description = "The object's id.";

        if (metadata.OfType<RequestBodyOf>().FirstOrDefault() is { } body) RequestBodies.DescribeJson(operation, document, body);
        if (metadata.OfType<TokenFormBody>().Any()) RequestBodies.DescribeTokenForm(operation);
        if (metadata.OfType<FileBody>().Any()) RequestBodies.DescribeFile(operation);
        if (operation.RequestBody is not null && !metadata.OfType<TokenFormBody>().Any()) operation.Parameters.Add(Key());

        DescribeAnswers(operation, context);
        if (metadata.OfType<FileAnswer>().Any()) DescribeFileAnswer(operation);
        foreach (var status in metadata.OfType<RefusedWith>().SelectMany(refused => refused.Statuses).Distinct().Order())
            Refusals.Describe(operation, document, status, isToken: metadata.OfType<TokenFormBody>().Any());
        if (metadata.OfType<NoTokenNeeded>().Any()) operation.Security = [new OpenApiSecurityRequirement()];
        else operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiSchema.SecurityScheme, document)] = Needed(metadata) }];
        if (operation.Parameters.Count == 0) operation.Parameters = null;
        return Task.CompletedTask;
    }

    private static List<string> Needed(IList<object> metadata) => [.. metadata.OfType<RequiredScope>().Select(required => required.Scope)];

    private static void DescribeAnswers(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        foreach (var answer in context.Description.SupportedResponseTypes)
        {
            if (answer.Type is not { } type || !operation.Responses!.TryGetValue(answer.StatusCode.ToString(CultureInfo.InvariantCulture), out var response)) continue;
            response.Description = answer.StatusCode == StatusCodes.Status201Created ? "Created." : "As asked.";
            if (response.Content?.TryGetValue("application/json", out var media) == true) media.Example = AnswerExamples.Of(type);
        }
    }

    private static void DescribeFileAnswer(OpenApiOperation operation) => operation.Responses!["200"] = new OpenApiResponse
    {
        Description = "The file, with its own content type.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/pdf"] = new OpenApiMediaType { Schema = new OpenApiSchema() },
            ["*/*"] = new OpenApiMediaType { Schema = new OpenApiSchema() }
        }
    };

    private static OpenApiParameter Parameter(QueryParameter query) => new()
    {
        Name = query.Name,
        In = ParameterLocation.Query,
        Description = query.Description,
        Schema = new OpenApiSchema { Type = query.Type == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String, Format = query.Format }
    };

    private static OpenApiParameter Key() => new()
    {
        Name = IdempotencyKeys.Header,
        In = ParameterLocation.Header,
        Description = "A repeated key answers as the first time. Make it, store it with what you intend, then call.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = IdempotencyKeys.MaximumLength },
        Example = JsonValue.Create("9f2c4be01d7a6533")
    };
}
