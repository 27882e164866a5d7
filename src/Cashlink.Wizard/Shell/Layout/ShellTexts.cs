using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Shell.Layout;

/// <summary>What stands around every step.</summary>
public sealed record ShellTexts
{
    public required string SkipToContent { get; init; }
    public required Func<string, string> Issuer { get; init; }
    public required string Languages { get; init; }
    public required string Steps { get; init; }
    public required string AllSteps { get; init; }
    public required Func<int, int, string> StepOf { get; init; }
    public required Func<StepState, string> StepState { get; init; }
    public required string Help { get; init; }
    public required string BackToStep { get; init; }
    public required string Loading { get; init; }
    public required string Back { get; init; }
    public required Func<string, string> SavedAt { get; init; }
    public required string Connecting { get; init; }
    public required string Offline { get; init; }
    public required string Pushing { get; init; }
    public required string Imprint { get; init; }
    public required string Training { get; init; }
    public required string TrainingText { get; init; }
    public required string Privacy { get; init; }
    public required string Accessibility { get; init; }
    public required string Withdrawal { get; init; }
    public required Func<int, string> ErrorSummary { get; init; }
    public required string Error { get; init; }
    public required string UnavailableTitle { get; init; }
    public required string UnavailableText { get; init; }
    public required string Retry { get; init; }
    public required string ChangedElsewhereTitle { get; init; }
    public required string ChangedElsewhereText { get; init; }
    public required string InvestorOnlyTitle { get; init; }
    public required string InvestorOnlyText { get; init; }
    public required string InvestorOnlyHandover { get; init; }
    public required string FailureTitle { get; init; }
    public required string FailureText { get; init; }
    public required string Reload { get; init; }
    public required string Reconnecting { get; init; }
    public required string NewTab { get; init; }
    public required string Download { get; init; }
    public required string IdleTitle { get; init; }
    public required Func<string, string> IdleText { get; init; }
    public required string IdleStay { get; init; }
    public required Func<string, string> RefusedField { get; init; }
    public required string RefusedWithoutField { get; init; }

