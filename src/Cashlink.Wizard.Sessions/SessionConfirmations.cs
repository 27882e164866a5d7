using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Sessions;

/// <summary>
/// What the investor has confirmed beside the steps' answers: documents read or waived, the risks. Each holds for what it was given
/// for; what loses its ground falls here, in the same change that takes the ground away.
/// </summary>
public sealed class SessionConfirmations
{
    private readonly SessionContent _content;
    private readonly WizardSession _session;

    internal SessionConfirmations(SessionContent content, WizardSession session) => (_content, _session) = (content, session);

    /// <summary>The documents that the investor has opened, as they were then.</summary>
    public IReadOnlyList<DocumentReading> DocumentsOpened => _content.DocumentsOpened;

    /// <summary>The documents that the investor does without.</summary>
    public IReadOnlyList<DocumentWaiver> DocumentsWaived => _content.DocumentsWaived;

    /// <summary>The costs document for the answers as they are; null until Cashlink has made it and somebody has seen that.</summary>
    public CostsVersion? Costs => _content.Costs;

    public RiskAcknowledgement? RiskAcknowledgement => _content.RiskAcknowledgement;

    /// <summary>What was confirmed, no longer holds and was not confirmed again.</summary>
    public IReadOnlyList<FallenConfirmation> Fallen => _content.Fallen;

    /// <summary>The reading of a document, or null when it was not opened.</summary>
    public DocumentReading? ReadingOf(string documentId) => DocumentsOpened.FirstOrDefault(reading => reading.DocumentId == documentId);

    /// <summary>Cashlink has made the costs document for the answers as they are.</summary>
    /// <returns>False when that is nothing new.</returns>
    public bool CostsDocumentMade(CostsVersion costs, DateTimeOffset now)
    {
        if (_session.Phase != SessionPhase.Active || costs == Costs)
            return false;
        if (ReadingOf(CostsVersion.DocumentId) is { } reading && reading.Version != costs.Version)
            CostsOutdated(FallReason.DocumentReplaced, now);
        _content.Costs = costs;
        return true;
    }

    /// <summary>The investor was sent a document.</summary>
    /// <param name="reading">What was sent.</param>
    /// <param name="costs">Which costs document it was; null for others.</param>
    /// <returns>False when that is nothing new, or nothing that counts any more.</returns>
    public bool DocumentOpened(DocumentReading reading, CostsVersion? costs = null)
    {
        if (_session.Phase != SessionPhase.Active || costs?.Version < Costs?.Version)
            return false;
        var known = ReadingOf(reading.DocumentId);
        if (known is not null && (known.Hash, known.Version) == (reading.Hash, reading.Version))
            return false;
        if (costs is not null)
            _content.Costs = costs;
        if (RiskAcknowledgement is { } acknowledged && acknowledged.SheetId == reading.DocumentId && acknowledged.SheetHash != reading.Hash)
            AcknowledgementFell(reading.At);
        _content.DocumentsOpened = [.. DocumentsOpened.Where(other => other.DocumentId != reading.DocumentId), reading];
        _content.DocumentsWaived = [.. DocumentsWaived.Where(waiver => waiver.DocumentId != reading.DocumentId)];
        Confirmed(costs is null ? ConfirmationKind.Document : ConfirmationKind.CostsDocument, costs is null ? reading.DocumentId : null);
        return true;
    }

    /// <summary>The investor does without a document.</summary>
    /// <returns>False when it is waived or opened already, or nothing can be changed any more.</returns>
    public bool DocumentWaived(DocumentWaiver waiver)
    {
        if (_session.Phase != SessionPhase.Active || ReadingOf(waiver.DocumentId) is not null || IsWaived(waiver.DocumentId))
            return false;
        _content.DocumentsWaived = [.. DocumentsWaived, waiver];
        Confirmed(ConfirmationKind.Document, waiver.DocumentId);
        return true;
    }

    /// <summary>The investor has taken a waiver back.</summary>
    /// <returns>False when there is none, or nothing can be changed any more.</returns>
    public bool DocumentWaiverTakenBack(string documentId)
    {
        if (_session.Phase != SessionPhase.Active || !IsWaived(documentId))
            return false;
        _content.DocumentsWaived = [.. DocumentsWaived.Where(waiver => waiver.DocumentId != documentId)];
        return true;
    }

    /// <summary>A document of the campaign is another one now: who has read the one before has not read this.</summary>
    /// <returns>False when nothing was confirmed for it.</returns>
    public bool DocumentReplaced(string documentId, DateTimeOffset now)
    {
        if (_session.Phase != SessionPhase.Active || (ReadingOf(documentId) is null && !IsWaived(documentId)))
            return false;
        _content.DocumentsOpened = [.. DocumentsOpened.Where(reading => reading.DocumentId != documentId)];
        _content.DocumentsWaived = [.. DocumentsWaived.Where(waiver => waiver.DocumentId != documentId)];
        Fall(new FallenConfirmation(ConfirmationKind.Document, FallReason.DocumentReplaced, now, DocumentId: documentId));
        if (RiskAcknowledgement?.SheetId == documentId)
            AcknowledgementFell(now);
        return true;
    }

    /// <summary>The investor has confirmed the warning of the information sheet.</summary>
    /// <returns>False when nothing can be changed any more.</returns>
    public bool RisksAcknowledged(RiskAcknowledgement acknowledgement)
    {
        if (_session.Phase != SessionPhase.Active)
            return false;
        _content.RiskAcknowledgement = acknowledgement;
        Confirmed(ConfirmationKind.RiskAcknowledgement);
        return true;
    }

    private bool IsWaived(string documentId) => DocumentsWaived.Any(waiver => waiver.DocumentId == documentId);

    /// <summary>The answers are others: Cashlink makes the costs document anew, and the one that was read is not the one that counts.</summary>
    internal void CostsOutdated(FallReason reason, DateTimeOffset now, long? from = null, long? to = null)
    {
        _content.Costs = null;
        var wasRead = ReadingOf(CostsVersion.DocumentId) is not null;
        _content.DocumentsOpened = [.. DocumentsOpened.Where(reading => reading.DocumentId != CostsVersion.DocumentId)];
        if (wasRead)
            Fall(new FallenConfirmation(ConfirmationKind.CostsDocument, reason, now, from, to));
    }

    private void AcknowledgementFell(DateTimeOffset now)
    {
        _content.RiskAcknowledgement = null;
        Fall(new FallenConfirmation(ConfirmationKind.RiskAcknowledgement, FallReason.DocumentReplaced, now));
    }

    /// <summary>What was confirmed on a step was confirmed again, or is not needed any more.</summary>
    public void StepConfirmed() => Confirmed(ConfirmationKind.StepAnswer);

    /// <summary>A confirmation no longer holds.</summary>
    public void Fall(FallenConfirmation fallen)
    {
        Confirmed(fallen.Kind, fallen.DocumentId);
        _content.Fallen = [.. Fallen, fallen];
        _session.Record(new ConfirmationFell(fallen));
    }

    /// <summary>What fell because of the units, and was not confirmed again, fell because of the units as they are now.</summary>
    internal void UnitsMoved(long to) => _content.Fallen =
        [.. Fallen.Select(fallen => fallen.Reason == FallReason.UnitsChanged ? fallen with { To = to } : fallen)];

    private void Confirmed(ConfirmationKind kind, string? documentId = null) =>
        _content.Fallen = [.. Fallen.Where(fallen => fallen.Kind != kind || fallen.DocumentId != documentId)];
}
