using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions;

public sealed class StepOrderTests
{
    [Fact]
    public void Next_NewSession_IsUnits() => Assert.Equal(WizardStep.Units, StepOrder.Next(Sample.Session()));

    [Fact]
    public void Next_UnitsThatNeedDisclosure_IsSelfDisclosure()
    {
        var session = Sample.Session();
        session.UnitsArrived(new UnitsAnswer(1_100), Sample.Invitation("self_disclosure_monthly_income"));

        Assert.Equal(WizardStep.SelfDisclosure, StepOrder.Next(session));
    }

    [Fact]
    public void Next_UnitsThatNeedNoDisclosure_IsSurvey()
    {
        var session = Sample.Session();
        session.UnitsArrived(new UnitsAnswer(100), Sample.Invitation());

        Assert.Equal(WizardStep.Survey, StepOrder.Next(session));
    }

    [Fact]
    public void Next_CampaignWithoutSurvey_IsSigning()
    {
        var session = Sample.Session(Sample.Campaign with { SurveyRequired = false });
        session.UnitsArrived(new UnitsAnswer(100), Sample.Invitation());

        Assert.Equal(WizardStep.Signing, StepOrder.Next(session));
    }

    [Fact]
    public void Next_DisclosureGiven_IsSurvey() => Assert.Equal(WizardStep.Survey, StepOrder.Next(Sample.AtStep(WizardStep.Survey)));

    [Fact]
    public void Next_AppropriateSurvey_IsSigning() => Assert.Equal(WizardStep.Signing, StepOrder.Next(Sample.AtStep(WizardStep.Signing)));

    [Theory]
    [InlineData(SurveyOutcome.NoAnswers)]
    [InlineData(SurveyOutcome.NotAppropriate)]
    public void Next_SurveyThatWantsAWaiver_IsSurveyUntilItIsThere(SurveyOutcome outcome)
    {
        var session = Sample.AtStep(WizardStep.Survey);

        session.SurveyArrived(Sample.Survey(outcome));
        Assert.Equal(WizardStep.Survey, StepOrder.Next(session));

        session.SurveyWaiverArrived("WAIVER");
        Assert.Equal(WizardStep.Signing, StepOrder.Next(session));
    }

    [Fact]
    public void Next_Signed_IsWallet() => Assert.Equal(WizardStep.Wallet, StepOrder.Next(Sample.AtStep(WizardStep.Wallet)));

    [Fact]
    public void Next_SignedWhileCashlinkIsSilent_IsWallet()
    {
        var session = Sample.AtStep(WizardStep.Signing);
        session.Sign(Sample.Now);

        Assert.Equal(WizardStep.Wallet, StepOrder.Next(session));
    }

    [Fact]
    public void Next_WalletChosen_IsStatus() => Assert.Equal(WizardStep.Status, StepOrder.Next(Sample.AtStep(WizardStep.Status)));

    [Fact]
    public void Next_Abandoned_IsStatus()
    {
        var session = Sample.Session();
        session.Abandon();

        Assert.Equal(WizardStep.Status, StepOrder.Next(session));
    }

    [Theory]
    [InlineData("units", "units")]
    [InlineData("self-disclosure", "units self-disclosure")]
    [InlineData("survey", "units self-disclosure survey")]
    [InlineData("signing", "units self-disclosure survey signing")]
    [InlineData("wallet", "wallet status")]
    [InlineData("status", "status")]
    public void CanOpen_AtEachStep_IsWhatCanStillBeChanged(string atName, string open)
    {
        var at = new WizardStep(atName);
        var session = Sample.AtStep(at);

        Assert.Equal(open, string.Join(' ', StepOrdering.Order.Where(step => StepOrder.CanOpen(session, step)).Select(step => step.Name)));
    }

    [Fact]
    public void CanOpen_StepThatTheSessionDoesNotHave_IsFalse()
    {
        var session = Sample.Session(Sample.Campaign with { SurveyRequired = false });
        session.UnitsArrived(new UnitsAnswer(100), Sample.Invitation());

        Assert.False(StepOrder.CanOpen(session, WizardStep.SelfDisclosure));
        Assert.False(StepOrder.CanOpen(session, WizardStep.Survey));
        Assert.True(StepOrder.CanOpen(session, WizardStep.Signing));
    }

    [Theory]
    [InlineData("units", null)]
    [InlineData("self-disclosure", "units")]
    [InlineData("survey", "self-disclosure")]
    [InlineData("signing", "survey")]
    [InlineData("wallet", null)]
    [InlineData("status", null)]
    public void Before_AtEachStep_IsTheOneBeforeThatCanBeOpened(string atName, string? beforeName) =>
        Assert.Equal((beforeName is null ? (WizardStep?)null : new WizardStep(beforeName)), StepOrder.Before(Sample.AtStep(new WizardStep(atName)), new WizardStep(atName)));

    [Fact]
    public void Before_StatusWhileTheWalletIsPutOff_IsWallet() =>
        Assert.Equal(WizardStep.Wallet, StepOrder.Before(Sample.AtStep(WizardStep.Wallet), WizardStep.Status));

    [Fact]
    public void Before_StepsThatAreNotNeeded_AreSkipped()
    {
        var session = Sample.Session(Sample.Campaign with { SurveyRequired = false });
        session.UnitsArrived(new UnitsAnswer(100), Sample.Invitation());

        Assert.Equal(WizardStep.Units, StepOrder.Before(session, WizardStep.Signing));
    }

    [Fact]
    public void Has_BeforeUnitsAreKnown_ShowsTheSelfDisclosureAsPossible() =>
        Assert.True(StepOrder.Has(Sample.Session(), WizardStep.SelfDisclosure));

    [Fact]
    public void Parse_EachName_IsItsStep()
    {
        Assert.All(StepOrdering.Order, step => Assert.Equal(step, StepOrdering.Steps.Find(step.Name)));
        Assert.Null(StepOrdering.Steps.Find("Units"));
        Assert.Null(StepOrdering.Steps.Find(null));
    }
}
