using Cashlink.Wizard.Access;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>The cookie of a console. Its attributes are those of a session's cookie; it goes nowhere but to the console.</summary>
public static class AdvisorCookie
{
    /// <summary>The path below which everything of the console lies.</summary>
    public const string Path = "/advisor";

    private const string Name = "__Secure-wizard-advisor";

    public static void Set(HttpResponse response, AdvisorAccess access, string secret) =>
        response.Cookies.Append(Name, AdvisorAccessStore.CookieValue(access, secret), AccessCookie.Options(Path));

    /// <summary>Takes the cookie back; all that a browser finds it by is said again.</summary>
    public static void End(HttpResponse response)
    {
        var options = AccessCookie.Options(Path);
        options.Expires = DateTimeOffset.UnixEpoch;
        response.Cookies.Append(Name, "", options);
    }

    public static string? Read(HttpRequest request) => request.Cookies[Name];
}
