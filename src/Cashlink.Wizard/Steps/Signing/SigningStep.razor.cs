using Cashlink.Api;
using Cashlink.Wizard.Campaigns;
using Cashlink.Wizard.Documents;
using Cashlink.Wizard.Launch;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Steps.Signing;

/// <summary>
/// Everything at a glance, then the order button. Cashlink makes the costs document for these units after the answers arrived;
/// it has to be there before anything can be ordered.
/// </summary>
public sealed partial class SigningStep(TimeProvider clock) : StepComponent
{
    private static readonly TimeSpan CostsDocumentPause = TimeSpan.FromSeconds(1);

    private bool _hasCostsDocument;
    private bool _costsUnavailable;

    protected override WizardStep Step => WizardStep.Signing;

    private SigningTexts Texts => SigningTexts.All.In(Language);

    private long Units => State.Session.Units!.Units;

    private Money ToPay => State.Campaign.ToPayFor(Units);

    private string CostsAddress => DocumentEndpoint.AddressOf(State.Session.Id, DocumentEndpoint.CostsDocument);

    protected override void OnAfterRender(bool firstRender)
    {
        // Only with a circuit: the page that is sent first must not wait for Cashlink.
        if (firstRender)
            _ = WaitForCostsDocumentAsync(Left);
    }

    /// <summary>Something was changed elsewhere: the costs document at hand is that of before.</summary>
    protected override void TakeOver()
    {
        _hasCostsDocument = false;
        _ = WaitForCostsDocumentAsync(Left);
    }

    private string AddressOf(WizardStep step) => StepAddress.Of(State.Session.Id, step);

    private Task SignAsync() => _hasCostsDocument ? PushAsync(() => State.SignAsync()) : Task.CompletedTask;

    private async Task WaitForCostsDocumentAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!_hasCostsDocument)
            {
                try
                {
                    var invitation = await State.ReadInvitationAsync(cancellationToken);
                    (_hasCostsDocument, _costsUnavailable) = (invitation.CostsDocument is not null, false);
                }
                catch (CashlinkException)
                {
                    _costsUnavailable = true;
                }
                await InvokeAsync(StateHasChanged);
                if (!_hasCostsDocument)
                    await Task.Delay(CostsDocumentPause, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The step was left.
        }
    }
}
