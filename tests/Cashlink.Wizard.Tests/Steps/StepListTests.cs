using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Steps;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Steps;

/// <summary>Walks the list of steps: what a step has forgotten to say of itself is found here.</summary>
public sealed class StepListTests
{
    /// <summary>For each answer a way to give it and another one. A new answer needs a line.</summary>
    private static readonly Dictionary<string, (Action<WizardSession> Give, Action<WizardSession> Change)> Samples = new()
    {
        [UnitsAnswer.Key.StoredName] = (
            session => session.Keep(UnitsAnswer.Key, new UnitsAnswer(100)), session => session.Keep(UnitsAnswer.Key, new UnitsAnswer(200))),
        [SelfDisclosureAnswer.Key.StoredName] = (
            session => session.Keep(SelfDisclosureAnswer.Key, new SelfDisclosureAnswer(true, false, Sample.Now)),
            session => session.Keep(SelfDisclosureAnswer.Key, new SelfDisclosureAnswer(true, true, Sample.Now))),
        [SurveyResult.Key.StoredName] = (
            session => session.SurveyArrived(Sample.Survey()),
            session => session.SurveyArrived(Sample.Survey(SurveyOutcome.NoAnswers) with { SubmittedAt = Sample.Now.AddMinutes(1) })),
        [SurveySession.Waiver.StoredName] = (
            session => session.Keep(SurveySession.Waiver, "NO_ANSWERS"), session => session.Keep(SurveySession.Waiver, "NOT_APPROPRIATE")),
        [WalletSession.Chosen.StoredName] = (
            session => session.Keep(WalletSession.Chosen, Scenario.Wallet(1)), session => session.Keep(WalletSession.Chosen, Scenario.Wallet(2))),
    };

    /// <summary>Answers that no line of the check page names by themselves: the waiver goes with the outcome of the survey.</summary>
    private static readonly string[] ShownWithAnother = [SurveySession.Waiver.StoredName];

    public static TheoryData<string> Answers => [.. StepList.All.SelectMany(step => step.Answers).Select(key => key.StoredName)];

    public static TheoryData<string> Names => [.. StepList.All.Select(step => step.Step.Name)];

    [Fact]
    public void Names_OfStepsAndAnswers_AreGivenOnce()
    {
        Assert.Equal(StepList.All.Count, StepList.All.Select(step => step.Step).Distinct().Count());
        var stored = StepList.All.SelectMany(step => step.Answers).Select(key => key.StoredName).ToList();
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Equal(stored.Order(), Samples.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_HasAPageAndANameInEveryLanguage(string name)
    {
        var step = StepList.All.Single(step => step.Step.Name == name);

        Assert.True(step.Component.IsSubclassOf(typeof(StepComponent)));
        Assert.All(Language.All, language => Assert.NotEmpty(step.NameIn(language)));
        // Everything of a step lies in its folder.
        Assert.All(
            step.Calls.Concat(step.Entries).Append(step.Component),
            type => Assert.StartsWith(step.GetType().Namespace!, type.Namespace, StringComparison.Ordinal));
    }

    /// <summary>The drafts, the comparison and what is signed come from one list: an answer that changes changes all of them.</summary>
    [Theory]
    [MemberData(nameof(Answers))]
    public void Answer_ThatChanges_ChangesStampComparisonSignatureAndSummary(string stored)
    {
        var step = StepList.All.Single(step => step.Answers.Any(key => key.StoredName == stored));
        var (one, other) = (Given(Samples[stored].Give), Given(Samples[stored].Give));
        Assert.True(one.HasSameAnswersAs(other));

        Samples[stored].Change(other);

        Assert.False(one.HasSameAnswersAs(other));
        Assert.NotEqual(one.AnswersStamp, other.AnswersStamp);
        if (!step.OpensIn(SessionPhase.Active))
            return; // It comes after the order, so it is no part of what is signed.
        Assert.NotEqual(Signed(step, one), Signed(step, other));
        if (!ShownWithAnother.Contains(stored))
            Assert.NotEqual(Shown(step, one), Shown(step, other));
    }

    private static WizardSession Given(Action<WizardSession> give)
    {
        var session = Sample.Session();
        give(session);
        return session;
    }

    private static string Signed(StepDefinition step, WizardSession session) =>
        string.Join('|', OrderPlaced.Sign(step.Signed(session)).Select(value => $"{value.Key}={value.Value.GetRawText()}"));

    private static string Shown(StepDefinition step, WizardSession session) =>
        SigningSummary.Shown(step.Summary(session, Sample.Campaign, Language.German), Language.German).ToString();
}
