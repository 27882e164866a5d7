using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Shell;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Layout;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Cashlink.Wizard.Pages;

/// <summary>The one page of the wizard: opens the session, keeps the address and the step in line, and shows the step.</summary>
public sealed partial class WizardPage(
    WizardState state, SessionChanges changes, PartnerDirectory partners, NavigationManager navigation, IJSRuntime script) : BackgroundComponent, IDisposable
{
    private readonly Dictionary<string, object> _stepParameters = [];
    private WizardStep? _step;
    private SidePage? _side;
    private string? _stepAddress;
    private WizardStep? _movingTo;
    private Language _language = Language.Default;
    private Partner? _partner;
    private bool _isUnavailable;

    [Parameter]
    public Guid SessionId { get; set; }

    [Parameter]
    public string? StepName { get; set; }

    /// <summary>A language that the address asks for; only without a circuit, which changes the language in place.</summary>
    [SupplyParameterFromQuery(Name = "lang")]
    public string? AskedLanguage { get; set; }

    [CascadingParameter]
    public SessionAccess? Access { get; set; }

    private WizardState State => state;

    private ShellTexts Texts => ShellTexts.All.In(_language);

    private string Address => _side is { } side ? SideAddress.Of(SessionId, side) : StepAddress.Of(SessionId, _step!.Value);

    /// <summary>From a side page back to the page that was left for it, or to the next step when that cannot be opened (any more).</summary>
    private string WayBack => _step is { } step && StepOrder.CanOpen(state.Session, step) && _stepAddress is { } address
        ? address
        : StepAddress.Of(SessionId, StepOrder.Next(state.Session));

    public void Dispose() => state.Changed -= ShowChange;

    protected override void OnInitialized()
    {
        // Without a receiver that is shown again afterwards: the move shows the next step, and this one need not be shown once more.
        _stepParameters[nameof(StepComponent.OnFinished)] = new EventCallback(receiver: null, (Action)GoToNextStep);
        state.Changed += ShowChange;
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!state.IsEntered && !await EnterAsync())
            return;
        if (Language.Find(AskedLanguage) is { } asked && asked != _language && !RendererInfo.IsInteractive && IsOffered(asked))
            await ChooseLanguageAsync(asked);
        // The step is left for a page beside it. What is typed there waits in the browser's tab.
        _side = SideAddress.Parse(StepName);
        if (_side is not null)
            return;
        var wanted = state.Session.Steps.Find(StepName);
        if (wanted is { } step && StepOrder.CanOpen(state.Session, step))
            (_step, _movingTo, _stepAddress) = (step, null, new Uri(navigation.Uri).PathAndQuery);
        else
            navigation.NavigateTo(StepAddress.Of(SessionId, StepOrder.Next(state.Session)), replace: true);
    }

    private async Task<bool> EnterAsync()
    {
        // The door lets nobody through without an admission to the very session that the address names.
        if (Access is null || Access.SessionId != SessionId)
            throw new InvalidOperationException("The page was reached without an admission to its session.");
        try
        {
            if (!await state.EnterAsync(Access))
            {
                navigation.NavigateTo(SessionAddress.PathOf(SessionId), forceLoad: true);
                return false;
            }
        }
        catch (CashlinkException)
        {
            _isUnavailable = true;
            return false;
        }
        _isUnavailable = false;
        _partner = partners.Find(state.Session.PartnerId);
        _language = _partner?.LanguageOr(state.Session.Locale) ?? Language.OrDefault(state.Session.Locale);
        return true;
    }

    /// <summary>Moves to the session's next step, once: a move that is on its way is not made again.</summary>
    private void GoToNextStep()
    {
        var next = StepOrder.Next(state.Session);
        if (next == _movingTo || next == _step)
            return;
        _movingTo = next;
        navigation.NavigateTo(StepAddress.Of(SessionId, next));
    }

    private async Task ChooseLanguageAsync(Language language)
    {
        _language = language;
        await changes.ChooseLanguageAsync(language.Code);
        if (RendererInfo.IsInteractive)
            await script.InvokeVoidAsync("cashlinkWizard.setLanguage", language.Code);
    }

    private bool IsOffered(Language language) => _partner?.OfferedLanguages.Contains(language) ?? true;

    private void ShowChange() => InBackground(() =>
    {
        if (state.HasEnded)
        {
            navigation.NavigateTo(SessionAddress.PathOf(SessionId), forceLoad: true);
            return Task.CompletedTask;
        }
        // A step that can no longer be opened (signed in another tab, say) gives way to the one that can.
        if (_side is null && _step is { } step && !StepOrder.CanOpen(state.Session, step))
            GoToNextStep();
        StateHasChanged();
        return Task.CompletedTask;
    });
}
