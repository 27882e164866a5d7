using System.Net.Http.Headers;
using System.Security.Cryptography;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Shell.Frames;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Embedding.Inspection;

/// <summary>
/// A page that is framed, styled and protected as a partner's sessions are, without a session: what the inspector looks at, and what a
/// developer can try in a browser. Its address is sealed for one partner and ten minutes.
/// </summary>
public sealed class FrameProbe(IDataProtectionProvider protection, IServer server, PartnerDirectory partners) : IDisposable
{
    private const string Folder = "/embed/probe";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("frame-probe").ToTimeLimitedDataProtector();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>A new address for a partner, from the root.</summary>
    public string AddressFor(Partner partner) => $"{Folder}/{_seal.Protect(partner.Id, Lifetime)}";

    /// <summary>Asks this very server for a partner's probe, as a frame would.</summary>
    /// <returns>The answer's headers; null when the server could not reach itself.</returns>
    public async Task<HttpResponseHeaders?> AskAsync(Partner partner, CancellationToken cancellationToken)
    {
        var own = server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(BindingAddress.Parse).FirstOrDefault(address => address.Scheme == "http");
        if (own is null)
            return null;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{(IsEverywhere(own.Host) ? "localhost" : own.Host)}:{own.Port}{AddressFor(partner)}");
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.Add("Sec-Fetch-Dest", "iframe");
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? response.Headers : null;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Folder + "/{sealed}", (HttpContext context, string @sealed, FrameProbe probe) => probe.Answer(context, @sealed));

    private IResult Answer(HttpContext context, string token)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (PartnerOf(token) is not { } partner)
            return TypedResults.NotFound();
        SecurityHeaders.AllowFraming(context, partner.FrameOrigins);
        AccessCookie.SetProbe(context.Response, Folder);
        return new RazorComponentResult<ProbePage>(new { Partner = partner, Language = Language.FromHeader(context.Request.Headers.AcceptLanguage) });
    }

    private Partner? PartnerOf(string token)
    {
        try
        {
            return partners.Find(_seal.Unprotect(token));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static bool IsEverywhere(string host) => host is "+" or "*" or "[::]" or "0.0.0.0";
}
