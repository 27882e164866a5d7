using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cashlink.Sandbox.ExternalApi;

/// <summary>An answer of the API: a status and what to write as JSON.</summary>
public sealed class Answer(int status, object? body) : IResult
{
    public int Status { get; } = status;

    /// <summary>What is written, as text.</summary>
    public string Text => JsonSerializer.Serialize(body, ApiJson.Options);

    public static Answer Ok(object body) => new(StatusCodes.Status200OK, body);

    public static Answer Created(object body) => new(StatusCodes.Status201Created, body);

    public static Answer NotFound() => Detail(StatusCodes.Status404NotFound, "Not found.");

    public static Answer Detail(int status, string message) => new(status, new JsonObject { ["detail"] = message });

    public static Answer Invalid(JsonObject problems) => new(StatusCodes.Status400BadRequest, problems);

    public static Answer Invalid(string field, string message) => Invalid(new JsonObject { [field] = new JsonArray(message) });

    public static Answer Impossible(string message) => Invalid("non_field_errors", message);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(httpContext.Response.Body, body, ApiJson.Options, httpContext.RequestAborted);
    }
}
