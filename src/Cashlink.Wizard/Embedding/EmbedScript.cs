using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Cashlink.Wizard.Embedding;

/// <summary>
/// Serves what portals load: the script, its types and the schema of its messages. The addresses carry no fingerprint, because
/// portals write them down: <c>/embed.js</c> is the newest, <c>/embed/1/…</c> the newest that speaks protocol version 1.
/// </summary>
public static class EmbedScript
{
    /// <summary>How long a browser uses the script without asking. A correction reaches every portal within five minutes.</summary>
    private const string Caching = "public, max-age=300";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["embed.js"] = "text/javascript; charset=utf-8",
        ["embed.d.ts"] = "text/plain; charset=utf-8",
        ["embed-messages.schema.json"] = "application/schema+json",
    };

    public static void MapEmbedScript(this WebApplication app)
    {
        var files = new Lazy<Dictionary<string, EmbedFile>>(() => Types.Keys.ToDictionary(name => name, name => EmbedFile.Read(app.Environment, name)));
        app.MapMethods("/embed.js", Methods, (HttpContext context) => Answer(context, files.Value, "embed.js"));
        app.MapMethods("/embed/1/{name}", Methods, (HttpContext context, string name) => Answer(context, files.Value, name));
    }

    private static IResult Answer(HttpContext context, Dictionary<string, EmbedFile> files, string name)
    {
        if (!files.TryGetValue(name, out var file))
            return TypedResults.NotFound();
        var headers = context.Response.Headers;
        headers.CacheControl = Caching;
        headers.Vary = HeaderNames.AcceptEncoding;
        // For every page: it holds nothing secret, and who may frame the wizard is decided by the wizard's own pages.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.AccessControlAllowOrigin = "*";
        var isBrotli = context.Request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "br" && coding.Quality is not 0);
        if (isBrotli)
            headers.ContentEncoding = "br";
        return TypedResults.Bytes(
            isBrotli ? file.Brotli : file.Plain, Types[name], entityTag: new EntityTagHeaderValue($"\"{file.Hash}{(isBrotli ? "-br" : "")}\""));
    }

    private sealed record EmbedFile(byte[] Plain, byte[] Brotli, string Hash)
    {
        public static EmbedFile Read(IWebHostEnvironment environment, string name)
        {
            using var source = environment.WebRootFileProvider.GetFileInfo("js/" + name).CreateReadStream();
            using var plain = new MemoryStream();
            source.CopyTo(plain);
            using var compressed = new MemoryStream();
            using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
                brotli.Write(plain.ToArray());
            return new EmbedFile(plain.ToArray(), compressed.ToArray(), Convert.ToHexStringLower(SHA256.HashData(plain.ToArray()))[..16]);
        }
    }
}
