using Cashlink.Wizard.Access;

namespace Cashlink.Wizard.Advisor.Presenting;

/// <summary>
/// The advisor's own secret, while his device is with the client. The browser shows it only to the way back, so nothing that the
/// client does is done with it.
/// </summary>
public static class ParkedCookie
{
    private const string Name = "__Secure-wizard-parked";

    public static void Set(HttpResponse response, Guid sessionId, string value) =>
        response.Cookies.Append(Name, value, AccessCookie.Options(HandoverEndpoints.ReturnPathOf(sessionId)));

    /// <summary>Takes the cookie back; all that a browser finds it by is said again.</summary>
    public static void End(HttpResponse response, Guid sessionId)
    {
        var options = AccessCookie.Options(HandoverEndpoints.ReturnPathOf(sessionId));
        options.Expires = DateTimeOffset.UnixEpoch;
        response.Cookies.Append(Name, "", options);
    }

    public static string? Read(HttpRequest request) => request.Cookies[Name];
}
