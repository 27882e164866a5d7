using System.Text.Json.Nodes;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Tokens;
using Microsoft.OpenApi;

namespace Cashlink.Sandbox.OpenApi;

internal static class RequestBodies
{
    public static void DescribeJson(OpenApiOperation operation, OpenApiDocument document, RequestBodyOf body)
    {
        var name = body.Partial && !body.Schema.Name.StartsWith("Update", StringComparison.Ordinal) ? "Update" + body.Schema.Name : body.Schema.Name;
        document.AddComponent<IOpenApiSchema>(name, body.Schema.ToSchema(body.Partial));
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference(name, document),
                    Example = body.Schema.ExampleBody(body.Partial)
                }
            }
        };
    }

    public static void DescribeTokenForm(OpenApiOperation operation) => operation.RequestBody = new OpenApiRequestBody
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/x-www-form-urlencoded"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "grant_type", "client_id", "client_secret" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["grant_type"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["client_credentials"] },
                        ["scope"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Separated by spaces; all of them without it." },
                        ["client_id"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        ["client_secret"] = new OpenApiSchema { Type = JsonSchemaType.String }
                    }
                },
                Example = new JsonObject
                {
                    ["grant_type"] = "client_credentials",
                    ["scope"] = string.Join(' ', Scopes.All),
                    ["client_id"] = ApiClients.Id,
                    ["client_secret"] = ApiClients.Secret
                }
            }
        }
    };

    public static void DescribeFile(OpenApiOperation operation) => operation.RequestBody = new OpenApiRequestBody
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["multipart/form-data"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "file" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        // OpenAPI 3.1: bytes are a schema without a type.
                        ["file"] = new OpenApiSchema { Description = "The file's bytes, at most 20 MB." }
                    }
                }
            }
        }
    };
}
