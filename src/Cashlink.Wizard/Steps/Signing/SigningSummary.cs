using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Steps.Signing;

/// <summary>What the investor is about to sign: what each step says of itself. The page shows it, and the evidence keeps the same lines.</summary>
public static class SigningSummary
{
    /// <summary>The lines for the session as it is.</summary>
    public static IReadOnlyList<SummaryLine> Of(WizardSession session, Campaign campaign, Language language) =>
    [
        new SummaryLine(SigningTexts.All.In(language).Investment, [campaign.Name, campaign.Issuer.Name]),
        .. session.Steps.Definitions.SelectMany(step => step.Summary(session, campaign, language)),
    ];

    /// <summary>The lines as words, for the evidence.</summary>
    public static ShownText Shown(IEnumerable<SummaryLine> lines, Language language) => new(
        string.Join('\n', lines.Select(line => $"{line.Name}: {string.Join("; ", [.. line.Values, .. line.Note is { } note ? [note] : Array.Empty<string>()])}")),
        language.Code);
}
