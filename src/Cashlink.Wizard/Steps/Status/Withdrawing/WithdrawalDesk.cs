using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps.Units;

namespace Cashlink.Wizard.Steps.Status.Withdrawing;

/// <summary>Withdraws from the contract.</summary>
public sealed class WithdrawalDesk(WizardState state, StepSubmission submission)
{
    /// <summary>The declaration is committed at once, and the system brings it to Cashlink. Only the investor may.</summary>
    /// <param name="name">The investor's name as the page shows it with the declaration; null when it could not be read.</param>
    /// <param name="receiptTo">The mail address that was named for the receipt; null when none was.</param>
    /// <param name="shown">The words of the declaration, for the evidence.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    public Task<StepOutcome> WithdrawAsync(
        string? name, string? receiptTo, IReadOnlyList<ShownText>? shown = null, CancellationToken cancellationToken = default)
    {
        var declaredAt = state.NowAtCashlink;
        return submission.DeclareAsync(
            session =>
            {
                if (session.Withdrawal is not null)
                    return []; // The second click of a double click, or the other tab: it is declared.
                if (!session.CanBeWithdrawn(declaredAt))
                    throw new SessionConflictException();
                session.DeclareWithdrawal(declaredAt, name, receiptTo);
                return [new WithdrawCall(declaredAt)];
            },
            session => new WithdrawalDeclared(declaredAt, session.InvestmentId!.Value, session.Units?.Units, session.AcceptedAt, shown ?? []),
            cancellationToken);
    }
}
