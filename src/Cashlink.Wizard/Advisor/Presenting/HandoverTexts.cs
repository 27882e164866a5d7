using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Advisor.Presenting;

/// <summary>The words with which a device changes hands. They are read by the client, on the advisor's device.</summary>
public sealed record HandoverTexts
{
    public required string Title { get; init; }
    public required Func<string, string> Lead { get; init; }
    public required Func<string, IReadOnlyList<string>> Points { get; init; }
    public required Func<string, string> Confirm { get; init; }
    public required string ConfirmWithoutName { get; init; }
    public required string Honest { get; init; }
    public required string Missing { get; init; }
    public required string Take { get; init; }
    public required string NotYet { get; init; }
    public required string NotAllowedTitle { get; init; }
    public required string NotAllowedText { get; init; }

    public static readonly Localized<HandoverTexts> All = new(
        German: new HandoverTexts
        {
            Title = "Jetzt sind Sie dran",
            Lead = advisor => $"{advisor} gibt Ihnen jetzt dieses Gerät. Bitte nehmen Sie es in die Hand.",
            Points = advisor =>
            [
                "Ab hier handeln Sie selbst: Nur Sie machen Angaben zu sich, bestätigen und zeichnen.",
                $"{advisor} darf erklären, aber nichts für Sie eingeben.",
                "Ihre Angaben sind auf diesem Bildschirm nicht mehr verdeckt.",
                "Sie können das Gerät jederzeit zurückgeben. Was fertig ist, bleibt gespeichert.",
            ],
            Confirm = client => $"Ich handle als {client} oder für {client} und halte das Gerät selbst in der Hand.",
            ConfirmWithoutName = "Ich bin die Person, die anlegt, und halte das Gerät selbst in der Hand.",
            Honest = "Diese Bestätigung ist kein Ausweis: Wir können nicht prüfen, wer das Gerät hält. Wir halten sie mit der Uhrzeit fest und zeigen sie Ihnen vor der Zeichnung. Möchten Sie lieber allein weitermachen? Dann öffnen Sie die Anlage auf Ihrem eigenen Gerät in Ihrem Portal.",
            Missing = "Bestätigen Sie, dass Sie das Gerät übernommen haben.",
            Take = "Gerät übernehmen",
            NotYet = "Noch nicht, zurück",
            NotAllowedTitle = "Weiter geht es nur auf dem eigenen Gerät",
            NotAllowedText = "Ihr Portal lässt nicht zu, dass ein Gerät weitergegeben wird. Öffnen Sie die Anlage auf Ihrem eigenen Gerät in Ihrem Portal.",
        },
        English: new HandoverTexts
        {
            Title = "It is your turn now",
            Lead = advisor => $"{advisor} now hands you this device. Please take it in your hands.",
            Points = advisor =>
            [
                "From here on you act for yourself: only you give information about yourself, confirm and subscribe.",
                $"{advisor} may explain, but not enter anything for you.",
                "Your information is no longer masked on this screen.",
                "You can give the device back at any time. What is finished stays saved.",
            ],
            Confirm = client => $"I act as {client} or for {client} and hold the device in my own hands.",
            ConfirmWithoutName = "I am the person who invests and hold the device in my own hands.",
            Honest = "This confirmation is no proof of identity: we cannot check who holds the device. We record it with the time and show it to you before the subscription. Do you prefer to go on alone? Then open the investment on your own device in your portal.",
            Missing = "Confirm that you have taken over the device.",
            Take = "Take over the device",
            NotYet = "Not yet, back",
            NotAllowedTitle = "You can only continue on your own device",
            NotAllowedText = "Your portal does not allow a device to be passed on. Open the investment on your own device in your portal.",
        });

    /// <summary>The words that are confirmed, for the evidence.</summary>
    public static ShownText Shown(string advisorName, string clientName, Language language)
    {
        var texts = All.In(language);
        return new ShownText(
            string.Join('\n', [texts.Title, texts.Lead(advisorName), .. texts.Points(advisorName), texts.ConfirmationOf(clientName), texts.Honest]),
            language.Code);
    }

    /// <summary>What the client confirms; without a name where Cashlink has none.</summary>
    public string ConfirmationOf(string clientName) => clientName.Length > 0 ? Confirm(clientName) : ConfirmWithoutName;
}
