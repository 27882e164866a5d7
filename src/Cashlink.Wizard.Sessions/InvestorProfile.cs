using System.Text.Json.Serialization;
using Cashlink.Api;

namespace Cashlink.Wizard.Sessions;

/// <summary>What the pages must know of the investor to make sense, and no more: no name, no address.</summary>
/// <param name="IsCompany">True for a legal person, whom the limits of the self-disclosure do not concern.</param>
/// <param name="Kyc">How the identification stood when the session was launched last.</param>
public sealed record InvestorProfile(
    [property: JsonPropertyName("isCompany")] bool IsCompany,
    [property: JsonPropertyName("kyc")] KycStatus Kyc)
{
    public static InvestorProfile Of(Investor investor) => new(investor.LegalPerson is not null, investor.KycStatus);
}
