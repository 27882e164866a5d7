using System.Reflection;
using System.Security.Cryptography;

namespace Cashlink.Sandbox.Pages;

/// <summary>The styles, scripts and images of the pages, out of the assembly.</summary>
public static class Assets
{
    private const string Prefix = "assets/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml"
    };

    private static readonly Dictionary<string, (byte[] Content, string Version)> Files = Load();

    /// <summary>The address of a file; it changes with the file, so browsers may keep it for good.</summary>
    public static string Url(string name) => $"/{Prefix}{name}?v={Files[name].Version}";

    public static void MapAssets(this IEndpointRouteBuilder app) => app.MapGet("/" + Prefix + "{name}", (string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out var file)) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(file.Content, Types[Path.GetExtension(name)]);
    });

    private static Dictionary<string, (byte[], string)> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(name => name[Prefix.Length..], name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return (content, Convert.ToHexStringLower(SHA256.HashData(content))[..10]);
        });
    }
}
