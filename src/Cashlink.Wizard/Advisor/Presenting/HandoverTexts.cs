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
    public required Func<string, string> CodeLead { get; init; }
    public required string Send { get; init; }
    public required string SendAgain { get; init; }
    public required string CodeLabel { get; init; }
    public required Func<string, string> CodeHint { get; init; }
    public required string CodeWrong { get; init; }
    public required string CodeOver { get; init; }
    public required string TooMany { get; init; }
    public required string AddressUnknown { get; init; }
    public required string AddressNotNow { get; init; }
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
            Honest = "Der Code zeigt, dass Sie Ihre E-Mails lesen können. Ein Ausweis ist er nicht. Wir halten mit der Uhrzeit fest, dass Sie das Gerät übernommen haben, und zeigen es Ihnen vor der Zeichnung. Möchten Sie lieber allein weitermachen? Dann öffnen Sie die Anlage auf Ihrem eigenen Gerät in Ihrem Portal.",
            Missing = "Bestätigen Sie, dass Sie das Gerät übernommen haben.",
            Take = "Gerät übernehmen",
            NotYet = "Noch nicht, zurück",
            CodeLead = address => $"Damit niemand an Ihrer Stelle handelt, schicken wir Ihnen einen Code per E-Mail an {address}. Lesen Sie ihn auf Ihrem eigenen Telefon.",
            Send = "Code an mich senden",
            SendAgain = "Einen neuen Code senden",
            CodeLabel = "Code aus der E-Mail",
            CodeHint = address => $"Sechs Ziffern. Wir haben ihn an {address} geschickt. Er gilt 15 Minuten. Tippen Sie ihn selbst ein, und sagen Sie ihn niemandem.",
            CodeWrong = "Das ist nicht der Code aus der E-Mail. Prüfen Sie die Ziffern.",
            CodeOver = "Der Code gilt nicht mehr. Lassen Sie sich einen neuen senden.",
            TooMany = "Heute können wir Ihnen keinen weiteren Code senden. Öffnen Sie die Anlage auf Ihrem eigenen Gerät in Ihrem Portal.",
            AddressUnknown = "Wir kennen keine bestätigte E-Mail-Adresse von Ihnen, oder hier werden keine E-Mails verschickt. Deshalb können wir an diesem Gerät nicht feststellen, dass Sie selbst da sind. Öffnen Sie die Anlage mit Ihrem eigenen Link auf Ihrem eigenen Gerät: in Ihrem Portal.",
            AddressNotNow = "Wir können gerade nicht nachsehen, wohin wir Ihnen einen Code schicken können. Versuchen Sie es gleich noch einmal, oder öffnen Sie die Anlage auf Ihrem eigenen Gerät in Ihrem Portal.",
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
            Honest = "The code shows that you can read your e-mails. It is no proof of identity. We record with the time that you have taken over the device, and show it to you before the subscription. Do you prefer to go on alone? Then open the investment on your own device in your portal.",
            Missing = "Confirm that you have taken over the device.",
            Take = "Take over the device",
            NotYet = "Not yet, back",
            CodeLead = address => $"So that nobody acts in your place, we send you a code by e-mail to {address}. Read it on your own phone.",
            Send = "Send me the code",
            SendAgain = "Send a new code",
            CodeLabel = "Code from the e-mail",
            CodeHint = address => $"Six digits. We have sent it to {address}. It is valid for 15 minutes. Type it in yourself, and tell it to nobody.",
            CodeWrong = "This is not the code from the e-mail. Check the digits.",
            CodeOver = "The code is no longer valid. Have a new one sent to you.",
            TooMany = "We cannot send you another code today. Open the investment on your own device in your portal.",
            AddressUnknown = "We know no confirmed e-mail address of yours, or no e-mails are sent here. So we cannot tell at this device that you are here yourself. Open the investment with your own link on your own device: in your portal.",
            AddressNotNow = "We cannot look up right now where to send you a code. Try again in a moment, or open the investment on your own device in your portal.",
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
