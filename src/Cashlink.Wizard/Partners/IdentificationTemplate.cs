namespace Cashlink.Wizard.Partners;

/// <summary>
/// Where investors identify, as an address with places to fill in: <c>{investor_id}</c>, Cashlink's id of the investor;
/// <c>{return_url}</c>, where the browser is to come back to; <c>{locale}</c>, <c>de</c> or <c>en</c>. What is filled in is escaped.
/// </summary>
public static class IdentificationTemplate
{
    private const string InvestorId = "{investor_id}";
    private const string ReturnUrl = "{return_url}";
    private const string Locale = "{locale}";

    /// <summary>What is wrong with a template; null when nothing is.</summary>
    public static string? Fault(string template)
    {
        var rest = template.Replace(InvestorId, "", StringComparison.Ordinal).Replace(ReturnUrl, "", StringComparison.Ordinal).Replace(Locale, "", StringComparison.Ordinal);
        if (rest.AsSpan().ContainsAny('{', '}'))
            return $"may have the places {InvestorId}, {ReturnUrl} and {Locale}, and no other braces";
        // Whoever answers must be known beforehand: no place in the name of the host.
        var scheme = template.IndexOf("://", StringComparison.Ordinal);
        var host = scheme < 0 ? template : template[..(template.AsSpan(scheme + 3).IndexOfAny('/', '?', '#') is >= 0 and var end ? scheme + 3 + end : template.Length)];
        if (host.Contains('{', StringComparison.Ordinal) || !Sessions.Settings.Fault.IsSecureAddress(Fill(template, Guid.Empty, "https://wizard.example/", "de")))
            return "must be an absolute https address (http only on this machine), such as https://portal.example/identify?back={return_url}";
        return null;
    }

    /// <summary>The address for an investor.</summary>
    public static string Fill(string template, Guid investorId, string returnUrl, string locale) => template
        .Replace(InvestorId, investorId.ToString("D"), StringComparison.Ordinal)
        .Replace(ReturnUrl, Uri.EscapeDataString(returnUrl), StringComparison.Ordinal)
        .Replace(Locale, Uri.EscapeDataString(locale), StringComparison.Ordinal);
}
