using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Tests.Steps.Survey;

public sealed class SurveyRulesTests
{
    private static readonly Questionnaire Questionnaire = QuestionnaireSample.Valid;

    [Theory]
    [InlineData("low", "low", "low", SurveyOutcome.NotAppropriate)]
    [InlineData("high", "low", "low", SurveyOutcome.NotAppropriate)]
    [InlineData("low", "low", "high", SurveyOutcome.NotAppropriate)]
    [InlineData("high", "low", "high", SurveyOutcome.Appropriate)]
    [InlineData("low", "high", "high", SurveyOutcome.Appropriate)]
    [InlineData("high", "high", "low", SurveyOutcome.NotAppropriate)]
    [InlineData("high", "high", "high", SurveyOutcome.Appropriate)]
    public void Rate_EachDimension_MustReachItsOwnMinimum(string first, string second, string third, SurveyOutcome outcome) =>
        Assert.Equal(outcome, SurveyRules.Rate(Questionnaire, Chosen(first, second, third)));

    [Fact]
    public void Rate_PointsOfOneDimension_DoNotHelpAnother()
    {
        var points = SurveyRules.Rate(Questionnaire, Chosen("high", "high", "low"));

        Assert.Equal(SurveyOutcome.NotAppropriate, points);
    }

    [Fact]
    public void Rate_NothingChosen_IsNotAppropriate() =>
        Assert.Equal(SurveyOutcome.NotAppropriate, SurveyRules.Rate(Questionnaire, new Dictionary<string, string>()));

    [Fact]
    public void Rate_AnswerThatDoesNotExist_CountsNothing() =>
        Assert.Equal(SurveyOutcome.NotAppropriate, SurveyRules.Rate(Questionnaire, Chosen("invented", "invented", "invented")));

    [Fact]
    public void Check_AllAnswered_FindsNothing() =>
        Assert.Empty(SurveyRules.Check(Questionnaire, Chosen("low", "low", "low"), Language.German));

    [Fact]
    public void Check_OneUnanswered_LeadsToItsFirstAnswer()
    {
        var chosen = Chosen("low", "low", "low");
        chosen.Remove("second");

        var error = Assert.Single(SurveyRules.Check(Questionnaire, chosen, Language.English));

        Assert.Equal("second-low", error.FieldId);
        Assert.Equal("Answer question 2", error.Message);
    }

    [Fact]
    public void Check_NothingAnswered_NamesEachQuestionInOrder() => Assert.Equal(
        ["first-low", "second-low", "third-low"],
        SurveyRules.Check(Questionnaire, new Dictionary<string, string>(), Language.German).Select(error => error.FieldId));

    [Fact]
    public void ToAnswers_InWhateverOrderChosen_FollowsTheQuestions()
    {
        var chosen = new Dictionary<string, string> { ["third"] = "high", ["first"] = "low", ["second"] = "high" };

        Assert.Equal(
            [("first", "low"), ("second", "high"), ("third", "high")],
            SurveyRules.ToAnswers(Questionnaire, chosen).Select(answer => (answer.Question, answer.Answer)));
    }

    private static Dictionary<string, string> Chosen(string first, string second, string third) =>
        new() { ["first"] = first, ["second"] = second, ["third"] = third };
}
