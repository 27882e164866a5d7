using Cashlink.Sandbox.Bodies;

namespace Cashlink.Sandbox.ExternalApi;

/// <summary>The body that an endpoint reads, for its description.</summary>
public sealed record RequestBodyOf(BodySchema Schema, bool Partial);

/// <summary>The endpoint reads an OAuth form.</summary>
public sealed record TokenFormBody;

/// <summary>The endpoint reads a file as multipart/form-data.</summary>
public sealed record FileBody;

/// <summary>The endpoint answers a file.</summary>
public sealed record FileAnswer;

/// <summary>The ways in which a call is refused.</summary>
public sealed record RefusedWith(IReadOnlyList<int> Statuses);

/// <summary>A parameter of the query, for the description.</summary>
public sealed record QueryParameter(string Name, string Description, string Type, string? Format = null);

/// <summary>What a sandbox endpoint says of itself where it is mapped; the OpenAPI document is made of this.</summary>
public static class EndpointDescriptions
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string operation, string tag, string summary, string description) =>
        endpoint.WithName(operation).WithTags(tag).WithSummary(summary).WithDescription(description);

    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, string scope) =>
        endpoint.WithMetadata(new RequiredScope(scope))
            .Refuses(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests);

    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, BodySchema schema, bool partial = false) =>
        endpoint.WithMetadata(new RequestBodyOf(schema, partial)).Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge,
            StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);

    public static RouteHandlerBuilder TakesForm(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new TokenFormBody());

    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new FileBody()).Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge,
            StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity);

    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, int status) =>
        endpoint.Produces<T>(status, "application/json");

    public static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new FileAnswer());

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses) =>
        endpoint.WithMetadata(new RefusedWith(statuses));

    public static RouteHandlerBuilder Query(this RouteHandlerBuilder endpoint, string name, string description, string type, string? format = null) =>
        endpoint.WithMetadata(new QueryParameter(name, description, type, format));

    public static RouteHandlerBuilder Pages(this RouteHandlerBuilder endpoint) => endpoint
        .Query("limit", "How many results at most: 1 to 200, 50 without it.", "integer")
        .Query("offset", "How many results to leave out.", "integer");
}
