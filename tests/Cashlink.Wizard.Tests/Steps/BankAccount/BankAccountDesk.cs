using Cashlink.Wizard.State;

namespace Cashlink.Wizard.Tests.Steps.BankAccount;

public sealed class BankAccountDesk(StepSubmission submission)
{
    public Task<StepOutcome> SubmitAsync(BankAccountAnswer answer, CancellationToken cancellationToken = default) => submission.SubmitAsync(
        session => answer == session.BankAccount ? [] : [new SetBankAccountCall(answer)], _ => new BankAccountNamed(answer.Iban), cancellationToken);
}
