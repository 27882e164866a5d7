using Microsoft.AspNetCore.Mvc;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>The endpoint takes an idempotency key.</summary>
internal sealed record TakesIdempotencyKey;

/// <summary>The endpoint reads this parameter from its address.</summary>
internal sealed record TakesQuery(string Name, string Meaning, bool IsRequired);

/// <summary>A status with which the endpoint refuses, and what it means there.</summary>
internal sealed record Refusal(int Status, string Meaning);

/// <summary>What the endpoints of the partner API say of themselves; the OpenAPI document is made of it.</summary>
internal static class PartnerApiDescriptions
{
    public static void DescribeLaunch(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("createSession").WithSummary("Begin or continue a session")
        .WithDescription("Makes a session for an investor and a campaign, with a link into it. While a session of the two is open, or holds a subscription, it is that session again, with a new link; `new` asks for another subscription beside it. Without a campaign nothing is begun: the link leads to the page with all subscriptions of the investor.")
        .Accepts<LaunchBody>("application/json")
        .Produces<LaunchAnswer>(StatusCodes.Status201Created, "application/json")
        .WithMetadata(new TakesIdempotencyKey())
        .RefusesFaults()
        .Refuses(StatusCodes.Status409Conflict, "A request with this idempotency key is being carried out; try again.")
        .Refuses(StatusCodes.Status413PayloadTooLarge, "The body is larger than 16 KB.")
        .Refuses(StatusCodes.Status415UnsupportedMediaType, "The body is not JSON.")
        .Refuses(StatusCodes.Status422UnprocessableEntity, "The idempotency key was used with another body.")
        .Refuses(StatusCodes.Status503ServiceUnavailable, "Cashlink cannot be reached; try again later.")
        .RefusesStrangers();

    public static void DescribeLink(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("createLink").WithSummary("A fresh link into a session")
        .WithDescription("Gives the investor a new link into a session, as long as it has not ended without a contract: to pay, to read the documents, to withdraw.")
        .Accepts<LinkBody>(isOptional: true, "application/json")
        .Produces<LaunchAnswer>(StatusCodes.Status201Created, "application/json")
        .WithMetadata(new TakesIdempotencyKey())
        .RefusesFaults()
        .Refuses(StatusCodes.Status404NotFound, "The partner has no such session.")
        .Refuses(StatusCodes.Status409Conflict, "The session has ended without a contract, or a request with this idempotency key is being carried out.")
        .Refuses(StatusCodes.Status413PayloadTooLarge, "The body is larger than 16 KB.")
        .Refuses(StatusCodes.Status415UnsupportedMediaType, "The body is not JSON.")
        .Refuses(StatusCodes.Status422UnprocessableEntity, "The idempotency key was used with another body.")
        .RefusesStrangers();

    public static void DescribeList(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("listSessions").WithSummary("An investor's sessions")
        .WithDescription("Lists the sessions of an investor at the partner, the last first. What the investor answered is not in them.")
        .WithMetadata(
            new TakesQuery("investor_id", "Cashlink's id of the investor.", IsRequired: true),
            new TakesQuery("after", "The `next` of the page before.", IsRequired: false),
            new TakesQuery("limit", "Sessions on a page, 1 to 100; 25 unless said otherwise.", IsRequired: false))
        .Produces<SessionListAnswer>(StatusCodes.Status200OK, "application/json")
        .RefusesFaults()
        .RefusesStrangers();

    public static void DescribeRead(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("getSession").WithSummary("Read a session")
        .WithDescription("Tells where a session stands. What the investor answered is not in it.")
        .Produces<SessionAnswer>(StatusCodes.Status200OK, "application/json")
        .Refuses(StatusCodes.Status404NotFound, "The partner has no such session.")
        .RefusesStrangers();

    public static void DescribeEvidence(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("getEvidence").WithSummary("The evidence of a session")
        .WithDescription("Gives one file (ZIP) with the record of a session, the seals that hold it, the public key and a page for people. `Cashlink.Wizard evidence verify` checks it without a network. It holds what the investor answered: keep it accordingly.")
        .Produces(StatusCodes.Status200OK, contentType: EvidenceEndpoint.ContentType)
        .Refuses(StatusCodes.Status404NotFound, "The partner has no such session.")
        .RefusesStrangers();

    public static void DescribeCancel(this RouteHandlerBuilder endpoint) => endpoint
        .WithName("cancelSession").WithSummary("Cancel a session")
        .WithDescription("Ends a session that is not signed: its link and its cookies open nothing any more, and an open page says so. Cancelling again answers the same.")
        .Produces<SessionAnswer>(StatusCodes.Status200OK, "application/json")
        .Refuses(StatusCodes.Status404NotFound, "The partner has no such session.")
        .Refuses(StatusCodes.Status409Conflict, "The session is signed; it can no longer be cancelled.")
        .Refuses(StatusCodes.Status503ServiceUnavailable, "The session is being worked on; try again.")
        .RefusesStrangers();

    /// <summary>What a caller without a valid key is told, and one that calls too often.</summary>
    public static RouteHandlerBuilder RefusesStrangers(this RouteHandlerBuilder endpoint) => endpoint
        .Refuses(StatusCodes.Status401Unauthorized, "There is no valid partner key.")
        .Refuses(StatusCodes.Status429TooManyRequests, "Too many requests; `Retry-After` says how many seconds to wait.");

    /// <summary>The answer that names the fields that are wrong.</summary>
    public static RouteHandlerBuilder RefusesFaults(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<HttpValidationProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")
        .WithMetadata(new Refusal(StatusCodes.Status400BadRequest, "Fields are wrong or missing; `errors` says which and why."));

    /// <summary>One more status with which the endpoint refuses.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, int status, string meaning) => endpoint
        .Produces<ProblemDetails>(status, "application/problem+json")
        .WithMetadata(new Refusal(status, meaning));
}
