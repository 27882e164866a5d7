using Cashlink.Api;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Steps.Status;

/// <summary>Where the investment stands, who acts now, and what comes next. Looks again by itself, in growing intervals.</summary>
public sealed partial class StatusStep(TimeProvider clock) : StepComponent
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _left = new();
    private Investment? _investment;
    private bool _readFailed;

    private StatusTexts Texts => StatusTexts.All.In(Language);

    private InvestmentStatus? Status => State.Session.Investment?.Status;

    private string? StatusName => Status?.Value;

    private StatusStage Reached => StatusCourse.Reached(Status);

    private bool HasEnded => StatusCourse.HasFailed(Status) || State.Session is { Phase: SessionPhase.Closed, InvestmentId: null };

    private StatusExplanation Explanation => (State.Session, Status) switch
    {
        ({ Phase: SessionPhase.Closed, InvestmentId: null }, _) => Texts.Abandoned,
        (_, null) => Texts.Submitting,
        var (_, status) => Texts.Explain(status.Value),
    };

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        _left.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = FollowAsync(_left.Token);
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

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            var pause = FirstPause;
            while (State.Session.Phase != SessionPhase.Active)
            {
                pause = await ReadAsync(cancellationToken) ? FirstPause : TimeSpan.FromTicks(Math.Min(pause.Ticks * 3 / 2, LongestPause.Ticks));
                await InvokeAsync(StateHasChanged);
                if (StatusCourse.IsFinal(Status) || State.Session is { Phase: SessionPhase.Closed, InvestmentId: null })
                    return;
                await Task.Delay(pause, clock, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The step was left.
        }
    }

    /// <returns>True when the status is another one now.</returns>
    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var before = Status;
        try
        {
            if (State.Session is { InvestmentId: null, Phase: SessionPhase.Signed })
                await State.ResumeAsync(cancellationToken);
            if (State.Session.InvestmentId is not null)
                _investment = await State.ReadInvestmentAsync(cancellationToken);
            _readFailed = false;
        }
        catch (CashlinkException)
        {
            _readFailed = true;
        }
        return Status != before;
    }
}
