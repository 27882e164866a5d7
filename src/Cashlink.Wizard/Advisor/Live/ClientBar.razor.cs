using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Shell;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>Asks the client, shows who sees her page, and lets her page be followed while she agrees.</summary>
public sealed partial class ClientBar(IJSRuntime script, NavigationManager navigation, WizardState state, TimeProvider clock)
    : BackgroundComponent, IAsyncDisposable
{
    /// <summary>How long a place stays marked.</summary>
    private static readonly TimeSpan MarkStays = TimeSpan.FromSeconds(10);

    private const int StepsAnswerStays = 2;

    private readonly CancellationTokenSource _left = new();
    private ElementReference _status;
    private PageScript? _script;
    private DotNetObjectReference<ClientBar>? _self;
    private LiveSeat? _heard;
    private (WizardStep? Step, string? View, Guid? Share)? _told;
    private (string OpenFields, Guid Share, int Returns)? _watched;
    private string? _pointedAt;
    private int _points;
    private Guid? _met;

    /// <summary>The steps that were left since the suggestion was answered, and the notes that were there when the last one was left.</summary>
    private (Guid Suggestion, int Steps) _answered;
    private int _notesBefore;

    [Parameter, EditorRequired]
    public required LiveSeat Seat { get; set; }

    [Parameter, EditorRequired]
    public required ClientSeat Own { get; set; }

    [Parameter]
    public WizardStep? Step { get; set; }

    [Parameter]
    public string? View { get; set; }

    [Parameter]
    public string? PartnerName { get; set; }

    [CascadingParameter]
    public required Language Language { get; set; }

    private LiveTexts Texts => LiveTexts.All.In(Language);

    private ScreenShare? Request => Seat.Share is { Phase: ScreenSharePhase.Asked } share && !share.IsLapsed(clock.GetUtcNow()) ? share : null;

    private string Advisor => Seat.Share?.AdvisorName ?? "";

    private string? Phase => Seat.IsJoined ? "joined" : Request is not null ? "asked" : null;

    private bool IsNeeded => Phase is not null || Farewell is not null;

    private string WhoText => Seat.Other switch
    {
        OtherSide.Here => Texts.Watches(Advisor),
        OtherSide.Interrupted => Texts.IsInterrupted(Advisor),
        _ => Texts.IsAbsent(Advisor),
    };

    /// <summary>What is said after a screen share that this page has seen, until the next step.</summary>
    private string? Farewell => Seat.Share is not { } share || share.Id != _met ? null : share.Phase switch
    {
        ScreenSharePhase.Denied => Texts.DeniedForClient(share.AdvisorName),
        ScreenSharePhase.Ended => Texts.EndedForClient(share.AdvisorName),
        _ => null,
    };

    /// <summary>The suggestion; once it is answered, until the step after the next one.</summary>
    private ScreenShareSuggestion? Suggestion =>
        Seat.IsJoined && Seat.Share?.Suggestion is { } suggestion && (suggestion.Id, StepsAnswerStays) != _answered ? suggestion : null;

    private IReadOnlyList<ScreenShareNote> Notes => Seat.IsJoined ? Seat.Share!.Notes : [];

    /// <summary>The last note, while the step is shown on which it came.</summary>
    private ScreenShareNote? LastNote => Notes is [.., var last] && Notes.Count > _notesBefore ? last : null;

    public async ValueTask DisposeAsync()
    {
        if (_heard is not null)
            _heard.Received -= Hear;
        await _left.CancelAsync();
        _left.Dispose();
        if (_script is not null)
            await _script.DisposeAsync();
        _self?.Dispose();
    }

    /// <summary>The browser says what was typed. Called by live.js.</summary>
    [JSInvokable]
    public Task Typed(FieldInput field) => Own.TellFieldAsync(field, Language.Code);

    /// <summary>The browser says where the cursor is. Called by live.js.</summary>
    [JSInvokable]
    public Task Entered(FieldInput? field) => Own.TellFocusAsync(field);

    /// <summary>The browser says how far the page is scrolled. Called by live.js.</summary>
    [JSInvokable]
    public Task Scrolled(double position) => Own.TellScrollAsync(position);

    protected override void OnInitialized()
    {
        _heard = Seat;
        Seat.Received += Hear;
    }

    protected override Task OnParametersSetAsync()
    {
        var now = (Step, View, Seat.IsJoined ? Seat.Share?.Id : null);
        if (_told is { } told && told.Step != Step)
            LeaveStep();
        if (Seat.Share is { IsOpen: true } share)
            _met = share.Id;
        if (_told == now)
            return Task.CompletedTask;
        _told = now;
        return TellPositionAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!Seat.IsJoined)
        {
            if (_script is not null)
                await _script.CallAsync("unwatch");
            _watched = null;
            return;
        }
        var watched = (string.Join(' ', Own.OpenFields), Seat.Share!.Id, Seat.Returns);
        if (_watched == watched)
            return;
        _script ??= new PageScript(script, Assets["js/live.js"]);
        if (_watched?.Returns != Seat.Returns)
            _script.Renew();
        _watched = watched;
        _self ??= DotNetObjectReference.Create(this);
        if (!await _script.CallAsync("watch", _self, Own.OpenFields) && _watched == watched)
            _watched = null;
    }

    private string UnitsOf(ScreenShareSuggestion suggestion) => Texts.UnitsText(Language, suggestion.Units);

    private string AmountOf(ScreenShareSuggestion suggestion) => Language.Amount(state.Campaign.ToPayFor(suggestion.Units));

    /// <summary>The button that was used is gone afterwards; the focus goes to the line that says what came of it.</summary>
    private async Task ThenFocusAsync(Task work)
    {
        await work;
        try
        {
            await _status.FocusAsync(preventScroll: true);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or JSException)
        {
            // The page is on its way out.
        }
    }

    private Task<bool> AllowAsync(ScreenShare request) =>
        Own.AllowAsync(request.Id, new ShownText($"{Texts.AskSees} {Texts.AskPrivate} {Texts.AskRights}", Language.Code));

    /// <summary>The bar is low: what belongs to the step that was left makes room.</summary>
    private void LeaveStep()
    {
        (_met, _pointedAt, _notesBefore) = (Seat.Share is { IsOpen: true } open ? open.Id : null, null, Notes.Count);
        if (Seat.Share?.Suggestion is { State: not SuggestionState.Open } answered)
            _answered = (answered.Id, answered.Id == _answered.Suggestion ? Math.Min(_answered.Steps + 1, StepsAnswerStays) : 1);
    }

    private async Task AcceptAsync(ScreenShareSuggestion suggestion)
    {
        if (await Own.AnswerSuggestionAsync(suggestion.Id, accept: true) && Step != WizardStep.Units)
            navigation.NavigateTo(StepAddress.Of(state.Session.Id, WizardStep.Units));
    }

    private Task GoThereAsync() => _script?.CallAsync("goThere") ?? Task.CompletedTask;

    private void Hear(LiveMessage message) => InBackground(() => message switch
    {
        PageWanted => TellAllAsync(),
        PlacePointed pointed => MarkAsync(pointed.Place),
        _ => Task.CompletedTask,
    });

    /// <summary>A page beside the steps is the client's own business: the advisor's page stays where it is.</summary>
    private Task TellPositionAsync() => Step is { } step ? Own.TellPositionAsync(step, View) : Task.CompletedTask;

    private async Task TellAllAsync()
    {
        await TellPositionAsync();
        if (_script is not null)
            await _script.CallAsync("tellAll");
    }

    private async Task MarkAsync(string place)
    {
        if (_script is null)
            return;
        var point = ++_points;
        _pointedAt = await _script.AskAsync<string?>("mark", place, Texts.PointsHere(Advisor));
        StateHasChanged();
        await Task.Delay(MarkStays, clock, _left.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (point != _points || _left.IsCancellationRequested)
            return;
        _pointedAt = null;
        await _script.CallAsync("unmark");
        StateHasChanged();
    }
}
