using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Cashlink.Sandbox.Tests.Hosting;

/// <summary>An answer, read to its end.</summary>
public sealed record Reply(int Status, string Text, HttpResponseHeaders Headers, string? ContentType, byte[] Bytes)
{
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new InvalidOperationException("The answer is null.");

    public Guid Id => Json["id"]!.GetValue<Guid>();

    public string? this[string name] => Json[name]?.ToString();

    public Reply Expect(int status)
    {
        Assert.True(Status == status, $"Expected {status}, got {Status}: {Text}");
        return this;
    }

    /// <summary>A 400 that names this field.</summary>
    public Reply ExpectRefusal(string field)
    {
        Expect(400);
        Assert.True(Json is JsonObject problems && problems.ContainsKey(field), $"Expected a message for {field}: {Text}");
        return this;
    }
}
