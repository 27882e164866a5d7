using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Shell.Doors;

/// <summary>What the page of a closed door says.</summary>
/// <param name="Title">What has happened.</param>
/// <param name="Paragraphs">Why, and what to do.</param>
public sealed record DoorTexts(string Title, params string[] Paragraphs)
{
    public static DoorTexts Of(DoorReason reason, Language language) => reason switch
    {
        DoorReason.LinkSpent => LinkSpent.In(language),
        DoorReason.LinkUnknown => LinkUnknown.In(language),
        DoorReason.NotAdmitted => NotAdmitted.In(language),
        DoorReason.Idle => Idle.In(language),
        DoorReason.AdvisorNotAdmitted => AdvisorNotAdmitted.In(language),
        DoorReason.AdvisorLeft => AdvisorLeft.In(language),
        DoorReason.Left => Left.In(language),
        DoorReason.LinkIsForTheClient => LinkIsForTheClient.In(language),
        DoorReason.HandoverNotAllowed => HandoverNotAllowed.In(language),
        DoorReason.Cancelled => Cancelled.In(language),
        DoorReason.NotFound => NotFound.In(language),
        DoorReason.Failure => Failure.In(language),
        DoorReason.Unavailable => Unavailable.In(language),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>What is said instead of <see cref="DoorReason.NotAdmitted"/> in a frame where the browser keeps no cookies.</summary>
    public static Localized<string[]> CookiesRefused { get; } = new(
        German:
        [
            "Ihr Browser lässt auf dieser Seite keine Cookies zu. Ohne sie können wir nicht wissen, dass Sie es sind.",
            "Erlauben Sie in den Einstellungen Ihres Browsers Cookies für diese Seite, oder benutzen Sie einen anderen Browser. Öffnen Sie dann die Anlage noch einmal.",
        ],
        English:
        [
            "Your browser does not allow cookies on this page. Without them we cannot know that it is you.",
            "Allow cookies for this page in your browser's settings, or use another browser. Then open the investment again.",
        ]);

    /// <summary>The words of the way back from <see cref="DoorReason.Unavailable"/>.</summary>
    public static Localized<string> TryAgain { get; } = new(German: "Jetzt noch einmal versuchen", English: "Try again now");

    private static readonly Localized<DoorTexts> LinkSpent = new(
        German: new(
            "Dieser Link gilt nicht mehr",
            "Aus Sicherheitsgründen gilt jeder Link nur einmal und nur fünf Minuten lang.",
            "Ihre Angaben sind nicht verloren. Öffnen Sie die Anlage noch einmal in Ihrem Portal. Dann geht es dort weiter, wo Sie aufgehört haben."),
        English: new(
            "This link is no longer valid",
            "For security reasons each link works only once and only for five minutes.",
            "Your answers are not lost. Open the investment again in your portal. You will continue where you stopped."));

    private static readonly Localized<DoorTexts> LinkUnknown = new(
        German: new(
            "Diesen Link kennen wir nicht",
            "Vielleicht wurde er nicht vollständig kopiert.",
            "Öffnen Sie die Anlage noch einmal in Ihrem Portal. Dort bekommen Sie einen neuen Link."),
        English: new(
            "We do not know this link",
            "Perhaps it was not copied completely.",
            "Open the investment again in your portal. You will get a new link there."));

    private static readonly Localized<DoorTexts> NotAdmitted = new(
        German: new(
            "Diese Seite ist nicht mehr offen",
            "Dieser Browser hat keinen Zugang zu dieser Zeichnung, oder der Zugang ist beendet.",
            "Öffnen Sie die Anlage noch einmal in Ihrem Portal. Was Sie schon abgeschlossen haben, ist gespeichert."),
        English: new(
            "This page is no longer open",
            "This browser has no access to this subscription, or its access has ended.",
            "Open the investment again in your portal. What you have already finished is saved."));

    private static readonly Localized<DoorTexts> Idle = new(
        German: new(
            "Wir haben diese Seite für Sie geschlossen",
            "Sie wurde lange nicht benutzt. So kann niemand anderes an Ihrem Gerät für Sie zeichnen.",
            "Was Sie schon abgeschlossen haben, ist gespeichert. Öffnen Sie die Anlage noch einmal in Ihrem Portal. Dann geht es dort weiter, wo Sie aufgehört haben."),
        English: new(
            "We have closed this page for you",
            "It was not used for a long time. This way nobody else can subscribe for you on your device.",
            "What you have already finished is saved. Open the investment again in your portal. You will continue where you stopped."));

    private static readonly Localized<DoorTexts> AdvisorNotAdmitted = new(
        German: new(
            "Die Beraterkonsole ist hier nicht offen",
            "Jeder Link gilt nur einmal und nur fünf Minuten lang. Nach acht Stunden endet der Zugang von selbst.",
            "Öffnen Sie die Konsole noch einmal in Ihrem Portal."),
        English: new(
            "The advisor's console is not open here",
            "Each link works only once and only for five minutes. After eight hours the access ends by itself.",
            "Open the console again in your portal."));

    private static readonly Localized<DoorTexts> AdvisorLeft = new(
        German: new(
            "Sie sind abgemeldet",
            "Die Beraterkonsole ist auf diesem Gerät geschlossen.",
            "Öffnen Sie die Konsole in Ihrem Portal, wenn Sie weitermachen möchten."),
        English: new(
            "You are signed out",
            "The advisor's console is closed on this device.",
            "Open the console in your portal when you want to continue."));

    private static readonly Localized<DoorTexts> Left = new(
        German: new(
            "Sie sind abgemeldet",
            "Auf diesem Gerät ist die Zeichnung geschlossen. Was Sie schon abgeschlossen haben, ist gespeichert.",
            "Wenn Sie weitermachen möchten, öffnen Sie die Anlage noch einmal in Ihrem Portal."),
        English: new(
            "You are signed out",
            "The subscription is closed on this device. What you have already finished is saved.",
            "When you want to continue, open the investment again in your portal."));

    private static readonly Localized<DoorTexts> LinkIsForTheClient = new(
        German: new(
            "Dieser Link ist für Ihre Kundin oder Ihren Kunden",
            "Wer ihn öffnet, handelt als die Person, die anlegt. Deshalb öffnen Sie ihn bitte nicht selbst.",
            "Der Link ist noch nicht verbraucht. Geben Sie ihn weiter. Sie selbst öffnen die Zeichnung in der Beraterkonsole."),
        English: new(
            "This link is for your client",
            "Whoever opens it acts as the person who invests. So please do not open it yourself.",
            "The link has not been used up. Pass it on. You open the subscription in the advisor's console yourself."));

    private static readonly Localized<DoorTexts> HandoverNotAllowed = new(
        German: new(
            "Weiter geht es nur auf dem eigenen Gerät",
            "Ihr Portal lässt nicht zu, dass ein Gerät weitergegeben wird.",
            "Öffnen Sie die Anlage auf Ihrem eigenen Gerät in Ihrem Portal."),
        English: new(
            "You can only continue on your own device",
            "Your portal does not allow a device to be passed on.",
            "Open the investment on your own device in your portal."));

    private static readonly Localized<DoorTexts> Cancelled = new(
        German: new(
            "Dieser Vorgang wurde beendet",
            "Ihr Portal hat den Vorgang abgebrochen. Sie haben nichts gezeichnet, und es entstehen Ihnen keine Kosten.",
            "Wenn Sie noch anlegen möchten, öffnen Sie die Anlage noch einmal in Ihrem Portal."),
        English: new(
            "This subscription was ended",
            "Your portal has cancelled it. You have not signed anything, and there is nothing to pay.",
            "If you still want to invest, open the investment again in your portal."));

    private static readonly Localized<DoorTexts> NotFound = new(
        German: new(
            "Diese Seite gibt es nicht",
            "Prüfen Sie die Adresse, oder öffnen Sie die Anlage noch einmal in Ihrem Portal."),
        English: new(
            "This page does not exist",
            "Check the address, or open the investment again in your portal."));

    private static readonly Localized<DoorTexts> Failure = new(
        German: new(
            "Das hat leider nicht geklappt",
            "Der Fehler liegt bei uns. Was Sie schon abgeschlossen haben, ist gespeichert.",
            "Laden Sie die Seite in einigen Minuten noch einmal."),
        English: new(
            "Sorry, that did not work",
            "The fault is ours. What you have already finished is saved.",
            "Load the page again in a few minutes."));

    private static readonly Localized<DoorTexts> Unavailable = new(
        German: new(
            "Wir sind gleich wieder für Sie da",
            "Unser Dienst kann im Moment nichts lesen oder speichern. Der Fehler liegt bei uns. Was Sie schon abgeschlossen haben, ist gespeichert.",
            "Sobald es weitergeht, öffnen wir die Seite von selbst wieder. Sie müssen nichts tun."),
        English: new(
            "We will be back for you in a moment",
            "Our service cannot read or save anything at the moment. The fault is ours. What you have already finished is saved.",
            "As soon as it works again we open the page by ourselves. You need not do anything."));
}
