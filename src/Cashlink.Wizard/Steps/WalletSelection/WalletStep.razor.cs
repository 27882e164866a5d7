using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Forms;
using Cashlink.Wizard.State;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>Where the tokens go. The contract exists already, or is being finished while this page is open.</summary>
public sealed partial class WalletStep(WalletDesk desk, StepSubmission submission, InvestorReader investor, TimeProvider clock, IOptions<CustodySettings> settings) : StepComponent
{
    private static readonly TimeSpan SubmissionPause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LoadPause = TimeSpan.FromSeconds(5);

    private WalletForm _form = new();
    private IReadOnlyList<Wallet>? _wallets;
    private IReadOnlyList<FieldError> _leftErrors = [];
    private KycStatus? _kyc;
    private bool _loadFailed;

    protected override WizardStep Step => WizardStep.Wallet;

    private WalletTexts Texts => WalletTexts.All.In(Language);

    private string StatusAddress => StepAddress.Of(State.Session.Id, State.Session.Steps.Overview);

    private Uri? TermsUrl => settings.Value.CustodyTermsUrl;

    private bool HasManaged => _wallets?.Any(wallet => wallet.Type == WalletType.EthManaged) ?? false;

    /// <summary>Cashlink adds wallets for identified investors only. Where it is not known, Cashlink is asked.</summary>
    private bool CanAdd => _kyc is null || (_kyc != KycStatus.Pending && _kyc != KycStatus.Insufficient);

    private (string Title, string Text) Identification => _kyc == KycStatus.Insufficient
        ? (Texts.RefusedTitle, Texts.RefusedText)
        : (Texts.PendingTitle, Texts.PendingText);

    private string FirstFieldId => _wallets is [var first, ..] ? WalletChoice.FieldIdOf(first) : OwnAddressChoice.FieldId;

    /// <summary>What is wrong at a field: after an attempt to continue what that found, before it what leaving the field found.</summary>
    private IReadOnlyList<FieldError> FieldErrorsNow => Errors.Count > 0 ? Errors : _leftErrors;

    public override ValueTask DisposeAsync()
    {
        State.Changed -= NoteChange;
        return base.DisposeAsync();
    }

    protected override string? FieldFor(string apiField) => apiField switch
    {
        "wallet" => FirstFieldId,
        "address" => WalletRules.AddressFieldId,
        CashlinkException.NonFieldErrors => FirstFieldId,
        _ => null,
    };

    protected override string? WordsFor(string apiField) => (apiField, _form.Choice) switch
    {
        ("address", _) => Texts.AddressRefused,
        (CashlinkException.NonFieldErrors, WalletForm.Managed) => Texts.ManagedRefused,
        (CashlinkException.NonFieldErrors, WalletForm.Own) => Texts.OwnRefused,
        _ => null,
    };

    protected override void TakeOverFrom(Language before)
    {
        base.TakeOverFrom(before);
        _leftErrors = [];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Only with a circuit: the page that is sent first must not wait for Cashlink, and asks it for nothing twice.
        if (!firstRender)
            return;
        State.Changed += NoteChange;
        try
        {
            if (await ReadDraftAsync<WalletForm>() is { } draft)
                _form = draft;
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
            await submission.ResumeAsync(cancellationToken);
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
            var wallets = await desk.ReadWalletsAsync(Left);
            if (wallets.Count == 0 || IsIdentificationOpen)
                await ReadIdentificationAsync();
            (_wallets, _loadFailed) = (wallets, false);
            // With a single wallet there is nothing to choose, only to confirm.
            _form.Choice ??= wallets is [{ ReceivingEnabled: true } only] ? only.Id.ToString() : null;
            DropChoiceThatIsGone();
        }
        catch (CashlinkException)
        {
            _loadFailed = true;
        }
        StateHasChanged();
    }

    private bool IsIdentificationOpen =>
        State.Session.Investment?.Status is { } status && (status == InvestmentStatus.KycPending || status == InvestmentStatus.KycInsufficient);

    private async Task ReadIdentificationAsync() => _kyc = (await investor.ReadInvestorAsync(Left)).KycStatus;

    /// <summary>A draft may name a way that is closed now.</summary>
    private void DropChoiceThatIsGone()
    {
        var isThere = _form.Choice switch
        {
            WalletForm.Own => CanAdd,
            WalletForm.Managed => CanAdd && !HasManaged,
            var choice => _wallets!.Any(wallet => wallet.Id.ToString() == choice),
        };
        if (!isThere)
            _form.Choice = null;
    }

    /// <summary>The identification may succeed while the page waits for it.</summary>
    private void NoteChange() => InBackground(() =>
        _wallets is not null && !CanAdd && (!IsIdentificationOpen || State.Session.Investor?.Kyc != _kyc) ? LoadAgainAsync() : Task.CompletedTask);

    private async Task LoadAgainAsync()
    {
        _kyc = null;
        await LoadAsync();
    }

    private async Task ChooseAsync(string choice)
    {
        _form.Choice = choice;
        // What was wrong at the fields of another choice is no longer on the page.
        _leftErrors = [];
        Show([]);
        await KeepAsync();
        // Whoever takes a wallet that is there need not be asked for; for a new one it matters whether Cashlink will add it.
        if (choice is WalletForm.Own or WalletForm.Managed && _kyc is null)
            await AskWhetherItCanBeAddedAsync();
    }

    private async Task AskWhetherItCanBeAddedAsync()
    {
        try
        {
            await ReadIdentificationAsync();
            DropChoiceThatIsGone();
        }
        catch (CashlinkException)
        {
            // Cashlink says it when the wallet is added.
        }
    }

    private Task KeepAsync() => KeepDraftAsync(() => _form);

    /// <summary>Checks a field when it is left, not while somebody types in it. What is empty still is no mistake yet.</summary>
    private void CheckLeft(string fieldId)
    {
        var found = (_form.Address.Length > 0 ? WalletRules.CheckAddress(_form, Texts) : [])
            .Concat(_form.End.Length > 0 ? WalletRules.CheckEnd(_form, Texts) : []);
        // The other field keeps what was said at it only as long as it is still so.
        _leftErrors = [.. found.Where(error => error.FieldId == fieldId || _leftErrors.Any(before => before.FieldId == error.FieldId))];
        if (Errors.Count > 0)
            Show([]);
    }

    private Task SubmitAsync()
    {
        _leftErrors = [];
        var errors = _form.Choice is null ? [new FieldError(FirstFieldId, Texts.Missing)] : WalletRules.Check(_form, Texts);
        if (errors.Count == 0)
            return PushAsync(PushChoiceAsync);
        Show(errors);
        return Task.CompletedTask;
    }

    private Task<StepOutcome> PushChoiceAsync()
    {
        switch (_form.Choice)
        {
            case WalletForm.Managed:
                return desk.SelectManagedWalletAsync(TermsUrl, [new ShownText(string.Join('\n', [Texts.TermsTitle, .. Texts.Terms, Texts.TermsConfirm]), Language.Code)]);
            case WalletForm.Own when EthereumAddress.TryParse(WalletRules.Clean(_form.Address), out var address, out _):
                var known = _wallets?.FirstOrDefault(wallet => string.Equals(wallet.Address, address.Checksummed, StringComparison.OrdinalIgnoreCase));
                return known is null ? desk.SelectOwnAddressAsync(address) : desk.SelectWalletAsync(known.Id);
            case { } choice when Guid.TryParse(choice, out var wallet):
                return desk.SelectWalletAsync(wallet);
            default:
                throw new InvalidOperationException("Nothing that can be sent is chosen.");
        }
    }
}
