using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Advisor;

/// <summary>Whose turn it is, in each state of a session.</summary>
public sealed class TurnTests
{
    [Theory]
    [InlineData("units")]
    [InlineData("self-disclosure")]
    [InlineData("survey")]
    [InlineData("signing")]
    [InlineData("wallet")]
    public void Turn_BeforeTheInvestorsPartIsDone_IsTheClients(string stepName) =>
        Assert.Equal(Turn.Client, Turns.Of(Sample.AtStep(new WizardStep(stepName))));

    [Theory]
    [InlineData("survey", Turn.Client)]
    [InlineData("signing", Turn.Advisor)]
    public void Turn_AdviceWithoutItsReport_IsTheAdvisorsOnceAllElseIsThere(string stepName, Turn turn)
    {
        var step = new WizardStep(stepName);
        var session = Sample.AtStep(step);
        session.AdvisorCame("7", "Petra Vogt", MeetingKind.Advice, Sample.Now);

        Assert.Equal(turn, Turns.Of(session));
    }

    [Fact]
    public void Turn_AdviceWithItsReport_IsTheClientsAgain()
    {
        var session = Sample.AtStep(WizardStep.Signing);
        session.AdvisorCame("7", "Petra Vogt", MeetingKind.Advice, Sample.Now);
        session.SuitabilityReportNamed(new SuitabilityReport("GE-1", "7", "Petra Vogt", Sample.Now));

        Assert.Equal(Turn.Client, Turns.Of(session));
    }

    [Fact]
    public void Turn_SignedAndNotYetTaken_IsCashlinks()
    {
        var session = Sample.AtStep(WizardStep.Signing);
        session.Sign(Sample.Now);

        Assert.Equal(Turn.Cashlink, Turns.Of(session));
    }

    [Theory]
    [InlineData("KYC_PENDING", Turn.Client)]
    [InlineData("REVIEW_PENDING", Turn.Cashlink)]
    [InlineData("WAITING_FOR_ACCEPTANCE", Turn.Issuer)]
    [InlineData("ACCEPTED", Turn.Client)]
    [InlineData("PAID", Turn.Cashlink)]
    [InlineData("DELIVERED", Turn.Nobody)]
    [InlineData("REJECTION", Turn.Nobody)]
    [InlineData("CANCELLATION", Turn.Nobody)]
    [InlineData("SOMETHING_NEW", Turn.Cashlink)]
    public void Turn_AfterTheWallet_GoesByCashlinksStatus(string status, Turn turn)
    {
        var session = Sample.AtStep(WizardStep.Status);
        session.StatusRead(Sample.Investment(status, Sample.Now.AddDays(1)));

        Assert.Equal(turn, Turns.Of(session));
    }

    [Fact]
    public void Turn_OfASessionThatWasGivenUp_IsNobodys()
    {
        var session = Sample.AtStep(WizardStep.Survey);
        session.Abandon();

        Assert.Equal(Turn.Nobody, Turns.Of(session));
    }
}
