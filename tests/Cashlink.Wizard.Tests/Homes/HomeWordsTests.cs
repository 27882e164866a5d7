using Cashlink.Wizard.Home;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Homes;

/// <summary>Whose turn it is, and what can be done: true in each state.</summary>
public sealed class HomeWordsTests
{
    private static readonly DateTimeOffset Later = Sample.Now.AddDays(1);

    [Theory]
    [InlineData("KYC_PENDING", "Cashlink ist dran", false, false)]
    [InlineData("REVIEW_PENDING", "Cashlink ist dran", false, false)]
    [InlineData("WAITING_FOR_ACCEPTANCE", "Die Emittentin ist dran", false, false)]
    [InlineData("ACCEPTED", "Sie sind dran", true, false)]
    [InlineData("PAID", "Cashlink ist dran", false, false)]
    [InlineData("SOMETHING_NEW", "Cashlink ist dran", false, false)]
    [InlineData("DELIVERED", "Alles erledigt", false, true)]
    [InlineData("KYC_INSUFFICIENT", "Beendet", false, true)]
    [InlineData("ABORTION", "Beendet", false, true)]
    [InlineData("REJECTION", "Beendet", false, true)]
    [InlineData("CANCELLATION", "Beendet", false, true)]
    [InlineData("PAYMENT_MISSING", "Beendet", false, true)]
    public void State_OfEachStatus_SaysWhoActs(string status, string actor, bool isInvestorsTurn, bool isOver)
    {
        var session = At(status);

        Assert.Equal(
            (actor, isInvestorsTurn, isOver), (HomeWords.StateOf(session, Language.German).Actor, session.IsInvestorsTurn, session.IsOver));
        Assert.Equal(isInvestorsTurn, HomeWords.ActionsOf(session, Later).First() == HomeAction.Pay);
    }

    [Theory]
    [InlineData("REVIEW_PENDING")]
    [InlineData("ACCEPTED")]
    [InlineData("DELIVERED")]
    public void State_AfterAWithdrawal_AsksForNothingAndShowsTheReceipt(string status)
    {
        var session = At(status);
        session.DeclareWithdrawal(Later, name: null);

        var state = HomeWords.StateOf(session, Language.German);
        Assert.Equal(StatusTexts.All.German.Withdrawn, state);
        Assert.Equal((false, false), (session.IsInvestorsTurn, session.IsOver));
        Assert.Equal([HomeAction.ReadReceipt], HomeWords.ActionsOf(session, Later));
        Assert.Null(HomeWords.WithdrawalOf(session, Later, Language.German));
    }

    [Fact]
    public void State_AfterAWithdrawalThatArrived_IsOver()
    {
        var session = At("ACCEPTED");
        session.DeclareWithdrawal(Later, name: null);
        session.WithdrawalArrived(Sample.Investment("CANCELLATION", Later));

        Assert.Equal(("Beendet", true), (HomeWords.StateOf(session, Language.German).Actor, session.IsOver));
        Assert.Equal([HomeAction.ReadReceipt], HomeWords.ActionsOf(session, Later));
    }

    [Fact]
    public void State_WhileTheWalletIsOpen_IsTheInvestorsTurn()
    {
        var session = Sample.AtStep(WizardStep.Wallet);

        Assert.True(session.IsInvestorsTurn);
        Assert.Equal("Sie sind dran", HomeWords.StateOf(session, Language.German).Actor);
        Assert.Equal(HomeAction.ChooseWallet, HomeWords.ActionsOf(session, Later).First());
    }

    [Fact]
    public void State_WhileTheIdentificationIsOpen_AsksForNoWallet()
    {
        var session = Sample.AtStep(WizardStep.Wallet);
        session.StatusRead(Sample.Investment("KYC_PENDING", Later));

        Assert.Equal(("Cashlink ist dran", false), (HomeWords.StateOf(session, Language.German).Actor, session.IsInvestorsTurn));
    }

    [Fact]
    public void State_OfWhatIsNotSigned_SaysTheNextStep()
    {
        var session = Sample.AtStep(WizardStep.Survey);

        Assert.Equal((true, false), (session.IsInvestorsTurn, session.IsOver));
        Assert.Contains("Kenntnisse", HomeWords.StateOf(session, Language.German).Text, StringComparison.Ordinal);
        Assert.Equal([HomeAction.Continue], HomeWords.ActionsOf(session, Later));
    }

    [Fact]
    public void State_OfWhatWasAbandoned_IsOverAndOpensNothing()
    {
        var session = Sample.AtStep(WizardStep.Survey);
        session.Abandon();

        Assert.Equal(("Ended", false, true), (HomeWords.StateOf(session, Language.English).Actor, session.IsInvestorsTurn, session.IsOver));
        Assert.Empty(HomeWords.ActionsOf(session, Later));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(17, false)]
    public void Withdrawal_OfAContract_IsOfferedUntilItsLastDay(int days, bool isOffered)
    {
        // Accepted on a Sunday: the period ends with a Sunday, and so on the Monday after it.
        var session = At("ACCEPTED");
        var now = Sample.Now.AddDays(days);

        Assert.Equal(isOffered, HomeWords.WithdrawalOf(session, now, Language.German) is { } text && text.Contains("7. Dezember 2026", StringComparison.Ordinal));
        Assert.Equal(isOffered, HomeWords.ActionsOf(session, now).Contains(HomeAction.Withdraw));
    }

    private static WizardSession At(string status)
    {
        var session = Sample.AtStep(WizardStep.Status);
        session.StatusRead(Sample.Investment(status, Sample.Now));
        return session;
    }
}
