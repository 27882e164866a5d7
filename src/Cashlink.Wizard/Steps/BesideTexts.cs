using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps;

/// <summary>What is said where a subscription to the same offer is there already.</summary>
public sealed record BesideTexts
{
    public required string Title { get; init; }

    /// <summary>For the day of that subscription.</summary>
    public required Func<string, string> Text { get; init; }

    public static readonly Localized<BesideTexts> All = new(
        German: new BesideTexts
        {
            Title = "Sie haben hier schon gezeichnet",
            Text = day => $"Ihre Zeichnung vom {day} gilt. Was Sie jetzt zeichnen, kommt als zweite Zeichnung hinzu und ist zusätzlich zu bezahlen.",
        },
        English: new BesideTexts
        {
            Title = "You have subscribed here already",
            Text = day => $"Your subscription of {day} stands. What you subscribe to now is a second subscription beside it, and has to be paid as well.",
        });
}
