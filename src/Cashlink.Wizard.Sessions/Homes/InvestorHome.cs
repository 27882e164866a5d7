namespace Cashlink.Wizard.Sessions.Homes;

/// <summary>An investor's page at a partner: where all subscriptions are that the two have with each other.</summary>
/// <param name="Id">Its id in addresses. It says nothing about anybody, and is another one when the page was not used for some days.</param>
/// <param name="PartnerId">The partner.</param>
/// <param name="InvestorId">Cashlink's id of the investor.</param>
/// <param name="Locale">The code of the language that the last launch asked for.</param>
/// <param name="ReturnUrl">Where the partner wants the investor back; null when no launch has said.</param>
public sealed record InvestorHome(Guid Id, string PartnerId, Guid InvestorId, string Locale, string? ReturnUrl);

/// <summary>A browser's admission to a home page, checked on the HTTP request.</summary>
/// <param name="AccessId">The stored admission.</param>
/// <param name="HomeId">The page that it admits to.</param>
/// <param name="PartnerId">The partner of that page.</param>
/// <param name="InvestorId">The investor of that page.</param>
public sealed record HomeAccess(Guid AccessId, Guid HomeId, string PartnerId, Guid InvestorId)
{
    /// <summary>True when the session is one of this investor at this partner, and so may be opened from the page.</summary>
    public bool Covers(WizardSession session) => session.PartnerId == PartnerId && session.InvestorId == InvestorId;
}
