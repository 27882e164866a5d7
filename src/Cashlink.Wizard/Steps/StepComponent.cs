using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell;
using Cashlink.Wizard.Shell.Forms;
using Cashlink.Wizard.Shell.Layout;
using Cashlink.Wizard.State;
using Microsoft.AspNetCore.Components;

namespace Cashlink.Wizard.Steps;

/// <summary>What all steps have in common: they push their answers once at a time, and say what came of it.</summary>
public abstract class StepComponent : BackgroundComponent, IAsyncDisposable
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _left = new();
    private int _retryRun;
    private int _retries;
    private Language? _shownIn;
    private int _draftRun;
    private Func<Task>? _keepDraft;

    protected StepComponent() => Left = _left.Token;

    /// <summary>Raised when the session stands at another step.</summary>
    [Parameter]
    public EventCallback OnFinished { get; set; }

    [CascadingParameter]
    public required Language Language { get; set; }

    [Inject]
    protected WizardState State { get; set; } = default!;

    [Inject]
    private PageDrafts Drafts { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <summary>The step this component is for.</summary>
    protected abstract WizardStep Step { get; }

    /// <summary>What must be corrected.</summary>
    protected IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>True while the answers are on their way; a second click does nothing then.</summary>
    protected bool IsPushing { get; private set; }

    protected StepHindrance Hindrance
    {
        get => IsForbidden ? StepHindrance.InvestorOnly : field;
        private set;
    }

    /// <summary>True when this role may not finish this step. The page says so; the state service refuses it all the same.</summary>
    protected bool IsForbidden => State.Role != SessionRole.Investor && !State.Session.Steps[Step].IsForEverybody;

    /// <summary>Ends when the step is left.</summary>
    protected CancellationToken Left { get; }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        State.Failed -= ReportFailure;
        await _left.CancelAsync();
        _left.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (_shownIn is null)
        {
            State.NoteShown();
            State.Failed += ReportFailure;
        }
        if (_shownIn is { } before && before != Language)
            TakeOverFrom(before);
        _shownIn = Language;
    }

    /// <summary>Following the session has failed: what the step shows may be old from now on.</summary>
    private void ReportFailure(Exception failure) => InBackground(() => DispatchExceptionAsync(failure));

    /// <summary>The language has changed. What was said in the one before does not stay; continuing says it again in the new one.</summary>
    protected virtual void TakeOverFrom(Language before) => Show([]);

    /// <summary>The field of the page that stands for a field of the API, or null when this page has none for it.</summary>
    protected virtual string? FieldFor(string apiField) => null;

    /// <summary>The page's own words for what Cashlink refuses at a field of the API; null to show Cashlink's.</summary>
    protected virtual string? WordsFor(string apiField) => null;

    /// <summary>True when something must be corrected at this field.</summary>
    protected bool HasErrorAt(string fieldId) => Errors.Any(error => error.FieldId == fieldId);

    /// <summary>The page no longer says what was pushed, so that is not pushed again by itself.</summary>
    protected void NoteInput() => _retryRun++;

    /// <summary>Keeps what is typed in the browser's tab, once the typing pauses.</summary>
    protected async Task KeepDraftAsync<T>(Func<T> typed)
    {
        NoteInput();
        var run = ++_draftRun;
        _keepDraft = () => Drafts.SaveAsync(State.Session, Step, typed());
        await Task.Delay(TypingPause, Clock, Left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (run == _draftRun && !IsPushing)
            await Drafts.SaveAsync(State.Session, Step, typed());
    }

    /// <summary>Keeps what is typed at once, for a page of the same step that needs it after a reload.</summary>
    protected Task KeepDraftNowAsync<T>(T typed)
    {
        _draftRun++;
        return Drafts.SaveAsync(State.Session, Step, typed);
    }

    /// <summary>What was typed before a reload, or the default when there is nothing.</summary>
    protected Task<T?> ReadDraftAsync<T>() => Drafts.ReadAsync<T>(State.Session, Step);

    /// <summary>Shows what must be corrected; nothing is pushed.</summary>
    protected void Show(IReadOnlyList<FieldError> errors)
    {
        Errors = errors;
        Hindrance = StepHindrance.None;
    }

    /// <summary>Takes away what is no longer to be corrected, without a word: nobody is called to the summary for good news.</summary>
    protected void Settle(Predicate<FieldError> isSettled)
    {
        if (Errors.Any(error => isSettled(error)))
            Errors = [.. Errors.Where(error => !isSettled(error))];
    }

    /// <summary>Pushes the answers and moves on when Cashlink has them.</summary>
    protected Task PushAsync(Func<Task<StepOutcome>> push)
    {
        _retries = 0;
        return PushOnceAsync(push);
    }

    private async Task PushOnceAsync(Func<Task<StepOutcome>> push)
    {
        if (IsPushing)
            return;
        (IsPushing, Errors, Hindrance) = (true, [], StepHindrance.None);
        var run = ++_retryRun;
        StateHasChanged();
        try
        {
            var before = State.Session.Phase;
            switch (await TryAsync(push))
            {
                case StepOutcome.Finished:
                    _draftRun++;
                    await Drafts.DropAsync(State.Session, Step);
                    await OnFinished.InvokeAsync();
                    break;
                // What is signed stays signed, whether Cashlink has answered or not: the next page finishes it.
                case StepOutcome.Unavailable when State.Session.Phase != before:
                    await OnFinished.InvokeAsync();
                    break;
                case StepOutcome.Refused(var refusal):
                    Errors = Explain(refusal);
                    break;
                case StepOutcome.DutiesOpen open:
                    Errors = Explain(open);
                    break;
                case StepOutcome.Unavailable:
                    // Pushed before the typing has paused: whoever loads the page anew meanwhile finds it again.
                    if (_keepDraft is not null)
                        await _keepDraft();
                    Hindrance = StepHindrance.Unavailable;
                    InBackground(() => RetryLaterAsync(push, run));
                    break;
                case StepOutcome.ChangedElsewhere:
                    SayChangedElsewhere();
                    break;
                case var outcome:
                    throw new InvalidOperationException($"Unknown outcome {outcome}.");
            }
        }
        finally
        {
            IsPushing = false;
        }
    }

    /// <summary>While the store is away the page stays as it is, with what was typed, as while Cashlink is.</summary>
    private static async Task<StepOutcome> TryAsync(Func<Task<StepOutcome>> push)
    {
        try
        {
            return await push();
        }
        catch (Exception failure) when (StoreFailure.Is(failure))
        {
            return new StepOutcome.Unavailable();
        }
    }

    /// <summary>Pushes the same answers again by itself after a while, unless they were changed or pushed meanwhile.</summary>
    private async Task RetryLaterAsync(Func<Task<StepOutcome>> push, int run)
    {
        var pause = TimeSpan.FromTicks(Math.Min(FirstRetry.Ticks << Math.Min(_retries++, 8), LongestRetry.Ticks));
        await Task.Delay(pause, Clock, Left);
        if (run == _retryRun)
            await PushOnceAsync(push);
    }

    /// <summary>The page's answer was changed elsewhere: the page shows that one, and says so.</summary>
    private void SayChangedElsewhere()
    {
        (Hindrance, Errors) = (StepHindrance.ChangedElsewhere, []);
        TakeOver();
    }

    /// <summary>Takes the fields' values from the session, which has become another one.</summary>
    protected virtual void TakeOver()
    {
    }

    /// <summary>What has to be read or confirmed first, at the page's own places.</summary>
    protected virtual IReadOnlyList<FieldError> Explain(StepOutcome.DutiesOpen open) =>
        throw new InvalidOperationException($"The step {Step} asks for nothing to be read.");

    private List<FieldError> Explain(CashlinkException refusal)
    {
        var texts = ShellTexts.All.In(Language);
        var errors = refusal.FieldErrors
            .SelectMany(field => field.Value, (field, message) => new FieldError(FieldFor(field.Key), WordsFor(field.Key) ?? texts.RefusedField(message)))
            .ToList();
        return errors.Count > 0 ? errors : [new FieldError(null, texts.RefusedWithoutField)];
    }
}
