using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Duties;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps.Units;

namespace Cashlink.Wizard.Steps.Signing;

/// <summary>The order, and what has to be read and confirmed before it.</summary>
public sealed class SigningDesk(WizardState state, RoleGuard guard, StepSubmission submission, SessionChanges changes, DocumentDigests digests, ICashlinkClient cashlink, TimeProvider clock)
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
        await guard.InvestorOnlyAsync();
        var signedAt = state.NowAtCashlink;
        if (state.Session.Phase == SessionPhase.Active)
        {
            await CheckDocumentsAsync(cancellationToken);
            // A document may have been opened a moment ago, and the news of it still be on its way.
            await state.CatchUpAsync(cancellationToken);
            if (state.Session.Phase == SessionPhase.Active && DutiesOf(state.Session) is { } open)
                return open;
        }
        return await submission.CarryOutAsync(
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
            now = await digests.ReadAsync(state.Campaign, cancellationToken).WaitAsync(DocumentsPatience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            now = digests.Known(state.Campaign);
        }
        var replaced = state.Session.Confirmations.DocumentsOpened.Select(reading => (reading.DocumentId, Hash: (string?)reading.Hash))
            .Concat(state.Session.Confirmations.DocumentsWaived.Select(waiver => (waiver.DocumentId, waiver.Hash)))
            .Where(known => known.Hash is not null && now.TryGetValue(known.DocumentId, out var hash) && hash != known.Hash)
            .Select(known => known.DocumentId).ToList();
        if (replaced.Count > 0)
            await changes.ChangeAsync(session => replaced.ConvertAll(document => session.Confirmations.DocumentReplaced(document, state.Now)).Contains(true));
    }

    /// <summary>The investor does without reading a document. Only where that is allowed, see <see cref="DocumentDuties"/>.</summary>
    /// <param name="documentId">Cashlink's id of the campaign's document.</param>
    /// <param name="shown">The words of what was ticked.</param>
    /// <returns>False when this document cannot be waived.</returns>
    public async Task<bool> WaiveDocumentAsync(string documentId, ShownText shown)
    {
        await guard.InvestorOnlyAsync();
        if (state.Campaign.Documents.FirstOrDefault(known => known.Id == documentId) is not { } document || !DocumentDuties.MayBeWaived(document.Kind))
            return false;
        var hash = digests.Known(state.Campaign).GetValueOrDefault(documentId);
        await changes.ChangeAsync(
            session => session.Confirmations.DocumentWaived(new DocumentWaiver(documentId, hash, state.Now)), new DocumentWaived(documentId, document.Name, hash, shown));
        return true;
    }

    /// <summary>The investor wants to read the document after all.</summary>
    public async Task TakeBackWaiverAsync(string documentId)
    {
        await guard.InvestorOnlyAsync();
        await changes.ChangeAsync(session => session.Confirmations.DocumentWaiverTakenBack(documentId), new DocumentWaiverTakenBack(documentId));
    }

    /// <summary>The investor confirms the warning of the information sheet by name and place. The sheet has to be opened before.</summary>
    /// <param name="name">The full name as it was typed.</param>
    /// <param name="place">The place as it was typed.</param>
    /// <param name="shown">The words of the warning and of what is confirmed.</param>
    /// <returns>False when the sheet was not opened yet; nothing is confirmed then.</returns>
    public async Task<bool> AcknowledgeRisksAsync(string name, string place, ShownText shown)
    {
        await guard.InvestorOnlyAsync();
        await state.CatchUpAsync(CancellationToken.None);
        var sheet = DocumentDuties.SheetOf(state.Campaign);
        var reading = sheet is null ? null : state.Session.Confirmations.ReadingOf(sheet.Id);
        if (sheet is not null && reading is null)
            return false;
        var acknowledgement = new RiskAcknowledgement(name, place, state.Now, sheet?.Id, reading?.Hash);
        await changes.ChangeAsync(
            session => (sheet is null || session.Confirmations.ReadingOf(sheet.Id)?.Hash == reading?.Hash) && session.Confirmations.RisksAcknowledged(acknowledgement),
            new RisksAcknowledged(acknowledgement, shown));
        return true;
    }

    /// <summary>What still has to be read or confirmed before signing; null when nothing has.</summary>
    private StepOutcome.DutiesOpen? DutiesOf(WizardSession session)
    {
        var documents = DocumentDuties.Of(state.Campaign, session).Where(duty => !duty.IsMet).ToList();
        var needsAcknowledgement = state.Campaign.RiskAcknowledgementRequired && session.Confirmations.RiskAcknowledgement is null;
        return documents.Count == 0 && !needsAcknowledgement && !session.IsSuitabilityReportDue
            ? null
            : new StepOutcome.DutiesOpen(documents, needsAcknowledgement, session.IsSuitabilityReportDue);
    }

    private OrderPlaced OrderOf(WizardSession session, DateTimeOffset signedAt, IReadOnlyList<ShownText> shown) => new(
        signedAt, state.Campaign.ToPayFor(session.Units!.Units), [.. DocumentDuties.Of(state.Campaign, session).Select(duty => OrderedOf(session, duty))],
        session.Confirmations.RiskAcknowledgement, shown)
    {
        Answers = OrderPlaced.Sign(session.Steps.Definitions.SelectMany(step => step.Signed(session))),
    };

    private static OrderedDocument OrderedOf(WizardSession session, DocumentDuty duty)
    {
        var isCosts = duty.DocumentId == CostsVersion.DocumentId;
        var reading = session.Confirmations.ReadingOf(duty.DocumentId);
        var waiver = session.Confirmations.DocumentsWaived.FirstOrDefault(waived => waived.DocumentId == duty.DocumentId);
        return new OrderedDocument(
            duty.DocumentId, duty.Document?.Name, duty.Document?.Kind, reading?.Hash ?? waiver?.Hash, isCosts ? session.Confirmations.Costs?.Id : null,
            reading?.Version, duty.State == DutyState.Waived, duty.Since);
    }

    /// <summary>The invitation as Cashlink has it now, with its costs document once that is made.</summary>
    /// <exception cref="CashlinkException">It could not be read.</exception>
    public async Task<Invitation> ReadInvitationAsync(CancellationToken cancellationToken = default)
    {
        var session = state.Session;
        var invitation = await cashlink.Invitations.GetAsync(
            session.InvitationId ?? throw new InvalidOperationException("The session has no invitation yet."), cancellationToken);
        // Of answers that have changed while it was read, it is the old one.
        if (invitation.CostsDocument is { } costs && new CostsVersion(costs.Id, costs.Version) is var made && made != state.Session.Confirmations.Costs)
            await changes.ChangeAsync(current => current.HasSameAnswersAs(session) && current.Confirmations.CostsDocumentMade(made, state.Now));
        return invitation;
    }
}
