using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Shell.Addresses;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>
/// The questions, and a page of its own for each way to go on without a good result. Which page is shown stands in the address,
/// so that the browser's back leads from a warning to the questions.
/// </summary>
public sealed partial class SurveyStep(SurveyDesk desk, QuestionnaireLibrary library, NavigationManager navigation, IOptions<SurveySettings> settings) : StepComponent
{
    private const string DeclineView = "decline";
    private const string WarningView = "warning";

    private readonly Dictionary<string, string> _chosen = [];
    private SurveyOutcome? _warning;
    private SurveyOutcome? _recorded;
    private bool _draftWasRead;

    /// <summary>The page within the step; null for the questions.</summary>
    [SupplyParameterFromQuery(Name = "view")]
    public string? View { get; set; }

    private SurveyTexts Texts => SurveyTexts.All.In(Language);

    private Questionnaire Questionnaire => library.Find(State.Session.CampaignId)
        ?? throw new InvalidOperationException($"There is no questionnaire for campaign {State.Session.CampaignId}.");

    private SurveyWarningTexts WarningTexts => _warning == SurveyOutcome.NoAnswers ? Texts.NoAnswers : Texts.NotAppropriate;

    private string Address => StepAddress.Of(State.Session.Id, WizardStep.Survey);

    /// <summary>
    /// After a reload the answers that the warning is about are not at hand until the browser's draft was read. The questions must
    /// not flash up before.
    /// </summary>
    private bool IsWaitingForAnswers => View == WarningView && !IsAnswered && !_draftWasRead;

    private bool IsAnswered => Questionnaire.Questions.All(question => _chosen.ContainsKey(question.Id));

    protected override WizardStep Step => WizardStep.Survey;

    protected override void OnInitialized() => TakeOver();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await TakeUpDraftAsync();
        await RecordWarningAsync();
    }

    private async Task TakeUpDraftAsync()
    {
        foreach (var (question, answer) in await ReadDraftAsync<Dictionary<string, string>>() ?? [])
            Choose(question, answer);
        _draftWasRead = true;
        ShowView();
        StateHasChanged();
    }

    /// <summary>Notes that the investor has the warning on the screen, or has gone from it back to the questions.</summary>
    private async Task RecordWarningAsync()
    {
        if (_recorded == _warning || State.Role != SessionRole.Investor)
            return;
        var left = _recorded;
        _recorded = _warning;
        if (left is { } before)
            await State.RecordAsync(new SurveyWarningLeft(before));
        if (_warning is { } outcome)
        {
            var answers = outcome == SurveyOutcome.NoAnswers ? [] : SurveyRules.ToAnswers(Questionnaire, _chosen);
            await State.RecordAsync(new SurveyWarningShown(Questionnaire.Version, outcome, answers, WarningTexts.Shown(Language)));
        }
    }

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        // What is shown to an advisor, and is private again when the screen share ends.
        if (State.Role != SessionRole.Investor)
            TakeOver();
        ShowView();
    }

    private void ShowView()
    {
        var warning = View switch
        {
            DeclineView => SurveyOutcome.NoAnswers,
            // Without answers the warning would have nothing to warn of: the questions are shown.
            WarningView when IsAnswered => SurveyRules.Rate(Questionnaire, _chosen),
            // The investor has shown it to the advisor, whose page knows no answers.
            WarningView when State.Privacy.IsShown(PrivateValue.SurveyOutcome) => SurveyOutcome.NotAppropriate,
            _ => (SurveyOutcome?)null,
        };
        if (warning == SurveyOutcome.Appropriate)
            warning = null;
        if (warning != _warning)
            Show([]);
        _warning = warning;
    }

    protected override void TakeOver()
    {
        if (State.Role != SessionRole.Investor)
            _chosen.Clear();
        foreach (var answer in State.Session.Survey?.Answers ?? [])
        {
            if (!State.Privacy.IsMasked(PrivateValue.SurveyAnswer(answer.Question)))
                Choose(answer.Question, answer.Answer);
        }
    }

    /// <summary>Takes an answer from where it was kept. The questionnaire may be another one by now; what it does not know is not chosen.</summary>
    private void Choose(string question, string answer)
    {
        if (SurveyRules.Knows(Questionnaire, question, answer))
            _chosen[question] = answer;
    }

    private Task ChooseAsync(string question, string answer)
    {
        _chosen[question] = answer;
        var open = SurveyRules.Check(Questionnaire, _chosen, Language).Select(error => error.FieldId).ToHashSet();
        Settle(error => !open.Contains(error.FieldId));
        return KeepDraftAsync(() => _chosen);
    }

    private async Task SubmitAnswersAsync()
    {
        var errors = SurveyRules.Check(Questionnaire, _chosen, Language);
        if (errors.Count > 0)
        {
            Show(errors);
            return;
        }
        if (SurveyRules.Rate(Questionnaire, _chosen) == SurveyOutcome.NotAppropriate)
        {
            // The warning is about these answers; reloaded without them it would be the questions again.
            await KeepDraftNowAsync(_chosen);
            navigation.NavigateTo($"{Address}?view={WarningView}");
            return;
        }
        var answers = SurveyRules.ToAnswers(Questionnaire, _chosen);
        await PushAsync(() => desk.SubmitSurveyAsync(Questionnaire.Version, answers, SurveyOutcome.Appropriate, waiver: null));
    }

    private Task SubmitWaivedAsync()
    {
        ShownText[] shown = [WarningTexts.Shown(Language)];
        if (_warning == SurveyOutcome.NoAnswers)
            return PushAsync(() => desk.SubmitSurveyAsync(Questionnaire.Version, [], SurveyOutcome.NoAnswers, Api.SurveyWaivers.NoAnswers, shown));
        var answers = SurveyRules.ToAnswers(Questionnaire, _chosen);
        return PushAsync(() => desk.SubmitSurveyAsync(
            Questionnaire.Version, answers, SurveyOutcome.NotAppropriate, settings.Value.NotAppropriateWaiver, shown));
    }
}
