namespace Cashlink.Wizard.Operations.Admission;

/// <summary>
/// The cookie of the operator's page. Unlike those of people it goes along with nothing that another site has begun, and into no frame.
/// </summary>
public static class OperatorCookie
{
    private const string Name = "__Secure-wizard-operator";

    public static void Set(HttpResponse response, string value) => response.Cookies.Append(Name, value, Options());

    /// <summary>Takes the cookie back; all that a browser finds it by is said again.</summary>
    public static void End(HttpResponse response)
    {
        var options = Options();
        options.Expires = DateTimeOffset.UnixEpoch;
        response.Cookies.Append(Name, "", options);
    }

    public static string? Read(HttpRequest request) => request.Cookies[Name];

    private static CookieOptions Options() => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = OperationsAddress.Page,
        IsEssential = true,
    };
}
