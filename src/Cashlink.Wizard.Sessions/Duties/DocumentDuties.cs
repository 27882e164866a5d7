using Cashlink.Api;
using Cashlink.Wizard.Sessions.Documents;

namespace Cashlink.Wizard.Sessions.Duties;

/// <summary>How it stands with a document that has to be read before signing.</summary>
public enum DutyState
{
    /// <summary>Cashlink is still making it.</summary>
    Missing,

    /// <summary>It was not opened.</summary>
    Open,

    /// <summary>The investor has opened it as it is now.</summary>
    Opened,

    /// <summary>The investor does without it.</summary>
    Waived,
}

/// <summary>A document and how it stands with it.</summary>
/// <param name="DocumentId">Cashlink's id of a campaign's document, or <see cref="CostsVersion.DocumentId"/>.</param>
/// <param name="Document">The campaign's document; null for the costs document.</param>
/// <param name="MayBeWaived">True when the investor may do without it.</param>
/// <param name="State">How it stands.</param>
/// <param name="Since">When it was opened or waived.</param>
public sealed record DocumentDuty(string DocumentId, DocumentLink? Document, bool MayBeWaived, DutyState State, DateTimeOffset? Since)
{
    public bool IsMet => State is DutyState.Opened or DutyState.Waived;
}

/// <summary>
/// Which documents have to be opened before signing, and which the investor may do without. Costs must have been told before the
/// contract (§ 63 (7) WpHG, Art. 50 Reg. (EU) 2017/565), and the information sheet must have been there in time (§ 15 (2) VermAnlG;
/// the sheet of a security, § 4 WpPG, is treated alike): these two nobody can waive. Terms and risk notes are the investor's own
/// matter. A kind that is unknown has to be opened.
/// </summary>
public static class DocumentDuties
{
    /// <summary>Cashlink's kind of the information sheet (our assumption 4).</summary>
    public const string InformationSheet = "INFORMATION_SHEET";

    private static readonly string[] Waivable = ["TERMS", "RISK_NOTES"];

    /// <summary>True when the investor may do without a document of this kind.</summary>
    public static bool MayBeWaived(string? kind) => Waivable.Contains(kind);

    /// <summary>All documents of the session in the order of the page, the costs document last.</summary>
    public static IReadOnlyList<DocumentDuty> Of(Campaign campaign, WizardSession session) =>
        [.. campaign.Documents.Select(document => Of(document, session)), OfCosts(session)];

    /// <summary>The campaign's information sheet, or null when it has none.</summary>
    public static DocumentLink? SheetOf(Campaign campaign) => campaign.Documents.FirstOrDefault(document => document.Kind == InformationSheet);

    private static DocumentDuty Of(DocumentLink document, WizardSession session)
    {
        var mayBeWaived = MayBeWaived(document.Kind);
        if (session.Confirmations.ReadingOf(document.Id) is { } reading)
            return new DocumentDuty(document.Id, document, mayBeWaived, DutyState.Opened, reading.At);
        return mayBeWaived && session.Confirmations.DocumentsWaived.FirstOrDefault(waiver => waiver.DocumentId == document.Id) is { } waived
            ? new DocumentDuty(document.Id, document, mayBeWaived, DutyState.Waived, waived.At)
            : new DocumentDuty(document.Id, document, mayBeWaived, DutyState.Open, null);
    }

    private static DocumentDuty OfCosts(WizardSession session)
    {
        var reading = session.Confirmations.ReadingOf(CostsVersion.DocumentId);
        var state = session.Confirmations.Costs is not { } costs ? DutyState.Missing
            : reading?.Version == costs.Version ? DutyState.Opened
            : DutyState.Open;
        return new DocumentDuty(CostsVersion.DocumentId, null, false, state, state == DutyState.Opened ? reading?.At : null);
    }
}
