using Cashlink.Api;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Steps.Status;

/// <summary>Where the investment stands, who acts now, and what comes next. Looks again by itself, and is told of changes.</summary>
public sealed partial class StatusStep(TimeProvider clock) : StepComponent
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _changed = new(0, 1);
    private Investment? _investment;
    private bool _readFailed;

    protected override WizardStep Step => WizardStep.Status;

    private StatusTexts Texts => StatusTexts.All.In(Language);

    private InvestmentStatus? Status => State.Session.Investment?.Status;

    private string? StatusName => Status?.Value;

    private StatusStage Reached => StatusCourse.Reached(Status);

    private bool IsFinal => Status?.IsFinal() ?? false;

    private bool HasEnded => (Status?.HasFailed() ?? false) || State.Session is { Phase: SessionPhase.Closed, InvestmentId: null };

    private StatusExplanation Explanation => (State.Session, Status) switch
    {
        ({ Phase: SessionPhase.Closed, InvestmentId: null }, _) => Texts.Abandoned,
        (_, null) => Texts.Submitting,
        var (_, status) => Texts.Explain(status.Value),
    };

    public override ValueTask DisposeAsync()
    {
        State.Changed -= NoteChange;
        return base.DisposeAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        // Only with a circuit: the page that is sent first must not wait for Cashlink.
        if (!firstRender)
            return;
        State.Changed += NoteChange;
        _ = FollowAsync(Left);
    }

    private string NameOf(StatusStage stage) => stage switch
    {
        StatusStage.Signed => Texts.Signed,
        StatusStage.Checked => Texts.Checked,
        StatusStage.Accepted => Texts.AcceptedByIssuer,
        StatusStage.Paid => Texts.Paid,
        StatusStage.Delivered => Texts.Delivered,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    /// <summary>
    /// Reads the investment, and again whenever the session says that its status has changed. Without such news it is read now
    /// and then all the same, as long as somebody looks at it.
    /// </summary>
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (State.Session.Phase != SessionPhase.Active && !(State.Session is { Phase: SessionPhase.Closed, InvestmentId: null }))
            {
                await ReadAsync(cancellationToken);
                await InvokeAsync(StateHasChanged);
                if (IsFinal)
                    return;
                await Task.WhenAny(
                    _changed.WaitAsync(cancellationToken), Task.Delay(_readFailed ? PauseAfterFailure : LongestPause, clock, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
        {
            // The step was left.
        }
    }

    private void NoteChange()
    {
        if (Status != _investment?.Status && _changed.CurrentCount == 0)
            _changed.Release();
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (State.Session is { InvestmentId: null, Phase: SessionPhase.Signed })
                await State.ResumeAsync(cancellationToken);
            if (State.Session.InvestmentId is not null)
                _investment = await State.ReadInvestmentAsync(cancellationToken);
            _readFailed = _investment is null;
        }
        catch (CashlinkException)
        {
            _readFailed = true;
        }
    }
}
