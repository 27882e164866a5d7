using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Shell.Addresses;

namespace Cashlink.Wizard.Access;

/// <summary>
/// The cookie that a browser gets for a launch link. There is one for each session, bound to the session's path, so that two
/// sessions in two tabs do not mix; it works inside a frame of another site, and only there (Partitioned).
/// </summary>
public static class AccessCookie
{
    private const string Name = "__Secure-wizard-access";
    private const string LeftName = "__Secure-wizard-left";

    private static readonly TimeSpan LeftFor = TimeSpan.FromMinutes(1);

    public static void Set(HttpResponse response, SessionAccess access, string secret) =>
        SetValue(response, access.SessionId, AccessStore.CookieValue(access, secret));

    /// <summary>Sets a value that was in the cookie before.</summary>
    public static void SetValue(HttpResponse response, Guid sessionId, string value) =>
        response.Cookies.Append(Name, value, Options(SessionAddress.PathOf(sessionId)));

    /// <summary>
    /// Takes the cookie back. A browser finds the one to take by name, path and partition, so all of them are said again.
    /// </summary>
    public static void End(HttpResponse response, Guid sessionId)
    {
        var options = Options(SessionAddress.PathOf(sessionId));
        options.Expires = DateTimeOffset.UnixEpoch;
        response.Cookies.Append(Name, "", options);
    }

    /// <summary>
    /// Has the browser throw away what our pages have stored in it. Not our cookies as well: that would sign it out of everything of this site.
    /// </summary>
    public static void ClearStorage(HttpResponse response) => response.Headers["Clear-Site-Data"] = "\"storage\"";

    /// <summary>
    /// Notes for a moment that this browser was signed out: the page that was open leaves by itself, and is to come to the door that says so.
    /// </summary>
    public static void NoteLeft(HttpResponse response, Guid sessionId)
    {
        var options = Options(SessionAddress.PathOf(sessionId));
        options.MaxAge = LeftFor;
        response.Cookies.Append(LeftName, "1", options);
    }

    /// <summary>True for a browser that was signed out a moment ago.</summary>
    public static bool HasLeft(HttpRequest request) => request.Cookies.ContainsKey(LeftName);

    /// <summary>Sets a cookie that opens nothing, with the attributes of one that does, so that they can be looked at.</summary>
    public static void SetProbe(HttpResponse response, string path)
    {
        var options = Options(path);
        options.MaxAge = TimeSpan.FromMinutes(1);
        response.Cookies.Append("__Secure-wizard-probe", "1", options);
    }

    public static string? Read(HttpRequest request) => request.Cookies[Name];

    /// <summary>The attributes of all our cookies that let somebody in.</summary>
    internal static CookieOptions Options(string path) => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.None,
        Path = path,
        IsEssential = true,
        Extensions = { "Partitioned" },
    };
}
