using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Shell;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.State;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>The advisor's tools. What the client's page says is shown on this page, which is the same page without her values.</summary>
public sealed partial class AdvisorPanel(IJSRuntime script, NavigationManager navigation, WizardState state, OtherScreen other, TimeProvider clock)
    : BackgroundComponent, IAsyncDisposable
{
    private ElementReference _status;
    private PageScript? _script;
    private DotNetObjectReference<AdvisorPanel>? _self;
    private LiveSeat? _heard;
    private AskOutcome? _askOutcome;
    private (WizardStep? Step, string? View, Guid Share, int Returns)? _shown;
    private PageMoved? _clientIsAt;
    private bool _follows = true;
    private Place[] _places = [];
    private string? _place;
    private string? _pointed;
    private string? _suggestion;
    private bool _isAmount;
    private string? _suggestionError;
    private string? _note;
    private string? _noteError;
    private string? _noteSent;

    [Parameter, EditorRequired]
    public required LiveSeat Seat { get; set; }

    [Parameter, EditorRequired]
    public required AdvisorSeat Own { get; set; }

    [Parameter]
    public WizardStep? Step { get; set; }

    [Parameter]
    public string? View { get; set; }

    [CascadingParameter]
    public required Language Language { get; set; }

    private LiveTexts Texts => LiveTexts.All.In(Language);

    private bool IsAsking => !Seat.IsTaken && Seat.Share is { Phase: ScreenSharePhase.Asked } share && !share.IsLapsed(clock.GetUtcNow());

    private bool CanSuggest => state.Session.Phase == SessionPhase.Active;

    private string? Phase => Seat.IsJoined ? "joined" : IsAsking ? "asked" : null;

    private string? StatusText =>
        Seat.IsTaken ? Texts.Taken
        : Seat.IsJoined ? Seat.Other switch
        {
            OtherSide.Here => Texts.Joined,
            OtherSide.Interrupted => Texts.ClientInterrupted,
            _ => Texts.ClientAbsent,
        }
        : IsAsking ? (Seat.Other == OtherSide.Absent ? Texts.WaitingAbsent : Texts.Waiting)
        : _askOutcome switch
        {
            AskOutcome.TooSoon => Texts.TooSoon,
            AskOutcome.NotAdmitted => Texts.NotAdmitted,
            _ => HowItEnded,
        };

    private string? HowItEnded => Seat.Share switch
    {
        { Phase: ScreenSharePhase.Denied } => Texts.DeniedForAdvisor,
        { Phase: ScreenSharePhase.Ended, End: ScreenShareEnd.ByClient } => Texts.EndedByClient,
        { Phase: ScreenSharePhase.Ended, End: ScreenShareEnd.ByAdvisor } => Texts.EndedByAdvisor,
        { Phase: ScreenSharePhase.Ended } => Texts.Lapsed,
        _ => null,
    };

    private string? SuggestionText => Seat.Share?.Suggestion is not { } suggestion ? null : suggestion.State switch
    {
        SuggestionState.Open => Texts.SuggestionOpen(Texts.UnitsText(Language, suggestion.Units)),
        SuggestionState.Accepted => Texts.SuggestionWasAccepted(Texts.UnitsText(Language, suggestion.Units)),
        SuggestionState.Declined => Texts.SuggestionWasDeclined(Texts.UnitsText(Language, suggestion.Units)),
        _ => throw new InvalidOperationException($"Unknown state {suggestion.State}."),
    };

    public async ValueTask DisposeAsync()
    {
        if (_heard is not null)
            _heard.Received -= Hear;
        if (_script is not null)
            await _script.DisposeAsync();
        _self?.Dispose();
    }

    /// <summary>The advisor has clicked a place of the page. Called by live.js.</summary>
    [JSInvokable]
    public async Task Aimed(string? place, string? name)
    {
        await PointAsync(place, name);
        StateHasChanged();
    }

    protected override void OnInitialized()
    {
        _heard = Seat;
        Seat.Received += Hear;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        (WizardStep?, string?, Guid, int)? now = Seat.IsJoined ? (Step, View, Seat.Share!.Id, Seat.Returns) : null;
        if (_shown == now)
            return;
        var isNewPage = now is not null;
        if (_shown?.Returns != Seat.Returns)
            _script?.Renew();
        _shown = now;
        if (!isNewPage)
        {
            if (_script is not null)
                await _script.CallAsync("unaim");
            return;
        }
        // Another step is other fields: what the client's page holds is asked for anew, and what can be pointed at as well.
        await Own.WantPageAsync();
        if (_places.Length > 0)
            await FindPlacesAsync();
    }

    private PageScript Script() => _script ??= new PageScript(script, Assets["js/live.js"]);

    private async Task AskAsync() => _askOutcome = await Own.AskAsync();

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

    private void Hear(LiveMessage message) => InBackground(() => message switch
    {
        PageMoved moved => GoAsync(moved),
        PageScrolled scrolled when _follows => Script().CallAsync("scroll", scrolled.Position),
        FieldTyped { IsChecked: { } isChecked } choice => Script().CallAsync("choose", choice.Field, isChecked),
        FieldTyped typed => Show(typed),
        FieldFilled filled => Script().CallAsync("fill", filled.Anchor, filled.IsFilled ? Texts.MaskedFilled : null),
        FieldEntered entered => Script().CallAsync("enter", entered.Anchor, Texts.ClientIsHere),
        _ => Task.CompletedTask,
    });

    private Task Show(FieldTyped typed)
    {
        other.Follow(new FollowedField(typed.Field, typed.Text, typed.Language));
        return Task.CompletedTask;
    }

    private Task CatchUp() => _follows && _clientIsAt is { } place ? GoAsync(place) : Task.CompletedTask;

    private async Task GoAsync(PageMoved moved)
    {
        _clientIsAt = moved;
        if (!_follows || (moved.Step == Step && moved.View == View))
            return;
        // The step may have become possible a moment ago, on the client's page.
        await state.RefreshAsync();
        if (StepOrder.CanOpen(state.Session, moved.Step))
            navigation.NavigateTo(StepAddress.Of(state.Session.Id, moved.Step) + (moved.View is null ? null : $"?view={moved.View}"));
    }

    private async Task ReadPlacesAsync()
    {
        _self ??= DotNetObjectReference.Create(this);
        _pointed = null;
        // The details element tells of both, opening and closing; the script looks which it was.
        await Script().CallAsync("aim", _self);
        await FindPlacesAsync();
    }

    private async Task FindPlacesAsync()
    {
        _places = await Script().AskAsync<Place[]>("places") ?? [];
        _place = null;
        StateHasChanged();
    }

    private Task PointAtAsync(string? place) => PointAsync(place, Array.Find(_places, known => known.Id == place)?.Name);

    private async Task PointAsync(string? place, string? name) => _pointed = await Own.PointAsync(place) ? Texts.Pointed(name ?? "") : null;

    private async Task SuggestAsync()
    {
        var (units, error) = _isAmount
            ? SuggestionRules.FromAmount(_suggestion, state.Campaign, Language)
            : SuggestionRules.FromUnits(_suggestion, state.Campaign, Language);
        _suggestionError = units is { } found ? await Own.SuggestAsync(found, Language) : error;
        if (_suggestionError is null)
            _suggestion = null;
    }

    private async Task WriteAsync()
    {
        _noteError = await Own.WriteAsync(_note, Language);
        _noteSent = _noteError is null ? Texts.NoteSent : null;
        if (_noteError is null)
            _note = null;
    }

    /// <summary>A place of the page that can be pointed at.</summary>
    private sealed record Place(string Id, string Name);
}
