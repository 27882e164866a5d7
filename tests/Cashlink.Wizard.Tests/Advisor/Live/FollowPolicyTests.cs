using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Steps;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Advisor.Live;

/// <summary>What an advisor's page is told of what the client does, and what it is never told.</summary>
public sealed class FollowPolicyTests
{
    [Fact]
    public void Units_AreOpen() =>
        Assert.Equal(new FieldTyped("units", "1.1", null, "de"), Read(WizardStep.Units, Text("units", "1.1")));

    [Theory]
    [InlineData("self-disclosure")]
    [InlineData("survey")]
    [InlineData("signing")]
    [InlineData("wallet")]
    [InlineData("status")]
    public void UnknownField_OnAnyStep_IsMasked(string stepName)
    {
        var step = new WizardStep(stepName);
        var message = Read(step, Text("something-new", "secret"));

        Assert.IsType<FieldFilled>(message);
        Assert.DoesNotContain("secret", message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void UnitsField_OnAnotherStep_IsMasked() => Assert.IsType<FieldFilled>(Read(WizardStep.Wallet, Text("units", "5")));

    [Fact]
    public void Answer_OfTheSurvey_SaysTheQuestionAndNotTheOption()
    {
        var message = Read(WizardStep.Survey, Choice("total-loss-lost", "total-loss", isChecked: true));

        Assert.Equal(new FieldFilled("total-loss", true), message);
    }

    [Theory]
    [InlineData("confirm-income", true)]
    [InlineData("confirm-income", false)]
    [InlineData("confirm-net-worth", true)]
    [InlineData("confirm-net-worth", false)]
    public void Box_OfTheSelfDisclosure_SaysNeitherWhichNorWhetherItIsTicked(string id, bool isChecked) =>
        Assert.Equal(new FieldFilled("confirm-income", true), Read(WizardStep.SelfDisclosure, Choice(id, id, isChecked)));

    [Fact]
    public void Answer_ThatWasShown_IsOpen_TheOthersAreNot()
    {
        var shown = PrivateValue.SurveyAnswer("total-loss");

        Assert.Equal(
            new FieldTyped("total-loss-lost", "", true, "de"),
            Read(WizardStep.Survey, Choice("total-loss-lost", "total-loss", isChecked: true), shown));
        Assert.IsType<FieldFilled>(Read(WizardStep.Survey, Choice("sell-early-perhaps", "sell-early", isChecked: true), shown));
        Assert.Equal(["total-loss"], FollowPolicy.OpenFields(RulesOf(WizardStep.Survey), [shown.Key]));
        Assert.Empty(FollowPolicy.OpenFields(RulesOf(WizardStep.SelfDisclosure), [shown.Key]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("units\"><script>")]
    [InlineData("a b")]
    public void Field_WithAnOddName_IsLeftOut(string? id) => Assert.Null(Read(WizardStep.Units, Text(id, "1")));

    [Fact]
    public void Value_ThatIsTooLong_IsCut() =>
        Assert.Equal(200, Assert.IsType<FieldTyped>(Read(WizardStep.Units, Text("units", new string('1', 5_000)))).Text.Length);

    [Fact]
    public void WarningOfTheSurvey_IsFollowedOnlyWhenItsOutcomeWasShown()
    {
        Assert.Null(FollowPolicy.ViewOf(RulesOf(WizardStep.Survey), "warning", _ => false));
        Assert.Null(FollowPolicy.ViewOf(RulesOf(WizardStep.Survey), "decline", _ => false));
        Assert.Equal("warning", FollowPolicy.ViewOf(RulesOf(WizardStep.Survey), "warning", value => value == PrivateValue.SurveyOutcome));
        Assert.Equal("add", FollowPolicy.ViewOf(RulesOf(WizardStep.Wallet), "add", _ => false));
        Assert.Null(FollowPolicy.ViewOf(RulesOf(WizardStep.Wallet), "//evil?x=1", _ => true));
    }

    [Fact]
    public void Cursor_InAPrivateField_SaysItsPlaceAlone()
    {
        Assert.Equal("confirm-income", FollowPolicy.Enter(RulesOf(WizardStep.SelfDisclosure), Choice("confirm-net-worth", "confirm-net-worth", true)).Anchor);
        Assert.Equal("total-loss", FollowPolicy.Enter(RulesOf(WizardStep.Survey), Choice("total-loss-lost", "total-loss", true)).Anchor);
        Assert.Null(FollowPolicy.Enter(RulesOf(WizardStep.Units), null).Anchor);
    }

    [Theory]
    [InlineData("units", true)]
    [InlineData("row:3", true)]
    [InlineData("heading:0", true)]
    [InlineData("link:12", true)]
    [InlineData("evil:3", false)]
    [InlineData("row:99999", false)]
    [InlineData("a[href]", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Place_IsANameOrANumberOfAKind(string? place, bool isPlace) => Assert.Equal(isPlace, FollowPolicy.IsPlace(place));

    private static FollowRules RulesOf(WizardStep step) => StepOrdering.Steps.DefinitionOf(step).Follow;

    private static LiveMessage? Read(WizardStep step, FieldInput field, params PrivateValue[] shown) =>
        FollowPolicy.Read(RulesOf(step), field, "de", shown.Contains);

    private static FieldInput Text(string? id, string value) => new(id, id, value, IsChoice: false, IsChecked: false, IsFilled: value.Length > 0);

    private static FieldInput Choice(string id, string name, bool isChecked) => new(id, name, "", IsChoice: true, isChecked, isChecked);
}
