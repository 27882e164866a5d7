using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Frames;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Identification;

/// <summary>Where an investor identifies, and where the browser comes back to.</summary>
public sealed class IdentificationAddress(PartnerDirectory partners, IOptions<IdentificationSettings> settings)
{
    /// <summary>
    /// Where a tab of its own comes back to. A frame's cookie is the frame's alone, so nothing of the session can be shown there; the page in
    /// the frame looks by itself.
    /// </summary>
    internal const string DonePath = "/identified";

    /// <summary>Where the page of a session comes back to.</summary>
    internal static string ReturnPathOf(Guid sessionId) => $"{SessionAddress.PathOf(sessionId)}{DonePath}";

    /// <summary>Where the investor of a session identifies, coming back to it.</summary>
    /// <param name="partnerId">The session's partner.</param>
    /// <param name="investorId">Cashlink's id of the investor.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="own">The wizard's own address.</param>
    /// <param name="frame">Where the page is shown.</param>
    /// <param name="language">The language of the page.</param>
    /// <returns>Null when neither the partner nor the operator has said where.</returns>
    public string? OfSession(string partnerId, Guid investorId, Guid sessionId, Uri own, PageFrame frame, Language language) =>
        Of(partnerId, investorId, own, frame.IsEmbedded ? $"{DonePath}?lang={language.Code}" : ReturnPathOf(sessionId), language);

    /// <summary>The same from a home page.</summary>
    public string? OfHome(string partnerId, Guid investorId, Guid homeId, Uri own, PageFrame frame, Language language) =>
        Of(partnerId, investorId, own, frame.IsEmbedded ? $"{DonePath}?lang={language.Code}" : HomeAddress.PathOf(homeId), language);

    private string? Of(string partnerId, Guid investorId, Uri own, string returnPath, Language language)
    {
        var ofPartner = partners.Find(partnerId)?.IdentificationUrl;
        var template = string.IsNullOrEmpty(ofPartner) ? settings.Value.IdentificationUrl : ofPartner;
        return string.IsNullOrEmpty(template) ? null : IdentificationTemplate.Fill(template, investorId, new Uri(own, returnPath).AbsoluteUri, language.Code);
    }
}
