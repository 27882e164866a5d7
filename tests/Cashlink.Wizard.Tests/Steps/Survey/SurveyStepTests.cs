using Bunit;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Steps.Survey;

public sealed class SurveyStepTests(SandboxFixture sandbox) : StepTest<SurveyStep>(sandbox, WizardStep.Survey)
{
    private static readonly SurveyTexts German = SurveyTexts.All.German;
    private static readonly SurveyTexts English = SurveyTexts.All.English;

    [Fact]
    public async Task Show_FirstTime_HasTheHooksAndNothingChosen()
    {
        var page = Show(await AtStepAsync());

        AssertHooks(page, "continue", hasBack: true);
        AssertNoError(page);
        Assert.EndsWith("/survey?view=decline", page.Find("#survey-decline").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll("[data-part=question]").Count);
        Assert.Empty(page.FindAll("input[checked]"));
    }

    [Fact]
    public async Task Submit_NothingAnswered_LeadsToEachQuestion()
    {
        var page = Show(await AtStepAsync(), Language.English);

        await SubmitAsync(page);

        var links = page.FindAll("[data-error-summary] a");
        Assert.Equal(["Answer question 1", "Answer question 2", "Answer question 3", "Answer question 4"], links.Select(link => link.TextContent));
        string[] fields = ["known-instruments-none", "number-of-trades-never", "total-loss-protected", "sell-early-always"];
        foreach (var (link, field) in links.Zip(fields))
            AssertLeadsTo(page, link, field);
        AssertReferencesLead(page);
        Assert.Equal(0, Finished);
        Assert.Equal(2, (await Sandbox.WritesAsync()).Count);
    }

    [Fact]
    public async Task Submit_OneUnanswered_SaysSoAtThatQuestionOnly()
    {
        var page = Show(await AtStepAsync());
        Choose(page, Scenario.GoodAnswers.Take(3).Select(answer => $"{answer.Question}-{answer.Answer}"));

        await SubmitAsync(page);

        AssertErrorAt(page, "sell-early-always", German.Unanswered(4));
        Assert.Single(page.FindAll("[data-part=field-error]"));
        Choose(page, ["sell-early-always"]);
        AssertNoError(page);
    }

    [Fact]
    public async Task Submit_AppropriateAnswers_AreSentInOrder()
    {
        var page = Show(await AtStepAsync());
        Choose(page, Good().Reverse());

        await SubmitAsync(page);

        Assert.Equal(1, Finished);
        var survey = (await Sandbox.WritesAsync())[^1].Body!.Value.GetProperty("survey");
        Assert.Equal(
            Scenario.GoodAnswers.Select(answer => (answer.Question, answer.Answer)),
            survey.EnumerateArray().Select(answer => (answer.GetProperty("question").GetString()!, answer.GetProperty("answer").GetString()!)));
        Assert.Equal(3, (await Sandbox.WritesAsync()).Count);
    }

