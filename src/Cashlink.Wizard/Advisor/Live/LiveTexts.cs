using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>What the client and the advisor read while they look at a session together, each on a screen of their own.</summary>
public sealed record LiveTexts
{
    public required string Title { get; init; }
    public required Func<string, string?, string> AskTitle { get; init; }
    public required string AskSees { get; init; }
    public required string AskPrivate { get; init; }
    public required string AskRights { get; init; }
    public required string Allow { get; init; }
    public required string Deny { get; init; }
    public required Func<string, string> Watches { get; init; }
    public required Func<string, string> IsInterrupted { get; init; }
    public required Func<string, string> IsAbsent { get; init; }
    public required Func<long, string, string> Units { get; init; }
    public required string End { get; init; }
    public required Func<string, string> EndedForClient { get; init; }
    public required Func<string, string> DeniedForClient { get; init; }
    public required Func<string, string> PointsHere { get; init; }
    public required Func<string, string, string> PointsAt { get; init; }
    public required string GoThere { get; init; }
    public required Func<string, string, string, string> Suggests { get; init; }
    public required Func<string, string> Accept { get; init; }
    public required string Decline { get; init; }
    public required Func<string, string> SuggestionAccepted { get; init; }
    public required Func<string, string> SuggestionDeclined { get; init; }
    public required Func<string, string, string> Writes { get; init; }
    public required Func<int, string> AllNotes { get; init; }
    public required Func<string, string> RecordJoined { get; init; }
    public required string RecordEnded { get; init; }
    public required string RecordShown { get; init; }
    public required Func<string, string> RecordNote { get; init; }
    public required string MaskedFilled { get; init; }
    public required string ClientIsHere { get; init; }

    public required string AdvisorLead { get; init; }
    public required string AskClient { get; init; }
    public required string Waiting { get; init; }
    public required string WaitingAbsent { get; init; }
    public required string Withdraw { get; init; }
    public required string Taken { get; init; }
    public required string TooSoon { get; init; }
    public required string NotAdmitted { get; init; }
    public required string Joined { get; init; }
    public required string ClientInterrupted { get; init; }
    public required string ClientAbsent { get; init; }
    public required string DeniedForAdvisor { get; init; }
    public required string EndedByClient { get; init; }
    public required string EndedByAdvisor { get; init; }
    public required string Lapsed { get; init; }
    public required string Follow { get; init; }
    public required string Point { get; init; }
    public required string PointHint { get; init; }
    public required string PointList { get; init; }
    public required string PointChoose { get; init; }
    public required string PointNow { get; init; }
    public required Func<string, string> Pointed { get; init; }
    public required string Suggest { get; init; }
    public required string SuggestLabel { get; init; }
    public required string SuggestUnits { get; init; }
    public required string SuggestAmount { get; init; }
    public required string SuggestSend { get; init; }
    public required Func<string, string> SuggestionOpen { get; init; }
    public required Func<string, string> SuggestionWasAccepted { get; init; }
    public required Func<string, string> SuggestionWasDeclined { get; init; }
    public required string Write { get; init; }
    public required string Note { get; init; }
    public required Func<int, string> NoteHint { get; init; }
    public required string NoteSend { get; init; }
    public required string NoteSent { get; init; }
    public required Func<int, string> NoteLength { get; init; }
    public required string NotAnAmount { get; init; }
    public required string UnitsAreFixed { get; init; }
    public required string TooFast { get; init; }
    public required string NotJoined { get; init; }

    /// <summary>A number of units with its word.</summary>
    public string UnitsText(Language language, long units) => Units(units, language.Number(units));