    public static readonly Localized<ShellTexts> All = new(
        German: new ShellTexts
        {
            SkipToContent = "Zum Inhalt springen",
            Issuer = name => $"Emittentin: {name}",
            Languages = "Sprache",
            Steps = "Schritte",
            AllSteps = "Alle 6 Schritte",
            StepOf = (step, count) => $"Schritt {step} von {count}",
            StepState = state => state switch
            {
                Sessions.StepState.Current => "Jetzt",
                Sessions.StepState.Answered => "Erledigt",
                Sessions.StepState.Next => "Als Nächstes",
                Sessions.StepState.NotYet => "Noch nicht möglich",
                Sessions.StepState.NotNeededForCompany => "Nicht nötig für Unternehmen",
                Sessions.StepState.NotNeededForAmount => "Nicht nötig für Ihren Betrag",
                Sessions.StepState.NotNeededHere => "Nicht nötig bei dieser Anlage",
                _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
            },
            Help = "Hilfe",
            BackToStep = "Zurück zur Zeichnung",
            Loading = "Wird geladen …",
            Back = "Zurück",
            SavedAt = time => $"Gespeichert um {time}",
            Connecting = "Die Seite wird noch verbunden. Gleich können Sie weitermachen.",
            Offline = "Keine Verbindung. Sobald sie wieder steht, können Sie weitermachen.",
            Pushing = "Ihre Angabe wird gespeichert …",
            Training = "Übung.",
            TrainingText = "Nichts hier ist echt: keine Anlage, kein Vertrag, kein Geld.",
            Imprint = "Impressum",
            Privacy = "Datenschutz",
            Accessibility = "Barrierefreiheit",
            Withdrawal = "Vertrag widerrufen",
            ErrorSummary = count => count == 1 ? "Bitte prüfen Sie eine Angabe" : $"Bitte prüfen Sie {count} Angaben",
            Error = "Fehler:",
            UnavailableTitle = "Wir konnten Ihre Angabe noch nicht übermitteln",
            UnavailableText = "Der Dienst antwortet gerade nicht. Ihre Angabe steht noch auf dieser Seite. Wir versuchen es von selbst weiter. Sie können es auch jetzt noch einmal versuchen: Nichts wird doppelt gesendet.",
            Retry = "Noch einmal versuchen",
            ChangedElsewhereTitle = "Diese Zeichnung wurde woanders geändert",
            ChangedElsewhereText = "Sie ist auch in einem anderen Fenster oder auf einem anderen Gerät offen. Sie sehen jetzt den neuen Stand. Ihre letzte Eingabe wurde nicht übernommen.",
            InvestorOnlyTitle = "Jetzt ist Ihre Kundin oder Ihr Kunde dran",
            InvestorOnlyText = "Diesen Schritt darf nur die Person abschließen, die anlegt: auf ihrem eigenen Gerät.",
            InvestorOnlyHandover = "Oder auf Ihrem: Übergeben Sie es mit dem Knopf oben auf dieser Seite.",
            FailureTitle = "Das hat leider nicht geklappt",
            FailureText = "Der Fehler liegt bei uns. Was Sie schon abgeschlossen haben, ist gespeichert.",
            Reload = "Seite neu laden",
            Reconnecting = "Die Verbindung ist unterbrochen. Wir verbinden Sie neu. Abgeschlossene Schritte sind gespeichert.",
            NewTab = "öffnet in neuem Tab",
            Download = "wird heruntergeladen",
            IdleTitle = "Sind Sie noch da?",
            IdleText = time => $"Diese Seite wird um {time} Uhr geschlossen, wenn Sie nichts tun. Was Sie schon abgeschlossen haben, ist gespeichert.",
            IdleStay = "Ja, weitermachen",
            RefusedField = message => $"Cashlink hat diese Angabe nicht angenommen: {message}",
            RefusedWithoutField = "Cashlink hat diesen Schritt nicht angenommen. Prüfen Sie Ihre Angaben, oder wenden Sie sich an Ihr Portal.",
        },
        English: new ShellTexts
        {
            SkipToContent = "Skip to content",
            Issuer = name => $"Issuer: {name}",
            Languages = "Language",
            Steps = "Steps",
            AllSteps = "All 6 steps",
            StepOf = (step, count) => $"Step {step} of {count}",
            StepState = state => state switch
            {
                Sessions.StepState.Current => "Now",
                Sessions.StepState.Answered => "Done",
                Sessions.StepState.Next => "Next",
                Sessions.StepState.NotYet => "Cannot start yet",
                Sessions.StepState.NotNeededForCompany => "Not needed for companies",
                Sessions.StepState.NotNeededForAmount => "Not needed for your amount",
                Sessions.StepState.NotNeededHere => "Not needed for this investment",
                _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
            },
            Help = "Help",
            BackToStep = "Back to your subscription",
            Loading = "Loading …",
            Back = "Back",
            SavedAt = time => $"Saved at {time}",
            Connecting = "The page is still connecting. You can continue in a moment.",
            Offline = "No connection. You can continue as soon as it is back.",
            Pushing = "Saving your answer …",
            Training = "Training.",
            TrainingText = "Nothing here is real: no investment, no contract, no money.",
            Imprint = "Imprint",
            Privacy = "Privacy",
            Accessibility = "Accessibility",
            Withdrawal = "Withdraw from contract",
            ErrorSummary = count => count == 1 ? "Please check one answer" : $"Please check {count} answers",
            Error = "Error:",
            UnavailableTitle = "We could not submit your answer yet",
            UnavailableText = "The service does not answer at the moment. Your answer is still on this page. We keep trying by ourselves. You can also try again now: nothing is sent twice.",
            Retry = "Try again",
            ChangedElsewhereTitle = "This subscription was changed elsewhere",
            ChangedElsewhereText = "It is open in another window or on another device too. You now see the latest state. Your last entry was not taken over.",
            InvestorOnlyTitle = "It is your client's turn",
            InvestorOnlyText = "Only the person who invests may finish this step: on their own device.",
            InvestorOnlyHandover = "Or on yours: hand it over with the button at the top of this page.",
            FailureTitle = "Sorry, that did not work",
            FailureText = "The fault is ours. What you have already finished is saved.",
            Reload = "Reload the page",
            Reconnecting = "The connection is interrupted. We are reconnecting you. Finished steps are saved.",
            NewTab = "opens in a new tab",
            Download = "is downloaded",
            IdleTitle = "Are you still there?",
            IdleText = time => $"This page will be closed at {time} if you do nothing. What you have already finished is saved.",
            IdleStay = "Yes, continue",
            RefusedField = message => $"Cashlink did not accept this answer: {message}",
            RefusedWithoutField = "Cashlink did not accept this step. Check your answers, or contact your portal.",
        });
}
