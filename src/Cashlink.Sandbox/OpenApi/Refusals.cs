using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Cashlink.Sandbox.OpenApi;

/// <summary>How calls are refused: by field, with a detail, or in OAuth's words.</summary>
internal static class Refusals
{
    private const string FieldErrors = "FieldErrors";
    private const string Detail = "Detail";
    private const string OAuthError = "OAuthError";

    public static void Describe(OpenApiOperation operation, OpenApiDocument document, int status, bool isToken)
    {
        var (schema, example) = isToken ? (OAuthError, new JsonObject { ["error"] = status == StatusCodes.Status401Unauthorized ? "invalid_client" : "invalid_scope" })
            : status == StatusCodes.Status400BadRequest ? (FieldErrors, new JsonObject { ["units"] = new JsonArray("This field is required.") })
            : (Detail, new JsonObject { ["detail"] = Message(status) });
        document.AddComponent<IOpenApiSchema>(schema, Schema(schema));
        var response = new OpenApiResponse
        {
            Description = Meaning(status),
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(schema, document), Example = example }
            }
        };
        if (status == StatusCodes.Status429TooManyRequests)
            response.Headers = new Dictionary<string, IOpenApiHeader>
            {
                ["Retry-After"] = new OpenApiHeader { Description = "Seconds to wait.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" } }
            };
        operation.Responses![status.ToString(CultureInfo.InvariantCulture)] = response;
    }

    private static OpenApiSchema Schema(string name) => name switch
    {
        FieldErrors => new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "A list of messages for each field; nested for nested fields; `non_field_errors` for what belongs to none; `detail` when the body could not be read.",
            AdditionalProperties = new OpenApiSchema()
        },
        OAuthError => OneText("error", "invalid_request, invalid_client, invalid_scope or unsupported_grant_type."),
        _ => OneText("detail", "What is wrong, for a developer to read.")
    };

    private static OpenApiSchema OneText(string name, string description) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { name },
        Properties = new Dictionary<string, IOpenApiSchema> { [name] = new OpenApiSchema { Type = JsonSchemaType.String, Description = description } }
    };

    private static string Meaning(int status) => status switch
    {
        400 => "Something in the request is wrong or missing.",
        401 => "No token, or one that has ended; or a wrong client.",
        403 => "The token lacks the scope.",
        404 => "There is no such object.",
        413 => "The body is too large.",
        415 => "The body is of a type that is not read here.",
        422 => "The idempotency key was used for another request.",
        429 => "Too many calls.",
        _ => "Refused."
    };

    private static string Message(int status) => status switch
    {
        401 => "Authentication credentials were not provided.",
        403 => "You do not have permission to perform this action.",
        404 => "Not found.",
        413 => "Request body is too large.",
        415 => "Unsupported media type \"text/plain\" in request.",
        422 => "This X-Idempotency-Key was used for another request.",
        429 => "Request was throttled. Expected available in 1 seconds.",
        _ => "Refused."
    };
}
