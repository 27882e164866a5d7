using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Cashlink.Wizard.Hosting;

/// <summary>
/// Compresses pages. A page carries no secret beside text that its sender chose (the cookie is not in it, and there is no form
/// token), so what BREACH guesses at is not there. Scripts and styles are compressed when the program is published.
/// </summary>
public static class PageCompression
{
    public static void Configure(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/html", "application/problem+json"];
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
    }

    public static void Configure(BrotliCompressionProviderOptions options) => options.Level = CompressionLevel.Fastest;
}
