using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions;

public sealed class StepProgressTests
{
    [Theory]
    [InlineData("units", "Current NotYet NotYet NotYet NotYet NotYet")]
    [InlineData("survey", "Answered Answered Current NotYet NotYet NotYet")]
    [InlineData("signing", "Answered Answered Answered Current NotYet NotYet")]
    [InlineData("wallet", "Answered Answered Answered Answered Current Next")]
    [InlineData("status", "Answered Answered Answered Answered Answered Current")]
    public void StateOf_AtTheNextStep_TellsEachStep(string stepName, string states) =>
        Assert.Equal(states, Written(Sample.AtStep(new WizardStep(stepName)), Sample.Campaign, new WizardStep(stepName)));

    [Fact]
    public void StateOf_AtAnEarlierStep_ShowsTheWayBack() => Assert.Equal(
        "Current Answered Answered Next NotYet NotYet", Written(Sample.AtStep(WizardStep.Signing), Sample.Campaign, WizardStep.Units));

    [Fact]
    public void StateOf_OnAPageBesideTheSteps_HasNoCurrentStep() => Assert.Equal(
        "Answered Answered Next NotYet NotYet NotYet", Written(Sample.AtStep(WizardStep.Survey), Sample.Campaign, current: null));

    [Fact]
    public void StateOf_Company_NeedsNoSelfDisclosure()
    {
        var session = Sample.Session();
        session.InvestorKnown(new InvestorProfile(IsCompany: true, KycStatus.Successful));
        Assert.Equal(StepState.NotNeededForCompany, StepProgress.StateOf(session, Sample.Campaign, WizardStep.SelfDisclosure, WizardStep.Units));

        session.UnitsArrived(new UnitsAnswer(50_000), Sample.Invitation());
        Assert.Equal(StepState.NotNeededForCompany, StepProgress.StateOf(session, Sample.Campaign, WizardStep.SelfDisclosure, WizardStep.Survey));
    }

    [Fact]
    public void StateOf_CompanyThatCashlinkAsksAllTheSame_HasTheStep()
    {
        var session = Sample.Session();
        session.InvestorKnown(new InvestorProfile(IsCompany: true, KycStatus.Successful));
        session.UnitsArrived(new UnitsAnswer(50_000), Sample.Invitation("self_disclosure_monthly_income"));

        Assert.Equal(StepState.Next, StepProgress.StateOf(session, Sample.Campaign, WizardStep.SelfDisclosure, WizardStep.Units));
    }

    [Fact]
    public void StateOf_SmallAmount_NeedsNoSelfDisclosure()
    {
        var session = Sample.Session();
        session.UnitsArrived(new UnitsAnswer(100), Sample.Invitation());

        Assert.Equal(StepState.NotNeededForAmount, StepProgress.StateOf(session, Sample.Campaign, WizardStep.SelfDisclosure, WizardStep.Survey));
    }

    [Fact]
    public void StateOf_CampaignThatAsksForNeither_SaysSoFromTheBeginning()
    {
        var campaign = Sample.Campaign with { SelfDisclosureLimitsApply = false, SurveyRequired = false };

        Assert.Equal("Current NotNeededHere NotNeededHere NotYet NotYet NotYet", Written(Sample.Session(campaign), campaign, WizardStep.Units));
    }

    private static string Written(WizardSession session, Campaign campaign, WizardStep? current) =>
        string.Join(' ', StepOrdering.Order.Select(step => StepProgress.StateOf(session, campaign, step, current)));
}
