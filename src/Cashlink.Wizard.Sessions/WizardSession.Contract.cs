using Cashlink.Api;
using Cashlink.Wizard.Sessions.Withdrawing;

namespace Cashlink.Wizard.Sessions;

/// <content>What comes after the signature: the acceptance, the withdrawal.</content>
public sealed partial class WizardSession
{
    /// <summary>
    /// When the issuer accepted, which makes the contract and lets the time for a withdrawal begin. Known from the first report at
    /// or after the acceptance; a later one than the true moment is in the investor's favour. Null before, or when Cashlink names no time.
    /// </summary>
    public DateTimeOffset? AcceptedAt =>
        _content.AcceptedAt ?? (Investment is { } known && known.Status.IsConcluded() ? known.ChangedAt : null);

    /// <summary>The investor's withdrawal; null when none was declared here.</summary>
    public WithdrawalDeclaration? Withdrawal => _content.Withdrawal;

    /// <summary>
    /// When the investor had subscribed to the same offer before, and the partner wanted another subscription beside it; null when this
    /// is the first.
    /// </summary>
    public DateTimeOffset? SubscribedBefore => _content.SubscribedBefore;

    /// <summary>The partner wants this subscription beside one that holds.</summary>
    /// <param name="signedAt">When that one was signed.</param>
    public void BeganBeside(DateTimeOffset signedAt) => _content.SubscribedBefore = signedAt;

    /// <summary>True when there is an investment that can be withdrawn from: it has not ended, and the time is not over.</summary>
    /// <param name="now">The moment of the declaration.</param>
    public bool CanBeWithdrawn(DateTimeOffset now) =>
        InvestmentId is not null && Withdrawal is null && Investment?.Status.HasFailed() != true && WithdrawalPeriod.IsOpen(AcceptedAt, now);

    /// <summary>The investor has withdrawn. From here on the system brings it to Cashlink.</summary>
    /// <param name="now">The moment of the click.</param>
    /// <param name="name">The investor's name as the page has shown it.</param>
    /// <param name="receiptTo">The mail address that was named for the receipt.</param>
    public void DeclareWithdrawal(DateTimeOffset now, string? name, string? receiptTo = null)
    {
        if (InvestmentId is null)
            throw new InvalidOperationException("There is no investment to withdraw from.");
        if (_content.Withdrawal is not null)
            throw new InvalidOperationException("The withdrawal was declared already.");
        _content.Withdrawal = new WithdrawalDeclaration(now, WithdrawalState.OnItsWay, name, receiptTo);
        // Nothing is left to choose, and another session of the same investor and offer may begin.
        Phase = SessionPhase.Closed;
    }

    /// <summary>Cashlink has the withdrawal.</summary>
    public void WithdrawalArrived(Investment investment)
    {
        Settle(WithdrawalState.Arrived);
        StatusRead(investment);
    }

    /// <summary>Cashlink did not take the withdrawal. It stays declared, and people have to look at it.</summary>
    public void WithdrawalRefused() => Settle(WithdrawalState.Refused);

    private void Settle(WithdrawalState state) =>
        _content.Withdrawal = (_content.Withdrawal ?? throw new InvalidOperationException("No withdrawal was declared.")) with { State = state };
}
