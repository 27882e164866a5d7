namespace Cashlink.Sandbox.ExternalApi;

/// <summary>The prefix of the API, in one place: there are several generations of it.</summary>
public static class ApiPaths
{
    public const string Base = "/api/external";

    public const string Version = "/v2";

    public const string Token = "/oauth/token";

    public const string Schema = "/schema/";

    public static bool IsApi(PathString path) => path.StartsWithSegments(Base, StringComparison.Ordinal);
}
