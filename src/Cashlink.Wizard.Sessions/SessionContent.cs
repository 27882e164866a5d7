using System.Text.Json;
using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Withdrawing;

namespace Cashlink.Wizard.Sessions;

/// <summary>
/// The part of a session that says something about the investor. It is stored as one encrypted document; only
/// <see cref="WizardSession"/> changes it.
/// </summary>
internal sealed class SessionContent
{
    /// <summary>The code of the session's language.</summary>
    [JsonPropertyName("locale")]
    public string Locale { get; set; } = "";

    [JsonPropertyName("returnUrl")]
    public string? ReturnUrl { get; set; }

    [JsonPropertyName("prefilledUnits")]
    public long? PrefilledUnits { get; set; }

    [JsonPropertyName("investor")]
    public InvestorProfile? Investor { get; set; }

    [JsonPropertyName("investedBefore")]
    public Money? InvestedBefore { get; set; }

    [JsonPropertyName("costs")]
    public CostsVersion? Costs { get; set; }

    [JsonPropertyName("documentsOpened")]
    public IReadOnlyList<DocumentReading> DocumentsOpened { get; set; } = [];

    [JsonPropertyName("documentsWaived")]
    public IReadOnlyList<DocumentWaiver> DocumentsWaived { get; set; } = [];

    [JsonPropertyName("riskAcknowledgement")]
    public RiskAcknowledgement? RiskAcknowledgement { get; set; }

    [JsonPropertyName("fallen")]
    public IReadOnlyList<FallenConfirmation> Fallen { get; set; } = [];

    [JsonPropertyName("signingRefusal")]
    public string? SigningRefusal { get; set; }

    [JsonPropertyName("subscribedBefore")]
    public DateTimeOffset? SubscribedBefore { get; set; }

    [JsonPropertyName("end")]
    public SessionEnd? End { get; set; }

    [JsonPropertyName("investment")]
    public InvestmentSnapshot? Investment { get; set; }

    [JsonPropertyName("acceptedAt")]
    public DateTimeOffset? AcceptedAt { get; set; }

    [JsonPropertyName("withdrawal")]
    public WithdrawalDeclaration? Withdrawal { get; set; }

    [JsonPropertyName("mail")]
    public MailContact? Mail { get; set; }

    [JsonPropertyName("meeting")]
    public Meeting? Meeting { get; set; }

    [JsonPropertyName("suitabilityReport")]
    public SuitabilityReport? SuitabilityReport { get; set; }

    /// <summary>What the steps keep, each under its own name; see <see cref="SessionKey"/>.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Answers { get; set; } = [];
}
