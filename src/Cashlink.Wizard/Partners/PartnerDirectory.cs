using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Partners;

/// <summary>The partners of the configuration.</summary>
public sealed class PartnerDirectory(IOptions<PartnerSettings> settings)
{
    private const string Scheme = "Bearer ";

    private readonly IReadOnlyList<Partner> _partners = [.. settings.Value.Partners];

    /// <summary>All partners.</summary>
    public IReadOnlyList<Partner> All => _partners;

    /// <summary>The partner with this id, or null.</summary>
    public Partner? Find(string id) => _partners.FirstOrDefault(partner => partner.Id == id);

    /// <summary>The partner whose key an <c>Authorization</c> header carries, or null. Looks at every key, so time tells nothing.</summary>
    public Partner? Authenticate(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var key = authorization[Scheme.Length..].Trim();
        Partner? found = null;
        foreach (var partner in _partners)
            found = partner.HasKey(key) ? partner : found;
        return found;
    }
}
