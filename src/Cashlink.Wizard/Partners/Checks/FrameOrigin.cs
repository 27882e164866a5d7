namespace Cashlink.Wizard.Partners.Checks;

/// <summary>
/// An origin that may frame the wizard, as it must stand in a <c>frame-ancestors</c> list: scheme, host, port and nothing else. What a
/// browser would read as more than one origin is refused.
/// </summary>
internal static class FrameOrigin
{
    /// <summary>What is wrong with it, or null.</summary>
    public static string? Fault(string origin)
    {
        if (origin.Contains('*', StringComparison.Ordinal))
            return "must be one exact origin, without a wildcard";
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return "must be an origin such as https://portal.example";
        if (uri.Scheme == "http" && uri.Host is not ("localhost" or "127.0.0.1"))
            return "must be https (http only for localhost and 127.0.0.1)";
        // Browsers compare the origin as they write it themselves: lower case, Punycode, no default port.
        var exact = $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}"))}";
        return exact == origin ? null
            : uri.PathAndQuery != "/" || uri.UserInfo.Length > 0 || origin.EndsWith('/') || uri.Fragment.Length > 0 ? "must be an origin such as https://portal.example, without a path"
            : "must be written as browsers write it: lower case, without a default port, umlauts as xn--…";
    }
}
