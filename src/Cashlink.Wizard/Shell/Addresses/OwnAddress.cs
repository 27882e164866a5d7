using Cashlink.Wizard.Sessions.Logging;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Shell.Addresses;

/// <summary>
/// The wizard's own address, and who speaks as if from it. What a request says of itself counts only while no address is set: its
/// <c>Host</c> is written by whoever sends it.
/// </summary>
public sealed partial class OwnAddress(IOptions<AddressSettings> settings, QuietLog quiet, ILogger<OwnAddress> logger)
{
    /// <summary>The address that links are made from.</summary>
    public Uri Of(HttpRequest request) => settings.Value.PublicUrl ?? new Uri($"{request.Scheme}://{request.Host}");

    /// <summary>True when the request names one of our hosts; any host while no address is set.</summary>
    public bool IsHost(HttpRequest request) =>
        settings.Value.PublicUrl is null || Known.Any(url => string.Equals(HostOf(url), request.Host.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// True when the request was made by one of our pages. Browsers say so on each request (Fetch Metadata, <c>Sec-Fetch-Site</c>).
    /// <c>Origin</c> counts where they do not, and always when it names another site; with our referrer policy it is often <c>null</c>.
    /// </summary>
    public bool IsSender(HttpRequest request)
    {
        var isSender = SaysThatItIs(request);
        if (!isSender)
            quiet.Say("foreign form", count => LogForeignForm(logger, count));
        return isSender;
    }

    /// <summary>
    /// True unless the request says that it was made by a page of somebody else. A request without any of it is not one that another
    /// page can make a browser send.
    /// </summary>
    public bool IsNoStranger(HttpRequest request) =>
        (request.Headers.Origin.Count == 0 && request.Headers["Sec-Fetch-Site"].ToString() is "" or "none") || SaysThatItIs(request);

    private bool SaysThatItIs(HttpRequest request)
    {
        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        if (origin.Length > 0 && origin != "null" && !IsOrigin(origin, request))
            return false;
        return site.Length > 0 ? site == "same-origin" : IsOrigin(origin, request);
    }

    private IEnumerable<Uri> Known => settings.Value.OtherUrls.Prepend(settings.Value.PublicUrl!);

    private bool IsOrigin(string origin, HttpRequest request) => settings.Value.PublicUrl is null
        ? origin == $"{request.Scheme}://{request.Host}"
        : Known.Any(url => url.GetLeftPart(UriPartial.Authority) == origin);

    private static string HostOf(Uri url) => url.IsDefaultPort ? url.IdnHost : $"{url.IdnHost}:{url.Port}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "A form was refused: it was not sent by one of our pages ({Count} since the last line).")]
    private static partial void LogForeignForm(ILogger logger, int count);
}
