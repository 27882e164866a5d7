using Cashlink.Api;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>The survey on knowledge and experience, or the waiver of it (§ 63 (10) WpHG).</summary>
public sealed class SurveyDefinition : StepDefinition
{
    public override WizardStep Step => WizardStep.Survey;

    public override Type Component => typeof(SurveyStep);

    public override IReadOnlyList<AnswerKey> Answers => [SurveyResult.Key, SurveySession.Waiver];

    public override IReadOnlyList<Type> Calls => [typeof(SubmitSurveyCall), typeof(SubmitSurveyWaiverCall)];

    public override IReadOnlyList<Type> Entries => [typeof(SurveyGiven), typeof(SurveyWarningShown), typeof(SurveyWarningLeft)];

    public override FollowRules Follow { get; } = new ShownOneByOne();

    public override bool OpensIn(SessionPhase phase) => phase == SessionPhase.Active;

    /// <summary>It is required, and either not given, or its result needs a waiver that Cashlink does not have.</summary>
    public override bool IsDue(WizardSession session) =>
        session is { Phase: SessionPhase.Active, SurveyRequired: true }
        && (session.Survey is not { } given || (given.Outcome != SurveyOutcome.Appropriate && session.SurveyWaiver is null));

    public override bool Has(WizardSession session) => session.SurveyRequired;

    public override void Begun(WizardSession session, Campaign campaign) => session.Keep(SurveySession.Required, campaign.SurveyRequired);

    public override string NameIn(Language language) => SurveySummaryTexts.All.In(language).Step;

    public override IEnumerable<SummaryLine> Summary(WizardSession session, Campaign campaign, Language language)
    {
        var texts = SurveySummaryTexts.All.In(language);
        if (session.Survey is { } survey)
            yield return new SummaryLine(texts.Step, [texts.Outcome(survey.Outcome)], Step, Private: PrivateValue.SurveyOutcome);
    }

    public override IEnumerable<SignedValue> Signed(WizardSession session) =>
        [new SignedValue("survey", session.Survey), new SignedValue("waiver", session.SurveyWaiver)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SurveySettings>(configuration);
        services.AddSingleton<QuestionnaireLibrary>();
        services.AddSingleton<ICampaignRule, QuestionnaireRule>();
        services.AddScoped<SurveyDesk>();
    }

    /// <summary>Each answer is a private value of its own, and which warning is shown is the outcome.</summary>
    private sealed class ShownOneByOne : FollowRules
    {
        private static readonly string Keys = PrivateValue.SurveyAnswer("").Key;

        public override IReadOnlyList<string> OpenFields(IReadOnlyList<string> shown) =>
            [.. shown.Where(key => key.StartsWith(Keys, StringComparison.Ordinal)).Select(key => key[Keys.Length..])];

        public override PrivateValue? ValueOf(string? fieldName) => fieldName is null ? null : PrivateValue.SurveyAnswer(fieldName);

        public override bool ShowsViews(Func<PrivateValue, bool> isShown) => isShown(PrivateValue.SurveyOutcome);
    }
}
