using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Forms;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps.Mailing;
using Cashlink.Wizard.Steps.Status.Withdrawing;
using Microsoft.AspNetCore.Components;

namespace Cashlink.Wizard.Steps.Status;

/// <summary>
/// Where the investment stands, who acts now, and what comes next. Looks again by itself, and is told of changes. The withdrawal
/// has a page of its own, which stands in the address.
/// </summary>
public sealed partial class StatusStep(StatusDesk desk, WithdrawalDesk withdrawal, StepSubmission submission, TimeProvider clock, NavigationManager navigation) : StepComponent
{
    internal const string WithdrawView = "withdraw";

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _changed = new(0, 1);
    private Investment? _investment;
    private IReadOnlyList<DocumentLink>? _papers;
    private InvestmentStatus? _papersOf;
    private bool _papersRead;
    private bool _readFailed;

    /// <summary>The page within the step; null for the status itself.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    protected override WizardStep Step => WizardStep.Status;

    private StatusTexts Texts => StatusTexts.All.In(Language);

    private InvestmentStatus? Status => State.Session.Investment?.Status;

    private string? StatusName => Status?.Value;

    private string Address => StepAddress.Of(State.Session.Id, WizardStep.Status);

    private StatusStage Reached => StatusCourse.Reached(Status, State.Session.AcceptedAt);

    private bool IsInvestor => State.Role == SessionRole.Investor;

    private bool CanWithdraw => State.Session.CanBeWithdrawn(State.Now);

    private bool IsWithdrawing => View == WithdrawView && IsInvestor && (CanWithdraw || IsPushing);

    private bool IsFinal => Status?.IsFinal() ?? false;

    private bool HasEnded => Texts.HasEnded(State.Session);

    private StatusExplanation Explanation => Texts.Of(State.Session);

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
        InBackground(FollowAsync);
    }

    private async Task WithdrawAsync(ConfirmedWithdrawal confirmed)
    {
        var texts = WithdrawalTexts.All.In(Language);
        string? receiptTo = null;
        if (!string.IsNullOrWhiteSpace(confirmed.ReceiptTo) && !EmailAddress.TryRead(confirmed.ReceiptTo, out receiptTo))
        {
            Show([new FieldError(WithdrawalPage.ReceiptFieldId, MailBoxTexts.All.In(Language).Malformed)]);
            return;
        }
        await PushAsync(() => withdrawal.WithdrawAsync(confirmed.Name, receiptTo, [new ShownText($"{texts.Declaration}\n{texts.Confirm}", Language.Code)]));
        // The declaration is committed: from here on the receipt is shown, whether Cashlink has answered or not.
        if (State.Session.Withdrawal is not null)
            navigation.NavigateTo(Address, replace: true);
    }

    /// <summary>
    /// Reads the investment, and again whenever the session says that its status has changed. Without such news it is read now
    /// and then all the same, as long as somebody looks at it.
    /// </summary>
    private async Task FollowAsync()
    {
        while (State.Session.Phase != SessionPhase.Active && !(State.Session is { Phase: SessionPhase.Closed, InvestmentId: null }))
        {
            await ReadAsync(Left);
            StateHasChanged();
            if (IsFinal)
                return;
            await Task.WhenAny(_changed.WaitAsync(Left), Task.Delay(_readFailed ? PauseAfterFailure : LongestPause, clock, Left));
            Left.ThrowIfCancellationRequested();
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
                await submission.ResumeAsync(cancellationToken);
            if (State.Session.InvestmentId is not null)
                _investment = await desk.ReadInvestmentAsync(cancellationToken);
            _readFailed = _investment is null;
            await ReadPapersAsync(cancellationToken);
        }
        catch (CashlinkException)
        {
            _readFailed = true;
        }
    }

    /// <summary>New papers come with a new status. They are the investor's alone.</summary>
    private async Task ReadPapersAsync(CancellationToken cancellationToken)
    {
        if (_investment is null || !IsInvestor || (_papers is not null && _papersOf == Status))
            return;
        try
        {
            (_papers, _papersOf) = (await desk.ReadPapersAsync(cancellationToken), Status);
        }
        catch (CashlinkException)
        {
            // What was read before is still there; the next look asks again.
        }
        _papersRead = true;
    }
}
