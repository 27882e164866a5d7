using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Shell.Privacy;

/// <summary>What stands at values that an advisor sees only when the investor shows them.</summary>
public sealed record PrivacyTexts
{
    public required string Masked { get; init; }
    public required Func<string, string> ShowTo { get; init; }
    public required Func<string, string> IsShownTo { get; init; }
    public required string Holdings { get; init; }

    public static readonly Localized<PrivacyTexts> All = new(
        German: new PrivacyTexts
        {
            Masked = "verdeckt",
            ShowTo = name => $"{name} zeigen",
            IsShownTo = name => $"{name} sieht das",
            Holdings = "frühere Anlagen",
        },
        English: new PrivacyTexts
        {
            Masked = "covered",
            ShowTo = name => $"Show to {name}",
            IsShownTo = name => $"{name} can see this",
            Holdings = "earlier investments",
        });
}
