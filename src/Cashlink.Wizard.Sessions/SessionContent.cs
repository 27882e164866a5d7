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

    public UnitsAnswer? Units { get; set; }

    public IReadOnlyList<string> SelfDisclosureRequired { get; set; } = [];

    public Money? InvestedBefore { get; set; }

    public SelfDisclosureAnswer? SelfDisclosure { get; set; }

    public bool SurveyRequired { get; set; }

    public SurveyResult? Survey { get; set; }

    public string? SurveyWaiver { get; set; }

    public CostsVersion? Costs { get; set; }

    public IReadOnlyList<DocumentReading> DocumentsOpened { get; set; } = [];

    public IReadOnlyList<DocumentWaiver> DocumentsWaived { get; set; } = [];

    public RiskAcknowledgement? RiskAcknowledgement { get; set; }

    public IReadOnlyList<FallenConfirmation> Fallen { get; set; } = [];

    public string? SigningRefusal { get; set; }

    public SessionEnd? End { get; set; }

    public Guid? WalletId { get; set; }

    public AddedWallet? AddedWallet { get; set; }

    public InvestmentSnapshot? Investment { get; set; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public WithdrawalDeclaration? Withdrawal { get; set; }

    public Meeting? Meeting { get; set; }

    public SuitabilityReport? SuitabilityReport { get; set; }
}