    [Fact]
    public async Task Submit_AnswersThatAreNotAppropriate_WarnsBeforeAnythingIsSent()
    {
        var state = await AtStepAsync();
        var page = Show(state);
        Choose(page, Poor());

        await SubmitAsync(page);

        Assert.EndsWith("/survey?view=warning", Navigation.Uri, StringComparison.Ordinal);
        await page.WaitForStateAsync(() => page.FindAll("#confirm-waiver").Count == 1);
        Assert.Equal(German.NotAppropriate.Title, page.Find("h1").TextContent);
        Assert.False(page.Find("#confirm-waiver").HasAttribute("checked"));
        AssertHooks(page, "continue", hasBack: true);
        Assert.Equal(2, (await Sandbox.WritesAsync()).Count);

        await SubmitAsync(page);
        AssertErrorAt(page, "confirm-waiver", German.ConfirmMissing);
        AssertReferencesLead(page);
        Assert.Equal(2, (await Sandbox.WritesAsync()).Count);

        Use(page, "#confirm-waiver", field => field.Change(true));
        AssertNoError(page);
        await SubmitAsync(page);
        Assert.Equal(1, Finished);
        Assert.Equal("NOT_APPROPRIATE", (await Sandbox.WritesAsync())[^1].Body!.Value.GetProperty("survey_waiver").GetString());
        Assert.Equal(SurveyOutcome.NotAppropriate, state.Session.Survey?.Outcome);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Decline_Confirmed_SendsNoAnswersAndTheWaiver(string code)
    {
        var state = await AtStepAsync();
        var texts = SurveyTexts.All.In(Language.Find(code)!);
        var page = Show(state, Language.Find(code), "?view=decline");
        Assert.Equal(texts.NoAnswers.Title, page.Find("h1").TextContent);

        await SubmitAsync(page);
        AssertErrorAt(page, "confirm-waiver", texts.ConfirmMissing);

        Use(page, "#confirm-waiver", field => field.Change(true));
        await SubmitAsync(page);
        Assert.Equal(1, Finished);
        var writes = (await Sandbox.WritesAsync()).TakeLast(2).ToList();
        Assert.Equal(0, writes[0].Body!.Value.GetProperty("survey").GetArrayLength());
        Assert.Equal("NO_ANSWERS", writes[1].Body!.Value.GetProperty("survey_waiver").GetString());
    }

    [Fact]
    public async Task Warning_ShownAndLeft_IsOnRecordWithItsWords()
    {
        var state = await AtStepAsync();
        var page = Show(state, Language.English);
        Choose(page, Poor());
        await SubmitAsync(page);
        await page.WaitForStateAsync(() => page.FindAll("#confirm-waiver").Count == 1);

        Navigation.NavigateTo(StepAddress.Of(state.Session.Id, WizardStep.Survey));
        await page.WaitForStateAsync(() => page.FindAll("#confirm-waiver").Count == 0);

        var record = Stage.Services.GetRequiredService<EvidenceLog>();
        var entries = (await record.ReadAsync(state.Session.Id)).Select(item => item.Entry).Where(entry => entry is SurveyWarningShown or SurveyWarningLeft).ToList();
        var shown = Assert.IsType<SurveyWarningShown>(entries[0]);
        Assert.Equal((SurveyOutcome.NotAppropriate, English.NotAppropriate.Shown(Language.English)), (shown.Outcome, shown.Shown));
        Assert.Equal(Poor(), shown.Answers.Select(answer => $"{answer.Question}-{answer.Answer}"));
        Assert.Equal(new SurveyWarningLeft(SurveyOutcome.NotAppropriate), Assert.Single(entries.Skip(1)));
    }

    [Fact]
    public async Task Warning_OnAnAdvisorsScreen_IsNotOnRecordAsShownToTheInvestor()
    {
        var investor = await AtStepAsync();
        Show(await Stage.EnterAsync(investor.Session.Id, SessionRole.Advisor), query: "?view=decline");

        var entries = await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(investor.Session.Id);

        Assert.DoesNotContain(entries, item => item.Entry is SurveyWarningShown);
    }

    [Fact]
    public async Task Warning_AfterAReloadWithoutADraft_ShowsTheQuestions()
    {
        var page = Show(await AtStepAsync(), query: "?view=warning");

        Assert.Equal(German.Title, page.Find("h1").TextContent);
    }

    [Fact]
    public async Task Submit_Twice_PushesOnce()
    {
        var page = Show(await AtStepAsync());
        Choose(page, Good());

        await AssertPushesOnceAsync(page);
    }

    [Fact]
    public async Task Submit_WhileCashlinkIsDown_KeepsTheAnswersAndOffersToTryAgain()
    {
        var page = Show(await AtStepAsync(), Language.English);
        Choose(page, Good());
        await Sandbox.FailAsync("/v2/invitations/");

        await SubmitAsync(page);

        var retry = AssertUnavailable(page, Language.English);
        Assert.Equal(Good(), page.FindAll("input[checked]").Select(input => input.Id!));
        await Sandbox.MendAsync();
        await retry.ClickAsync();
        Assert.Equal(1, Finished);
    }

    [Fact]
    public async Task Warning_WhileCashlinkIsDown_KeepsTheConfirmationAndOffersToTryAgain()
    {
        var page = Show(await AtStepAsync(), query: "?view=decline");
        Use(page, "#confirm-waiver", field => field.Change(true));
        await Sandbox.FailAsync("/v2/invitations/");

        await SubmitAsync(page);

        var retry = AssertUnavailable(page);
        Assert.True(page.Find("#confirm-waiver").HasAttribute("checked"));
        await Sandbox.MendAsync();
        await retry.ClickAsync();
        Assert.Equal(1, Finished);
    }

    [Fact]
    public async Task Submit_RefusedByCashlink_SaysSo()
    {
        var page = Show(await AtStepAsync(), Language.English);
        Choose(page, Good());
        Stage.Api.Refuse("survey", "Not a valid answer.");

        await SubmitAsync(page);

        Assert.Contains(
            Shell(Language.English).RefusedField("Not a valid answer."), page.Find("[data-error-summary]").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, Finished);
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task Warning_RefusedByCashlink_SaysSoAndLeadsNowhereFalse()
    {
        var page = Show(await AtStepAsync(), Language.English, "?view=decline");
        Use(page, "#confirm-waiver", field => field.Change(true));
        Stage.Api.Refuse("survey_waiver", "Not a valid choice.");

        await SubmitAsync(page);

        Assert.Contains("Not a valid choice.", page.Find("[data-error-summary]").TextContent, StringComparison.Ordinal);
        AssertReferencesLead(page);
    }

    [Fact]
    public async Task Show_AfterwardsAgain_HoldsTheAnswers()
    {
        var page = Show(await Stage.AtStepAsync(WizardStep.Signing), Language.English);

        Assert.Equal(English.Title, page.Find("h1").TextContent);
        Assert.Equal(Good(), page.FindAll("input[checked]").Select(input => input.Id!));
    }

    private static void Choose(IRenderedComponent<SurveyStep> page, IEnumerable<string> answers)
    {
        foreach (var id in answers)
            Use(page, $"#{id}", field => field.Change(id));
    }

    private static IReadOnlyList<string> Good() => [.. Scenario.GoodAnswers.Select(answer => $"{answer.Question}-{answer.Answer}")];

    private static string[] Poor() => ["known-instruments-none", "number-of-trades-never", "total-loss-protected", "sell-early-always"];
}
