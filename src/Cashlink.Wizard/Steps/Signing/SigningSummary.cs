using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Steps;
using Cashlink.Wizard.Shell.Layout;

namespace Cashlink.Wizard.Steps.Signing;

/// <summary>A line of the summary.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Values">What is said about it, a line each.</param>
/// <param name="ChangedAt">The step where it can be changed; null when it cannot.</param>
/// <param name="Note">Where the value comes from, when that is not the investor.</param>
/// <param name="IsMoney">True for the sum that is to be paid.</param>
/// <param name="Private">What of the investor's it is, when an advisor must not see it unasked.</param>
public sealed record SummaryLine(
    string Name, IReadOnlyList<string> Values, WizardStep? ChangedAt = null, string? Note = null, bool IsMoney = false,
    PrivateValue? Private = null);

/// <summary>What the investor is about to sign. The page shows it, and the evidence keeps the same lines.</summary>
public static class SigningSummary
{
    /// <summary>The lines for the session as it is.</summary>
    public static IReadOnlyList<SummaryLine> Of(WizardSession session, Campaign campaign, Language language) =>
        [.. Lines(session, campaign, SigningTexts.All.In(language), language)];

    /// <summary>The lines as words, for the evidence.</summary>
    public static ShownText Shown(IEnumerable<SummaryLine> lines, Language language) => new(
        string.Join('\n', lines.Select(line => $"{line.Name}: {string.Join("; ", [.. line.Values, .. line.Note is { } note ? [note] : Array.Empty<string>()])}")),
        language.Code);

    private static IEnumerable<SummaryLine> Lines(WizardSession session, Campaign campaign, SigningTexts texts, Language language)
    {
        var units = session.Units!;
        yield return new SummaryLine(texts.Investment, [campaign.Name, campaign.Issuer.Name]);
        yield return new SummaryLine(
            texts.Units, [texts.UnitsAtPrice(language.Number(units.Units), language.Amount(campaign.UnitPrice))], WizardStep.Units, OriginOf(units.Origin, texts));
        if (campaign.AgioPercent > 0)
            yield return new SummaryLine(texts.Agio, [language.Percent(campaign.AgioPercent)]);
        yield return new SummaryLine(texts.YouPay, [language.Amount(campaign.ToPayFor(units.Units))], IsMoney: true);
        if (session.SelfDisclosure is { } disclosure)
            yield return new SummaryLine(texts.SelfDisclosure, [.. Confirmed(disclosure, texts)], WizardStep.SelfDisclosure, Private: PrivateValue.SelfDisclosure);
        else if (StepProgress.StateOf(session, campaign, WizardStep.SelfDisclosure, WizardStep.Signing) == StepState.NotNeededForCompany)
            yield return new SummaryLine(texts.SelfDisclosure, [ShellTexts.All.In(language).StepState(StepState.NotNeededForCompany)]);
        if (session.Survey is { } survey)
            yield return new SummaryLine(texts.Survey, [texts.SurveyOutcome(survey.Outcome)], WizardStep.Survey, Private: PrivateValue.SurveyOutcome);
    }

    /// <summary>What is said of a value that the investor has not entered; null for one that the investor has.</summary>
    private static string? OriginOf(Provenance provenance, SigningTexts texts) => provenance.Origin switch
    {
        ValueOrigin.Investor => null,
        ValueOrigin.PartnerSuggestion => texts.PartnerSuggestion,
        ValueOrigin.AdvisorSuggestion => texts.AdvisorSuggestion(provenance.By ?? texts.YourAdvisor),
        _ => throw new InvalidOperationException($"Unknown origin {provenance.Origin}."),
    };

    private static IEnumerable<string> Confirmed(SelfDisclosureAnswer disclosure, SigningTexts texts)
    {
        if (disclosure.IncomeConfirmed)
            yield return texts.IncomeConfirmed;
        if (disclosure.NetWorthConfirmed)
            yield return texts.NetWorthConfirmed;
    }
}
