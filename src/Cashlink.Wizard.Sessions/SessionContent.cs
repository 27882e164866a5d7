using System.Text.Json;
using System.Text.Json.Serialization;
using Cashlink.Api;
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
    public string Locale { get; set; } = "de";

    public string? ReturnUrl { get; set; }

    public long? PrefilledUnits { get; set; }

    public InvestorProfile? Investor { get; set; }

    public Money? InvestedBefore { get; set; }

    public CostsVersion? Costs { get; set; }

    public IReadOnlyList<DocumentReading> DocumentsOpened { get; set; } = [];

    public IReadOnlyList<DocumentWaiver> DocumentsWaived { get; set; } = [];

    public RiskAcknowledgement? RiskAcknowledgement { get; set; }

    public IReadOnlyList<FallenConfirmation> Fallen { get; set; } = [];

    public string? SigningRefusal { get; set; }

    public SessionEnd? End { get; set; }

    public InvestmentSnapshot? Investment { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public WithdrawalDeclaration? Withdrawal { get; set; }

    public Meeting? Meeting { get; set; }

    public SuitabilityReport? SuitabilityReport { get; set; }

    /// <summary>What the steps keep, each under its own name; see <see cref="Steps.SessionKey"/>.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Answers { get; set; } = [];
}
