using Cashlink.Sandbox.Webhooks;
using Microsoft.OpenApi;

namespace Cashlink.Sandbox.OpenApi;

/// <summary>What the sandbox calls, as opposed to what it answers.</summary>
internal static class WebhookDescription
{
    public static void AddTo(OpenApiDocument document)
    {
        document.Webhooks ??= new Dictionary<string, IOpenApiPathItem>();
        document.Webhooks["investmentStatusChanged"] = new OpenApiPathItem
        {
            Operations = new Dictionary<HttpMethod, OpenApiOperation>
            {
                [HttpMethod.Post] = new()
                {
                    OperationId = "investmentStatusChanged",
                    Summary = "An investment has another status",
                    Description = "Sent with the bearer token that was set, again until the answer is 2xx. Messages may come twice and in any order: "
                        + "take them as a hint and read the investment.",
                    Tags = new HashSet<OpenApiTagReference> { new("Investments", document) },
                    Security = [new OpenApiSecurityRequirement()],
                    RequestBody = new OpenApiRequestBody
                    {
                        Required = true,
                        Content = new Dictionary<string, OpenApiMediaType>
                        {
                            ["application/json"] = new OpenApiMediaType { Schema = Schema(), Example = AnswerExamples.Of(typeof(WebhookBody)) }
                        }
                    },
                    Responses = new OpenApiResponses
                    {
                        ["204"] = new OpenApiResponse { Description = "Taken." },
                        ["4XX"] = new OpenApiResponse { Description = "Not taken; it comes again." }
                    }
                }
            }
        };
    }

    private static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "investment_id", "status", "changed_at" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["investment_id"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["changed_at"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }
        }
    };
}
