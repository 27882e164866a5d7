using Cashlink.Api;
using Cashlink.Wizard.Launch;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>Where the tokens go. The contract exists already, or is being finished while this page is open.</summary>
public sealed partial class WalletStep(TimeProvider clock) : StepComponent
{
    private static readonly TimeSpan SubmissionPause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LoadPause = TimeSpan.FromSeconds(5);

    private IReadOnlyList<Wallet>? _wallets;
    private bool _loadFailed;
    private Guid? _chosen;

    protected override WizardStep Step => WizardStep.Wallet;

    private WalletTexts Texts => WalletTexts.All.In(Language);

    private string StatusAddress => StepAddress.Of(State.Session.Id, WizardStep.Status);

    private string FirstFieldId => _wallets is [var first, ..] ? WalletChoice.FieldIdOf(first) : "";

    protected override string? FieldFor(string apiField) => apiField == "wallet" ? FirstFieldId : null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Only with a circuit: the page that is sent first must not wait for Cashlink, and asks it for nothing twice.
        if (!firstRender)
            return;
        try
        {
            await FinishSubmissionAsync(Left);
            await LoadAsync();
            while (_loadFailed)
            {
                await Task.Delay(LoadPause, clock, Left);
                if (_loadFailed)
                    await LoadAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The step was left.
        }
    }

    /// <summary>The signature is stored; when its call was interrupted, it is taken up again until Cashlink has answered.</summary>
    private async Task FinishSubmissionAsync(CancellationToken cancellationToken)
    {
        while (State.Session is { InvestmentId: null, Phase: SessionPhase.Signed })
        {
            await State.ResumeAsync(cancellationToken);
            if (State.Session.Phase == SessionPhase.Active)
            {
                await OnFinished.InvokeAsync(); // Cashlink refused the signature: back to the step that says so.
                return;
            }
            if (State.Session.InvestmentId is null)
                await Task.Delay(SubmissionPause, clock, cancellationToken);
        }
    }

    private async Task LoadAsync()
    {
        if (State.Session.InvestmentId is null)
            return;
        try
        {
            _wallets = await State.ReadWalletsAsync(Left);
            _loadFailed = false;
            // With a single wallet there is nothing to choose, only to confirm.
            _chosen ??= _wallets is [{ ReceivingEnabled: true } only] ? only.Id : null;
        }
        catch (CashlinkException)
        {
            _loadFailed = true;
        }
        StateHasChanged();
    }

    private void Choose(Wallet wallet)
    {
        _chosen = wallet.Id;
        NoteInput();
    }

    private Task SubmitAsync()
    {
        if (_chosen is { } wallet)
            return PushAsync(() => State.SelectWalletAsync(wallet));
        Show([new FieldError(FirstFieldId, Texts.Missing)]);
        return Task.CompletedTask;
    }
}
