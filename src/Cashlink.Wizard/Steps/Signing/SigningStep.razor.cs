using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Duties;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Shell.Forms;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps.Units;

namespace Cashlink.Wizard.Steps.Signing;

/// <summary>
/// Everything at a glance, what has to be read and confirmed, then the order button. Cashlink makes the costs document for these
/// units after the answers arrived; it has to be there before anything can be ordered.
/// </summary>
public sealed partial class SigningStep(SigningDesk desk, TimeProvider clock) : StepComponent
{
    private static readonly TimeSpan CostsDocumentPause = TimeSpan.FromSeconds(1);

    private bool _hasCostsDocument;
    private bool _costsUnavailable;
    private bool _isConfirming;
    private RiskAcknowledgementForm.TypedAcknowledgement? _typed;
    private RiskAcknowledgementForm? _acknowledgement;

    protected override WizardStep Step => WizardStep.Signing;

    private SigningTexts Texts => SigningTexts.All.In(Language);

    private long Units => State.Session.Units!.Units;

    private Money ToPay => State.Campaign.ToPayFor(Units);

    private IReadOnlyList<SummaryLine> Lines => SigningSummary.Of(State.Session, State.Campaign, Language);

    private string OrderTitle => Texts.Order(Language.Number(Units), Language.Amount(ToPay));

    /// <summary>A document was opened or waived, here or in another tab: what was said about it is settled.</summary>
    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        if (Errors.Count == 0)
            return;
        var met = DocumentDuties.Of(State.Campaign, State.Session).Where(duty => duty.IsMet).Select(DocumentList.IdOf).ToHashSet();
        Settle(error => error.FieldId is { } field && met.Contains(field));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Only with a circuit: the page that is sent first must not wait for Cashlink.
        if (!firstRender)
            return;
        InBackground(WaitForCostsDocumentAsync);
        InBackground(() => desk.CheckDocumentsAsync(Left));
        if (State.Campaign.RiskAcknowledgementRequired && await ReadDraftAsync<RiskAcknowledgementForm.TypedAcknowledgement>() is { } draft)
        {
            _typed = draft;
            StateHasChanged();
        }
    }

    /// <summary>Something was changed elsewhere: the costs document at hand is that of before.</summary>
    protected override void TakeOver()
    {
        _hasCostsDocument = false;
        InBackground(WaitForCostsDocumentAsync);
    }

    protected override IReadOnlyList<FieldError> Explain(StepOutcome.DutiesOpen open)
    {
        var errors = open.Documents.Select(duty => DocumentList.ErrorOf(duty, Language)).ToList();
        if (open.NeedsAcknowledgement)
            errors.Add(new FieldError(AcknowledgementRules.NameFieldId, AcknowledgementTexts.All.In(Language).NotConfirmed));
        if (open.NeedsSuitabilityReport)
            errors.Add(new FieldError(null, DutyTexts.All.In(Language).ReportDue(State.Session.Meeting!.AdvisorName)));
        return errors;
    }

    private async Task SignAsync()
    {
        if (!_hasCostsDocument || _isConfirming || !await ConfirmTypedAsync())
            return;
        ShownText[] shown = [SigningSummary.Shown(Lines, Language), Texts.ShownOrder(OrderTitle, Language.Amount(ToPay), Language)];
        await PushAsync(() => desk.SignAsync(shown));
    }

    /// <summary>Whoever has typed name and place under the warning and orders has confirmed it: one act, with or without the button between.</summary>
    private async Task<bool> ConfirmTypedAsync()
    {
        if (_acknowledgement is not { IsTyped: true } typed)
            return true;
        _isConfirming = true;
        try
        {
            return await typed.ConfirmAsync();
        }
        finally
        {
            _isConfirming = false;
        }
    }

    private Task KeepAsync(RiskAcknowledgementForm.TypedAcknowledgement typed) => KeepDraftAsync(() => typed);

    private async Task WaitForCostsDocumentAsync()
    {
        while (!_hasCostsDocument)
        {
            try
            {
                var invitation = await desk.ReadInvitationAsync(Left);
                (_hasCostsDocument, _costsUnavailable) = (invitation.CostsDocument is not null, false);
            }
            catch (CashlinkException)
            {
                _costsUnavailable = true;
            }
            StateHasChanged();
            if (!_hasCostsDocument)
                await Task.Delay(CostsDocumentPause, clock, Left);
        }
    }
}
