using System.Net.Http.Headers;
using System.Text.Json;

namespace Cashlink.Api.Transport;

/// <summary>A JSON body, written once and sent alike by each attempt.</summary>
internal static class JsonBody
{
    public static Func<HttpContent> Of<T>(T value)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, CashlinkJson.Of<T>());
        return () => new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
