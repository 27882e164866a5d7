using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Withdrawing;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions;

/// <summary>What becomes of a session after the signature.</summary>
public sealed class WizardSessionHoldingsTests
{
    private static readonly DateTimeOffset Accepted = Sample.Now.AddDays(2);

    [Fact]
    public void StatusRead_Accepted_NotesTheMomentOnce()
    {
        var session = Sample.AtStep(WizardStep.Status);
        Assert.Null(session.AcceptedAt);

        session.StatusRead(Sample.Investment("ACCEPTED", Accepted));
        session.StatusRead(Sample.Investment("PAID", Accepted.AddDays(3)));

        Assert.Equal(Accepted, session.AcceptedAt);
    }

    [Fact]
    public void StatusRead_AcceptanceMissed_TakesTheFirstMomentAfterIt()
    {
        var session = Sample.AtStep(WizardStep.Status);

        session.StatusRead(Sample.Investment("PAID", Accepted));
        session.StatusRead(Sample.Investment("DELIVERED", Accepted.AddDays(3)));

        Assert.Equal(Accepted, session.AcceptedAt);
    }

    [Theory]
    [InlineData("KYC_INSUFFICIENT")]
    [InlineData("REJECTION")]
    public void StatusRead_CameToNothingBeforeAWalletWasChosen_ClosesTheSession(string status)
    {
        var session = Sample.AtStep(WizardStep.Wallet);

        session.StatusRead(Sample.Investment(status, Accepted));

        Assert.Equal(SessionPhase.Closed, session.Phase);
        Assert.Equal(WizardStep.Status, StepOrder.Next(session));
    }

    [Theory]
    [InlineData("wallet")]
    [InlineData("status")]
    public void Withdrawal_Declared_ClosesTheSessionAndIsKept(string stepName)
    {
        var step = new WizardStep(stepName);
        var session = Sample.AtStep(step);

        session.DeclareWithdrawal(Accepted, "Lena Hoffmann");

        Assert.Equal(SessionPhase.Closed, session.Phase);
        Assert.Equal(new WithdrawalDeclaration(Accepted, WithdrawalState.OnItsWay, "Lena Hoffmann"), session.Withdrawal);
        Assert.Throws<InvalidOperationException>(() => session.DeclareWithdrawal(Accepted, name: null));
    }

    [Fact]
    public void Withdrawal_Arrived_TakesTheStatus()
    {
        var session = Sample.AtStep(WizardStep.Status);
        session.DeclareWithdrawal(Accepted, name: null);

        session.WithdrawalArrived(Sample.Investment("CANCELLATION", Accepted));

        Assert.Equal((WithdrawalState.Arrived, InvestmentStatus.Cancellation), (session.Withdrawal!.State, session.Investment!.Status));
    }

    [Fact]
    public void Withdrawal_RefusedByCashlink_StaysDeclared()
    {
        var session = Sample.AtStep(WizardStep.Status);
        session.DeclareWithdrawal(Accepted, name: null);

        session.WithdrawalRefused();

        Assert.Equal((Accepted, WithdrawalState.Refused), (session.Withdrawal!.DeclaredAt, session.Withdrawal.State));
    }

    [Fact]
    public void Withdrawal_BeforeThereIsAnInvestment_CannotBeDeclared() =>
        Assert.Throws<InvalidOperationException>(() => Sample.AtStep(WizardStep.Signing).DeclareWithdrawal(Accepted, name: null));

    [Fact]
    public void Texts_OfWhatIsPersonal_ShowNothingOfIt()
    {
        Assert.DoesNotContain("0x", new AddedWallet(Guid.NewGuid(), "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Lena", new WithdrawalDeclaration(Accepted, WithdrawalState.Arrived, "Lena").ToString(), StringComparison.Ordinal);
    }
}
