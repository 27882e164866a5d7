using System.Text;
using Microsoft.AspNetCore.Http;

namespace Cashlink.Api.Tests.Stub;

/// <summary>A request as it came over the wire.</summary>
internal sealed record StubRequest(string Method, string PathAndQuery, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string? Key => Headers.GetValueOrDefault("X-Idempotency-Key");

    public string? Authorization => Headers.GetValueOrDefault("Authorization");

    public static async Task<StubRequest> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return new StubRequest(
            context.Request.Method,
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
    }
}
