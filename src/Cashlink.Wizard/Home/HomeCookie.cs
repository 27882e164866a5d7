using Cashlink.Wizard.Access;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Shell.Addresses;

namespace Cashlink.Wizard.Home;

/// <summary>The cookie of a home page. Its attributes are those of a session's cookie; it goes nowhere but to this page.</summary>
public static class HomeCookie
{
    private const string Name = "__Secure-wizard-home";

    public static void Set(HttpResponse response, HomeAccess access, string secret) =>
        response.Cookies.Append(Name, HomeAccessStore.CookieValue(access, secret), AccessCookie.Options(HomeAddress.PathOf(access.HomeId)));

    /// <summary>Takes the cookie back; all that a browser finds it by is said again.</summary>
    public static void End(HttpResponse response, Guid homeId)
    {
        var options = AccessCookie.Options(HomeAddress.PathOf(homeId));
        options.Expires = DateTimeOffset.UnixEpoch;
        response.Cookies.Append(Name, "", options);
    }

    public static string? Read(HttpRequest request) => request.Cookies[Name];
}
