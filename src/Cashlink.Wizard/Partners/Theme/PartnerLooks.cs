using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Partners.Theme;

/// <summary>What a partner's pages look like, ready to be served. The addresses change with the content, so browsers may keep it for good.</summary>
/// <param name="Name">The partner's name.</param>
/// <param name="StyleSheet">The style sheet's text; null when the partner has no theme.</param>
/// <param name="StyleSheetAddress">Its address from the root; null likewise.</param>
/// <param name="Logo">The logo; null when the partner has none.</param>
/// <param name="LogoAddress">Its address from the root; null likewise.</param>
/// <param name="IsTraining">True when the partner's sessions are for training, which each page says.</param>
public sealed record PartnerLook(string Name, string? StyleSheet, string? StyleSheetAddress, LogoFile? Logo, string? LogoAddress, bool IsTraining = false);

/// <summary>The looks of all partners, made once at start.</summary>
public sealed class PartnerLooks
{
    private readonly Dictionary<string, PartnerLook> _looks;

    /// <exception cref="InvalidDataException">A logo cannot be served; the message names the partner and the reason.</exception>
    public PartnerLooks(IOptions<PartnerSettings> settings, IHostEnvironment environment) =>
        _looks = settings.Value.Partners.ToDictionary(partner => partner.Id, partner => Make(partner, environment.ContentRootPath));

    /// <summary>The partner's look; null for a partner that there is not.</summary>
    public PartnerLook? Of(string? partnerId) => partnerId is null ? null : _looks.GetValueOrDefault(partnerId);

    /// <inheritdoc cref="Of(string?)"/>
    public PartnerLook? Of(Partner? partner) => Of(partner?.Id);

    private static PartnerLook Make(Partner partner, string folder)
    {
        var styleSheet = ThemeStyleSheet.Of(partner.Theme);
        LogoFile? logo = null;
        if (!string.IsNullOrWhiteSpace(partner.Logo))
        {
            (logo, var fault) = LogoFile.Read(Path.Combine(folder, partner.Logo));
            if (logo is null)
                throw new InvalidDataException($"The logo of partner {partner.Id} cannot be served: {fault}.");
        }
        return new PartnerLook(
            partner.Name,
            styleSheet, styleSheet is null ? null : Address(partner, "theme.css", Encoding.UTF8.GetBytes(styleSheet)),
            logo, logo is null ? null : Address(partner, "logo", logo.Content), partner.Training);
    }

    private static string Address(Partner partner, string name, byte[] content) =>
        $"/partners/{partner.Id}/{name}?v={Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}";
}
