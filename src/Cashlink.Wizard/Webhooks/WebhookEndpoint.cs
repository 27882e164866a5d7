using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Logging;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Webhooks;

/// <summary>
/// Takes Cashlink's webhooks. A message carries no signature, no id and no order, so it is only a hint: the investment is made due
/// and read from the API. What the message says of the status is not looked at.
/// </summary>
public static partial class WebhookEndpoint
{
    private const int LargestBody = 16 * 1024;
    private const string Scheme = "Bearer ";

    public static void MapCashlinkWebhooks(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/webhooks/cashlink", TakeAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody)).DisableAntiforgery();

    private static async Task<IResult> TakeAsync(
        HttpContext context, StatusWatchStore watches, IOptions<WebhookSettings> settings, ILogger<WebhookSettings> logger, QuietLog quiet,
        CancellationToken cancellationToken)
    {
        if (!IsFromCashlink(context.Request.Headers.Authorization, settings.Value.TokenHash))
        {
            quiet.Say("webhook", count => LogNotFromCashlink(logger, count));
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return TypedResults.Problem("The Authorization header does not carry the webhook token.", statusCode: StatusCodes.Status401Unauthorized);
        }
        Guid investmentId;
        try
        {
            using var message = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: cancellationToken);
            if (message.RootElement.ValueKind != JsonValueKind.Object
                || !message.RootElement.TryGetProperty("investment_id", out var id)
                || id.ValueKind != JsonValueKind.String
                || !id.TryGetGuid(out investmentId))
                return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["investment_id"] = ["A UUID is required."] });
        }
        catch (JsonException)
        {
            return TypedResults.Problem("The body is not valid JSON.", statusCode: StatusCodes.Status400BadRequest);
        }
        // An investment that is not followed is none of ours, or finished: the message is taken, there is nothing to repeat.
        if (!await watches.CallForAsync(investmentId, cancellationToken))
            LogNotFollowed(logger, investmentId);
        else
            LogTaken(logger, investmentId);
        return TypedResults.NoContent();
    }

    private static bool IsFromCashlink(string? authorization, string? tokenHash)
    {
        if (string.IsNullOrEmpty(tokenHash) || authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(SecretHash.Of(authorization[Scheme.Length..].Trim())), Encoding.ASCII.GetBytes(tokenHash.ToLowerInvariant()));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A webhook without the right token was refused ({Count} since the last line).")]
    private static partial void LogNotFromCashlink(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "A webhook named investment {InvestmentId}, which is read now.")]
    private static partial void LogTaken(ILogger logger, Guid investmentId);

    [LoggerMessage(Level = LogLevel.Information, Message = "A webhook named investment {InvestmentId}, which is not followed here.")]
    private static partial void LogNotFollowed(ILogger logger, Guid investmentId);
}
