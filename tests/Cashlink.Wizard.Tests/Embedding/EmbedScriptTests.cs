using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Embedding;

public sealed class EmbedScriptTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    /// <summary>In bytes, with Brotli. The guide tells portals what it is.</summary>
    private const int Budget = 4096;

    [Theory]
    [InlineData("/embed.js", "text/javascript")]
    [InlineData("/embed/1/embed.js", "text/javascript")]
    [InlineData("/embed/1/embed.d.ts", "text/plain")]
    [InlineData("/embed/1/embed-messages.schema.json", "application/schema+json")]
    public async Task File_ForPortals_IsForEveryOriginAndKeptShortly(string path, string type)
    {
        using var answer = await Visitor.AskAsync(path, key: null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("public, max-age=300", answer.Headers.CacheControl!.ToString().Replace("max-age=300, public", "public, max-age=300", StringComparison.Ordinal));
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task UnknownFile_ForPortals_IsNotThere()
    {
        using var answer = await Visitor.AskAsync("/embed/1/wizard.js", key: null);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Script_WithBrotli_IsTheSameAndWithinItsBudget()
    {
        using var http = new HttpClient { BaseAddress = Stage.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/embed.js");
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var answer = await http.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        using var script = new StreamReader(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress));

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.Equal(await http.GetStringAsync(new Uri("/embed.js", UriKind.Relative)), await script.ReadToEndAsync());
        Assert.InRange(bytes.Length, 1000, Budget);
        var guide = await File.ReadAllTextAsync(System.IO.Path.Combine(WizardStage.WizardFolder, "..", "..", "docs", "embedding.md"));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length / 1024d:0.0}&nbsp;KB with Brotli"), guide, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_AskedForAgainWithItsTag_IsNotSentAgain()
    {
        using var http = new HttpClient { BaseAddress = Stage.Address };
        using var first = await http.GetAsync(new Uri("/embed.js", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/embed.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Schema_OfTheMessages_NamesWhatTheScriptHears()
    {
        using var http = new HttpClient { BaseAddress = Stage.Address };
        var script = await http.GetStringAsync(new Uri("/embed.js", UriKind.Relative));
        using var schema = JsonDocument.Parse(await http.GetStringAsync(new Uri("/embed/1/embed-messages.schema.json", UriKind.Relative)));

        foreach (var message in schema.RootElement.GetProperty("oneOf").EnumerateArray())
        {
            var name = message.GetProperty("$ref").GetString()!.Split('/')[^1];
            if (name == "hello")
                continue;
            Assert.Contains($"    {name}: {{", script, StringComparison.Ordinal);
            if (!schema.RootElement.GetProperty("$defs").GetProperty(name).TryGetProperty("required", out var required))
                continue;
            foreach (var field in required.EnumerateArray())
                Assert.Contains($"{field.GetString()}: is", script[script.IndexOf($"    {name}: {{", StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }
}
