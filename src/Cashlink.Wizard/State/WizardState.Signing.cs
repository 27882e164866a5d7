using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.State;

/// <content>The order, and what has to be read and confirmed before it.</content>
public sealed partial class WizardState
{
    /// <summary>A click must not wait long for a look whether a document was replaced.</summary>
    private static readonly TimeSpan DocumentsPatience = TimeSpan.FromSeconds(3);

    /// <summary>
    /// The click on the order button: fixes the moment of signing, and from then on the investment is finished by the system.
    /// Only the investor may sign, and only when every document was opened or waived, the risks are acknowledged, and advice has its report.
    /// </summary>
    /// <param name="shown">The words of the page that was signed, for the evidence.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    public async Task<StepOutcome> SignAsync(IReadOnlyList<ShownText>? shown = null, CancellationToken cancellationToken = default)
    {
        await InvestorOnlyAsync();
        var signedAt = NowAtCashlink;
        if (Session.Phase == SessionPhase.Active)
        {
            await CheckDocumentsAsync(cancellationToken);
            // A document may have been opened a moment ago, and the news of it still be on its way.
            await CatchUpAsync(cancellationToken);
            if (Session.Phase == SessionPhase.Active && DutiesOf(Session) is { } open)
                return open;
        }
        return await CarryOutAsync(
            session =>
            {
                if (session.Phase != SessionPhase.Active)
                    return []; // The second click of a double click, or the other tab: it is signed.
                if (DutiesOf(session) is not null)
                    throw new SessionConflictException();
                session.Sign(signedAt);
                return [new CreateInvestmentCall(signedAt)];
            },
            session => OrderOf(session, signedAt, shown ?? []),
            cancellationToken);
    }

    /// <summary>Looks whether Cashlink's documents are still those that were read; what was confirmed for another one falls.</summary>
    public async Task CheckDocumentsAsync(CancellationToken cancellationToken = default)
    {
        IReadOnlyDictionary<string, string> now;
        try
        {
            now = await digests.ReadAsync(Campaign, cancellationToken).WaitAsync(DocumentsPatience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            now = digests.Known(Campaign);
        }
        var replaced = Session.DocumentsOpened.Select(reading => (reading.DocumentId, Hash: (string?)reading.Hash))
            .Concat(Session.DocumentsWaived.Select(waiver => (waiver.DocumentId, waiver.Hash)))
            .Where(known => known.Hash is not null && now.TryGetValue(known.DocumentId, out var hash) && hash != known.Hash)
            .Select(known => known.DocumentId).ToList();
        if (replaced.Count > 0)
            await ChangeAsync(session => replaced.ConvertAll(document => session.DocumentReplaced(document, Now)).Contains(true));
    }

    /// <summary>The investor does without reading a document. Only where that is allowed, see <see cref="DocumentDuties"/>.</summary>
    /// <param name="documentId">Cashlink's id of the campaign's document.</param>
    /// <param name="shown">The words of what was ticked.</param>
    /// <returns>False when this document cannot be waived.</returns>
    public async Task<bool> WaiveDocumentAsync(string documentId, ShownText shown)
    {
        await InvestorOnlyAsync();
        if (Campaign.Documents.FirstOrDefault(known => known.Id == documentId) is not { } document || !DocumentDuties.MayBeWaived(document.Kind))
            return false;
        var hash = digests.Known(Campaign).GetValueOrDefault(documentId);
        await ChangeAsync(
            session => session.DocumentWaived(new DocumentWaiver(documentId, hash, Now)), new DocumentWaived(documentId, document.Name, hash, shown));
        return true;
    }

    /// <summary>The investor wants to read the document after all.</summary>
    public async Task TakeBackWaiverAsync(string documentId)
    {
        await InvestorOnlyAsync();
        await ChangeAsync(session => session.DocumentWaiverTakenBack(documentId), new DocumentWaiverTakenBack(documentId));
    }

    /// <summary>The investor confirms the warning of the information sheet by name and place. The sheet has to be opened before.</summary>
    /// <param name="name">The full name as it was typed.</param>
    /// <param name="place">The place as it was typed.</param>
    /// <param name="shown">The words of the warning and of what is confirmed.</param>
    /// <returns>False when the sheet was not opened yet; nothing is confirmed then.</returns>
    public async Task<bool> AcknowledgeRisksAsync(string name, string place, ShownText shown)
    {
        await InvestorOnlyAsync();
        await CatchUpAsync(CancellationToken.None);
        var sheet = DocumentDuties.SheetOf(Campaign);
        var reading = sheet is null ? null : Session.ReadingOf(sheet.Id);
        if (sheet is not null && reading is null)
            return false;
        var acknowledgement = new RiskAcknowledgement(name, place, Now, sheet?.Id, reading?.Hash);
        await ChangeAsync(
            session => (sheet is null || session.ReadingOf(sheet.Id)?.Hash == reading?.Hash) && session.RisksAcknowledged(acknowledgement),
            new RisksAcknowledged(acknowledgement, shown));
        return true;
    }

    /// <summary>What still has to be read or confirmed before signing; null when nothing has.</summary>
    private StepOutcome.DutiesOpen? DutiesOf(WizardSession session)
    {
        var documents = DocumentDuties.Of(Campaign, session).Where(duty => !duty.IsMet).ToList();
        var needsAcknowledgement = Campaign.RiskAcknowledgementRequired && session.RiskAcknowledgement is null;
        return documents.Count == 0 && !needsAcknowledgement && !session.IsSuitabilityReportDue
            ? null
            : new StepOutcome.DutiesOpen(documents, needsAcknowledgement, session.IsSuitabilityReportDue);
    }

    private OrderPlaced OrderOf(WizardSession session, DateTimeOffset signedAt, IReadOnlyList<ShownText> shown) => new(
        signedAt, session.Units!.Units, session.Units.Origin, Campaign.ToPayFor(session.Units.Units), session.SelfDisclosure, session.Survey,
        session.SurveyWaiver, [.. DocumentDuties.Of(Campaign, session).Select(duty => OrderedOf(session, duty))], session.RiskAcknowledgement, shown);

    private static OrderedDocument OrderedOf(WizardSession session, DocumentDuty duty)
    {
        var isCosts = duty.DocumentId == DocumentDuties.CostsDocument;
        var reading = session.ReadingOf(duty.DocumentId);
        var waiver = session.DocumentsWaived.FirstOrDefault(waived => waived.DocumentId == duty.DocumentId);
        return new OrderedDocument(
            duty.DocumentId, duty.Document?.Name, duty.Document?.Kind, reading?.Hash ?? waiver?.Hash, isCosts ? session.Costs?.Id : null,
            reading?.Version, duty.State == DutyState.Waived, duty.Since);
    }
}
