using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Confirmations;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>The units step: how many, and what they cost.</summary>
public sealed class UnitsDefinition : StepDefinition
{
    public override WizardStep Step => WizardStep.Units;

    public override Type Component => typeof(UnitsStep);

    public override IReadOnlyList<AnswerKey> Answers => [UnitsAnswer.Key];

    public override IReadOnlyList<Type> Calls => [typeof(CreateInvitationCall), typeof(ChangeUnitsCall)];

    public override IReadOnlyList<Type> Entries => [typeof(UnitsChosen)];

    public override FollowRules Follow { get; } = new UnitsAreOpen();

    public override bool OpensIn(SessionPhase phase) => phase == SessionPhase.Active;

    public override bool IsDue(WizardSession session) => session is { Phase: SessionPhase.Active, Units: null };

    public override string NameIn(Language language) => UnitsSummaryTexts.All.In(language).Step;

    public override IEnumerable<SummaryLine> Summary(WizardSession session, Campaign campaign, Language language)
    {
        if (session.Units is not { } units)
            yield break;
        var texts = UnitsSummaryTexts.All.In(language);
        yield return new SummaryLine(
            texts.Step, [texts.UnitsAtPrice(language.Number(units.Units), language.Amount(campaign.UnitPrice))], Step, OriginOf(units.Origin, texts));
        if (campaign.AgioPercent > 0)
            yield return new SummaryLine(texts.Agio, [language.Percent(campaign.AgioPercent)]);
        yield return new SummaryLine(texts.YouPay, [language.Amount(campaign.ToPayFor(units.Units))], IsMoney: true);
    }

    public override IEnumerable<SignedValue> Signed(WizardSession session) =>
        session.Units is { } units ? [new SignedValue("units", units.Units), new SignedValue("origin", units.Origin)] : [];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<UnitsDesk>();

    /// <summary>What is said of a value that the investor has not entered; null for one that the investor has.</summary>
    private static string? OriginOf(Provenance provenance, UnitsSummaryTexts texts) => provenance.Origin switch
    {
        ValueOrigin.Investor => null,
        ValueOrigin.PartnerSuggestion => texts.PartnerSuggestion,
        ValueOrigin.AdvisorSuggestion => texts.AdvisorSuggestion(provenance.By ?? texts.YourAdvisor),
        _ => throw new InvalidOperationException($"Unknown origin {provenance.Origin}."),
    };

    /// <summary>Units and price are what is talked about.</summary>
    private sealed class UnitsAreOpen : FollowRules
    {
        public override IReadOnlyList<string> OpenFields(IReadOnlyList<string> shown) => [UnitsRules.FieldId];

        public override bool IsOpen(string fieldId) => fieldId == UnitsRules.FieldId;
    }
}
