using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Logging;
using Cashlink.Wizard.Sessions.Measures;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>Marks an endpoint that only a partner's server may call.</summary>
public sealed record PartnerOnly;

/// <summary>
/// Lets only partners' servers through to what is marked <see cref="PartnerOnly"/>; what comes after it finds the
/// <see cref="Partner"/> in the request's features.
/// </summary>
public sealed partial class PartnerGate(
    RequestDelegate next, PartnerDirectory partners, RefusedAttempts attempts, RefusalMeter meter, QuietLog quiet, ILogger<PartnerGate> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PartnerOnly>() is null)
        {
            await next(context);
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        if (partners.Authenticate(context.Request.Headers.Authorization) is { } partner)
        {
            context.Features.Set(partner);
            LogCalled(logger, partner.Id, context.GetEndpoint()!.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName);
            await next(context);
            return;
        }
        await RefuseAsync(context).ExecuteAsync(context);
    }

    private ProblemHttpResult RefuseAsync(HttpContext context)
    {
        var address = RefusedAttempts.AddressOf(context);
        if (attempts.Note(address) is { } pause)
        {
            meter.Add("too many without a key");
            quiet.Say($"refused {address}", count => LogTooMany(logger, address, count));
            return PartnerProblems.TooMany(context, "Too many requests without a valid partner key.", pause);
        }
        meter.Add("partner key");
        if (string.IsNullOrEmpty(context.Request.Headers.Authorization))
            LogNoKey(logger, address);
        else
            LogWrongKey(logger, address);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return TypedResults.Problem("The Authorization header carries no valid partner key.", statusCode: StatusCodes.Status401Unauthorized);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Partner {PartnerId} calls {Operation} with a valid key.")]
    private static partial void LogCalled(ILogger logger, string partnerId, string? operation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request to the partner API from {Address} was refused: it carries no key.")]
    private static partial void LogNoKey(ILogger logger, string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request to the partner API from {Address} was refused: its key is none that is valid.")]
    private static partial void LogWrongKey(ILogger logger, string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests to the partner API from {Address} without a valid key are too many; they are answered with 429 ({Count} since the last line).")]
    private static partial void LogTooMany(ILogger logger, string address, int count);
}
