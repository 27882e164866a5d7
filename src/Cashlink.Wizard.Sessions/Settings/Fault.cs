namespace Cashlink.Wizard.Sessions.Settings;

/// <summary>How a fault of the settings is put: the key, what is wrong, the environment variable. Never the value, which may be a secret.</summary>
public static class Fault
{
    public static string Missing(string key, string what) => $"{key} is missing: {what} (environment variable {Variable(key)}).";

    public static string Wrong(string key, string what) => $"{key} is wrong: {what} (environment variable {Variable(key)}).";

    /// <summary>True for the 64 hex digits of a SHA-256.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);

    /// <summary>True for an absolute https address, or an http one of this machine, without a user's name in it.</summary>
    public static bool IsSecureAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