    public static readonly Localized<LiveTexts> All = new(
        German: new LiveTexts
        {
            Title = "Gemeinsam ansehen",
            AskTitle = (name, partner) => partner is null ? $"{name} möchte Ihre Seite mit ansehen" : $"{name} ({partner}) möchte Ihre Seite mit ansehen",
            AskSees = "Zu sehen ist dann: auf welcher Seite Sie sind, wie weit Sie gescrollt haben und was Sie als Anteile eingeben.",
            AskPrivate = "Verdeckt bleibt: Ihre Selbstauskunft, Ihre Antworten zu Kenntnissen, frühere Anlagen, Ihre Wallets und die Zahlungsdaten. Einzelne Angaben können Sie zeigen.",
            AskRights = "Bestätigen und zeichnen können nur Sie. Sie können das Mitsehen jederzeit beenden.",
            Allow = "Mitsehen erlauben",
            Deny = "Ablehnen",
            Watches = name => $"{name} sieht mit",
            IsInterrupted = name => $"{name}: Die Verbindung ist unterbrochen",
            IsAbsent = name => $"{name} hat die Seite verlassen",
            Units = (count, number) => count == 1 ? $"{number}\u00a0Anteil" : $"{number}\u00a0Anteile",
            End = "Beenden",
            EndedForClient = name => $"Das Mitsehen ist beendet. {name} sieht Ihre Seite nicht mehr.",
            DeniedForClient = name => $"Sie haben abgelehnt. {name} sieht Ihre Seite nicht.",
            PointsHere = name => $"{name} zeigt hierauf",
            PointsAt = (name, place) => $"{name} zeigt auf: {place}",
            GoThere = "Dorthin springen",
            Suggests = (name, units, amount) => $"{name} schlägt {units} vor, das sind {amount}.",
            Accept = units => $"{units} übernehmen",
            Decline = "Ablehnen",
            SuggestionAccepted = units => $"Sie haben {units} übernommen.",
            SuggestionDeclined = units => $"Sie haben {units} abgelehnt.",
            Writes = (name, text) => $"{name} schreibt: {text}",
            AllNotes = count => $"Alle Nachrichten ({count})",
            RecordJoined = name => $"{name} hat auf einem zweiten Bildschirm mitgesehen, mit Ihrer Erlaubnis",
            RecordEnded = "Das Mitsehen wurde beendet",
            RecordShown = "Sie haben eine verdeckte Angabe gezeigt",
            RecordNote = text => $"Nachricht an Sie: {text}",
            MaskedFilled = "•••• ausgefüllt",
            ClientIsHere = "Hier ist Ihre Kundin oder Ihr Kunde",
            AdvisorLead = "Ihre Kundin oder Ihr Kunde wird gefragt, ob Sie mitsehen dürfen. Private Angaben bleiben für Sie verdeckt, bis sie Ihnen gezeigt werden.",
            AskClient = "Um Mitsehen bitten",
            Waiting = "Ihre Bitte wird gerade angezeigt. Sie warten auf die Antwort.",
            WaitingAbsent = "Ihre Bitte wird angezeigt, sobald Ihre Kundin oder Ihr Kunde die Seite öffnet. Sie gilt fünf Minuten.",
            Withdraw = "Bitte zurückziehen",
            Taken = "Jemand anderes aus der Beratung sieht gerade mit.",
            TooSoon = "Bitte warten Sie eine Minute, bevor Sie noch einmal fragen.",
            NotAdmitted = "Ihr Zugang ist abgelaufen. Öffnen Sie die Zeichnung neu aus Ihrem Portal.",
            Joined = "Sie sehen mit.",
            ClientInterrupted = "Die Verbindung zu Ihrer Kundin oder Ihrem Kunden ist unterbrochen.",
            ClientAbsent = "Ihre Kundin oder Ihr Kunde hat die Seite gerade nicht offen.",
            DeniedForAdvisor = "Ihre Bitte wurde abgelehnt.",
            EndedByClient = "Ihre Kundin oder Ihr Kunde hat das Mitsehen beendet.",
            EndedByAdvisor = "Sie haben das Mitsehen beendet.",
            Lapsed = "Das Mitsehen ist beendet, weil eine Seite zu lange nicht da war oder niemand geantwortet hat.",
            Follow = "Der Seite folgen",
            Point = "Auf eine Stelle zeigen",
            PointHint = "Klicken Sie auf eine Stelle dieser Seite oder wählen Sie sie aus der Liste. Escape beendet das Zeigen.",
            PointList = "Stelle",
            PointChoose = "Bitte wählen",
            PointNow = "Darauf zeigen",
            Pointed = place => $"Sie zeigen auf: {place}",
            Suggest = "Etwas vorschlagen",
            SuggestLabel = "Vorschlag",
            SuggestUnits = "Anteile",
            SuggestAmount = "Betrag",
            SuggestSend = "Vorschlagen",
            SuggestionOpen = units => $"Vorgeschlagen: {units}. Noch keine Antwort.",
            SuggestionWasAccepted = units => $"Übernommen: {units}.",
            SuggestionWasDeclined = units => $"Abgelehnt: {units}.",
            Write = "Nachricht schreiben",
            Note = "Nachricht",
            NoteHint = most => $"Höchstens {most} Zeichen. Die Nachricht wird aufbewahrt.",
            NoteSend = "Senden",
            NoteSent = "Gesendet",
            NoteLength = most => $"Geben Sie eine Nachricht mit höchstens {most} Zeichen ein.",
            NotAnAmount = "Geben Sie einen Betrag ein, zum Beispiel 1.000 oder 1.000,50.",
            UnitsAreFixed = "Die Anteile können nicht mehr geändert werden.",
            TooFast = "Das war zu schnell hintereinander. Bitte warten Sie einen Moment.",
            NotJoined = "Sie sehen gerade nicht mit.",
        },
        English: new LiveTexts
        {
            Title = "View together",
            AskTitle = (name, partner) => partner is null ? $"{name} would like to see your page" : $"{name} ({partner}) would like to see your page",
            AskSees = "What can be seen then: which page you are on, how far you have scrolled and what you enter as units.",
            AskPrivate = "What stays covered: your self-disclosure, your answers on knowledge, earlier investments, your wallets and the payment details. You can show single values.",
            AskRights = "Only you can confirm and subscribe. You can stop sharing at any time.",
            Allow = "Share my page",
            Deny = "Decline",
            Watches = name => $"{name} can see this page",
            IsInterrupted = name => $"{name}: the connection is interrupted",
            IsAbsent = name => $"{name} has left the page",
            Units = (count, number) => count == 1 ? $"{number}\u00a0unit" : $"{number}\u00a0units",
            End = "Stop sharing",
            EndedForClient = name => $"Sharing has ended. {name} no longer sees your page.",
            DeniedForClient = name => $"You have declined. {name} does not see your page.",
            PointsHere = name => $"{name} points here",
            PointsAt = (name, place) => $"{name} points at: {place}",
            GoThere = "Go there",
            Suggests = (name, units, amount) => $"{name} suggests {units}, which is {amount}.",
            Accept = units => $"Accept {units}",
            Decline = "Decline",
            SuggestionAccepted = units => $"You have accepted {units}.",
            SuggestionDeclined = units => $"You have declined {units}.",
            Writes = (name, text) => $"{name} writes: {text}",
            AllNotes = count => $"All notes ({count})",
            RecordJoined = name => $"{name} saw your page on a second screen, with your permission",
            RecordEnded = "The sharing ended",
            RecordShown = "You have shown a covered detail",
            RecordNote = text => $"Note to you: {text}",
            MaskedFilled = "•••• filled in",
            ClientIsHere = "Your client is here",
            AdvisorLead = "Your client is asked whether you may see the page. Private details stay covered for you until they are shown to you.",
            AskClient = "Ask to see the page",
            Waiting = "Your request is being shown. You are waiting for the answer.",
            WaitingAbsent = "Your request is shown as soon as your client opens the page. It is valid for five minutes.",
            Withdraw = "Withdraw the request",
            Taken = "Another advisor sees the page at the moment.",
            TooSoon = "Please wait a minute before you ask again.",
            NotAdmitted = "Your access has expired. Open the subscription again from your portal.",
            Joined = "You see your client's page.",
            ClientInterrupted = "The connection to your client is interrupted.",
            ClientAbsent = "Your client does not have the page open at the moment.",
            DeniedForAdvisor = "Your request was declined.",
            EndedByClient = "Your client has stopped sharing the page.",
            EndedByAdvisor = "You have left.",
            Lapsed = "It has ended, because one side was away for too long or nobody answered.",
            Follow = "Follow the page",
            Point = "Point at a place",
            PointHint = "Click a place on this page or choose it from the list. Escape ends the pointing.",
            PointList = "Place",
            PointChoose = "Please choose",
            PointNow = "Point at it",
            Pointed = place => $"You point at: {place}",
            Suggest = "Suggest something",
            SuggestLabel = "Suggestion",
            SuggestUnits = "Units",
            SuggestAmount = "Amount",
            SuggestSend = "Suggest",
            SuggestionOpen = units => $"Suggested: {units}. No answer yet.",
            SuggestionWasAccepted = units => $"Accepted: {units}.",
            SuggestionWasDeclined = units => $"Declined: {units}.",
            Write = "Write a note",
            Note = "Note",
            NoteHint = most => $"At most {most} characters. The note is kept on record.",
            NoteSend = "Send",
            NoteSent = "Sent",
            NoteLength = most => $"Enter a note of at most {most} characters.",
            NotAnAmount = "Enter an amount, for example 1,000 or 1,000.50.",
            UnitsAreFixed = "The units can no longer be changed.",
            TooFast = "That was too quick. Please wait a moment.",
            NotJoined = "You are not seeing the page at the moment.",
        });
}
