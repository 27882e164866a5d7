using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Access;

/// <summary>What the page of a link says before somebody is let in.</summary>
/// <param name="Title">What will happen.</param>
/// <param name="Action">The button.</param>
/// <param name="Paragraphs">What to know before.</param>
public sealed record EntryTexts(string Title, string Action, params string[] Paragraphs)
{
    public static EntryTexts Of(EntryKind kind, Language language) => kind switch
    {
        EntryKind.Session => Session.In(language),
        EntryKind.Home => Home.In(language),
        EntryKind.Console => Console.In(language),
        EntryKind.PassedOn => PassedOn.In(language),
        EntryKind.Mailed => Mailed.In(language),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static readonly Localized<EntryTexts> Session = new(
        German: new("Ihre Anlage wird geöffnet", "Anlage öffnen", "Geht es nicht von selbst weiter? Dann öffnen Sie die Anlage hier."),
        English: new("Your investment is being opened", "Open the investment", "Does nothing happen? Then open the investment here."));

    private static readonly Localized<EntryTexts> Home = new(
        German: new("Ihre Zeichnungen werden geöffnet", "Zeichnungen öffnen", "Geht es nicht von selbst weiter? Dann öffnen Sie Ihre Zeichnungen hier."),
        English: new("Your subscriptions are being opened", "Open your subscriptions", "Does nothing happen? Then open your subscriptions here."));

    private static readonly Localized<EntryTexts> Console = new(
        German: new("Die Beraterkonsole wird geöffnet", "Konsole öffnen", "Geht es nicht von selbst weiter? Dann öffnen Sie die Konsole hier."),
        English: new("The advisor's console is being opened", "Open the console", "Does nothing happen? Then open the console here."));

    private static readonly Localized<EntryTexts> PassedOn = new(
        German: new(
            "Ihre Anlage", "Anlage öffnen",
            "Dieser Link ist für die Person, die anlegt. Wer hier weitergeht, handelt als diese Person.",
            "Der Link gilt nur einmal und nur fünf Minuten lang."),
        English: new(
            "Your investment", "Open the investment",
            "This link is for the person who invests. Whoever continues here acts as that person.",
            "The link works only once and only for five minutes."));

    private static readonly Localized<EntryTexts> Mailed = new(
        German: new("Ihre Zeichnung", "Zeichnung öffnen", "Dieser Link ist nur für Sie. Er gilt nur einmal."),
        English: new("Your subscription", "Open the subscription", "This link is for you alone. It works only once."));
}
