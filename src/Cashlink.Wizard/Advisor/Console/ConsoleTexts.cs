using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>The words of the advisor's console.</summary>
public sealed record ConsoleTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string SignOut { get; init; }
    public required string Connecting { get; init; }
    public required string Find { get; init; }
    public required string Search { get; init; }
    public required string SearchHint { get; init; }
    public required string Campaign { get; init; }
    public required string Step { get; init; }
    public required string Phase { get; init; }
    public required string TurnTitle { get; init; }
    public required string All { get; init; }
    public required string Clear { get; init; }
    public required string List { get; init; }
    public required string Client { get; init; }
    public required string LastActivity { get; init; }
    public required string Meeting { get; init; }
    public required string Actions { get; init; }
    public required string NoName { get; init; }
    public required string Open { get; init; }
    public required string MakeLink { get; init; }
    public required Func<string, string> Today { get; init; }
    public required string NothingYet { get; init; }
    public required string NothingFound { get; init; }
    public required string Pages { get; init; }
    public required Func<int, string> Page { get; init; }
    public required string Newer { get; init; }
    public required string Older { get; init; }
    public required Func<int, string> Total { get; init; }
    public required Func<int, string> Count { get; init; }
    public required Func<int, string> CountAndMore { get; init; }
    public required string Begin { get; init; }
    public required string BeginLead { get; init; }
    public required string ClientNumber { get; init; }
    public required string ClientNumberHint { get; init; }
    public required string ClientNumberWrong { get; init; }
    public required string ClientUnknown { get; init; }
    public required string ChooseCampaign { get; init; }
    public required string CampaignMissing { get; init; }
    public required string CampaignUnusable { get; init; }
    public required string Units { get; init; }
    public required string Optional { get; init; }
    public required string UnitsHint { get; init; }
    public required string UnitsWrong { get; init; }
    public required string MeetingQuestion { get; init; }
    public required string MeetingMissing { get; init; }
    public required string MeetingFixed { get; init; }
    public required string NoAdvice { get; init; }
    public required string NoAdviceText { get; init; }
    public required string Advice { get; init; }
    public required string AdviceText { get; init; }
    public required string BeginNow { get; init; }
    public required string Begun { get; init; }
    public required string Unavailable { get; init; }
    public required string LinkTitle { get; init; }
    public required Func<string, string> LinkTitleFor { get; init; }
    public required Func<string, string> LinkText { get; init; }
    public required string LinkWarning { get; init; }
    public required string Copy { get; init; }
    public required string Copied { get; init; }
    public required string CopyFailed { get; init; }
    public required string CloseLink { get; init; }
    public required Func<SessionPhase, string> PhaseName { get; init; }
    public required Func<Turn, string> TurnName { get; init; }

    /// <summary>The kind of a meeting, as it is shown to advisor and client.</summary>
    public string MeetingName(MeetingKind kind) => kind == MeetingKind.Advice ? Advice : NoAdvice;

    public static readonly Localized<ConsoleTexts> Languages = new(
        German: new ConsoleTexts
        {
            Title = "Ihre Zeichnungen",
            Lead = "Alle Zeichnungen, die Sie begleiten. Andere Beraterinnen und Berater sehen diese Liste nicht.",
            SignOut = "Abmelden",
            Connecting = "Die Seite wird noch verbunden. Gleich können Sie weitermachen.",
            Find = "Suchen und filtern",
            Search = "Name oder Kundennummer",
            SearchHint = "Namen ab 2 Buchstaben, Kundennummer ganz",
            Campaign = "Angebot",
            Step = "Schritt",
            Phase = "Stand",
            TurnTitle = "Wer ist dran",
            All = "Alle",
            Clear = "Filter entfernen",
            List = "Zeichnungen",
            Client = "Kundin oder Kunde",
            LastActivity = "Letzte Aktivität",
            Meeting = "Gespräch",
            Actions = "Aktionen",
            NoName = "Ohne Namen",
            Open = "Öffnen",
            MakeLink = "Link erstellen",
            Today = time => $"Heute, {time} Uhr",
            NothingYet = "Sie begleiten noch keine Zeichnung. Beginnen Sie eine, oder öffnen Sie eine in Ihrem Portal.",
            NothingFound = "Keine Zeichnung passt zu Ihrer Suche.",
            Pages = "Seiten der Liste",
            Page = number => $"Seite {number}",
            Newer = "Neuere",
            Older = "Ältere",
            CountAndMore = count => $"{count} Zeichnungen auf dieser Seite, es gibt weitere",
            Total = count => count == 1 ? "1 Zeichnung" : $"{count} Zeichnungen",
            Count = count => count == 1 ? "1 Zeichnung auf dieser Seite" : $"{count} Zeichnungen auf dieser Seite",
            Begin = "Neue Zeichnung beginnen",
            BeginLead = "Gibt es für dieses Angebot schon eine offene Zeichnung, geht es dort weiter.",
            ClientNumber = "Kundennummer bei Cashlink",
            ClientNumberHint = "36 Zeichen mit Bindestrichen. Sie steht in Ihrem Portal.",
            ClientNumberWrong = "Geben Sie die Kundennummer mit allen 36 Zeichen ein.",
            ClientUnknown = "Cashlink kennt diese Kundennummer nicht. Prüfen Sie sie in Ihrem Portal.",
            ChooseCampaign = "Bitte wählen",
            CampaignMissing = "Wählen Sie ein Angebot.",
            CampaignUnusable = "Dieses Angebot kann gerade nicht gezeichnet werden. Wählen Sie ein anderes.",
            Units = "Anteile als Vorschlag",
            Optional = "(freiwillig)",
            UnitsHint = "Die Zahl steht dann im ersten Schritt. Ihre Kundin oder Ihr Kunde kann sie ändern.",
            UnitsWrong = "Geben Sie eine ganze Zahl über 0 ein, oder lassen Sie das Feld leer.",
            MeetingQuestion = "Was für ein Gespräch ist es?",
            MeetingMissing = "Wählen Sie, was für ein Gespräch es ist.",
            MeetingFixed = "Diese Zeichnung ist schon ein Beratungsgespräch, oder sie ist schon gezeichnet. Das lässt sich nicht mehr ändern.",
            NoAdvice = "Begleitung ohne Beratung",
            NoAdviceText = "Sie führen durch die Schritte und empfehlen nichts.",
            Advice = "Beratungsgespräch",
            AdviceText = "Sie empfehlen eine Anlage. Vor der Zeichnung nennen Sie die Geeignetheitserklärung (§\u00a064 Abs.\u00a04 WpHG).",
            BeginNow = "Beginnen",
            Begun = "Die Zeichnung steht jetzt oben in der Liste.",
            Unavailable = "Cashlink antwortet gerade nicht. Versuchen Sie es in einigen Minuten noch einmal.",
            LinkTitle = "Link für Ihre Kundin oder Ihren Kunden",
            LinkTitleFor = name => $"Link für {name}",
            LinkText = time => $"Er gilt einmal und bis {time} Uhr. Danach machen Sie einen neuen. Er wird nur jetzt angezeigt.",
            LinkWarning = "Öffnen Sie ihn nicht selbst: Wer ihn öffnet, handelt als die Person, die anlegt. Dass Sie den Link gemacht haben, wird festgehalten.",
            Copy = "Link kopieren",
            Copied = "Kopiert",
            CopyFailed = "Das Kopieren ist hier nicht erlaubt. Der Link ist markiert: Kopieren Sie ihn mit der Tastatur.",
            CloseLink = "Fertig",
            PhaseName = phase => phase switch
            {
                SessionPhase.Active => "In Arbeit",
                SessionPhase.Signed => "Gezeichnet",
                SessionPhase.Closed => "Abgeschlossen",
                _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
            },
            TurnName = turn => turn switch
            {
                Turn.Nobody => "Niemand mehr",
                Turn.Client => "Kundin oder Kunde",
                Turn.Advisor => "Sie",
                Turn.Cashlink => "Cashlink",
                Turn.Issuer => "Emittentin",
                _ => throw new ArgumentOutOfRangeException(nameof(turn), turn, null),
            },
        },
        English: new ConsoleTexts
        {
            Title = "Your subscriptions",
            Lead = "All subscriptions that you accompany. Other advisors do not see this list.",
            SignOut = "Sign out",
            Connecting = "The page is still connecting. You can continue in a moment.",
            Find = "Search and filter",
            Search = "Name or client number",
            SearchHint = "Names from 2 letters on, client number in full",
            Campaign = "Offer",
            Step = "Step",
            Phase = "State",
            TurnTitle = "Whose turn",
            All = "All",
            Clear = "Remove filters",
            List = "Subscriptions",
            Client = "Client",
            LastActivity = "Last activity",
            Meeting = "Meeting",
            Actions = "Actions",
            NoName = "Without a name",
            Open = "Open",
            MakeLink = "Create link",
            Today = time => $"Today, {time}",
            NothingYet = "You do not accompany a subscription yet. Begin one, or open one in your portal.",
            NothingFound = "No subscription matches your search.",
            Pages = "Pages of the list",
            Page = number => $"Page {number}",
            Newer = "Newer",
            Older = "Older",
            CountAndMore = count => $"{count} subscriptions on this page, there are more",
            Total = count => count == 1 ? "1 subscription" : $"{count} subscriptions",
            Count = count => count == 1 ? "1 subscription on this page" : $"{count} subscriptions on this page",
            Begin = "Begin a subscription",
            BeginLead = "If there is an open subscription for this offer already, it continues there.",
            ClientNumber = "Client number at Cashlink",
            ClientNumberHint = "36 characters with hyphens. You find it in your portal.",
            ClientNumberWrong = "Enter the client number with all its 36 characters.",
            ClientUnknown = "Cashlink does not know this client number. Check it in your portal.",
            ChooseCampaign = "Please choose",
            CampaignMissing = "Choose an offer.",
            CampaignUnusable = "This offer cannot be subscribed to at the moment. Choose another one.",
            Units = "Units as a suggestion",
            Optional = "(optional)",
            UnitsHint = "The number will be in the first step. Your client can change it.",
            UnitsWrong = "Enter a whole number above 0, or leave the field empty.",
            MeetingQuestion = "What kind of meeting is it?",
            MeetingMissing = "Choose what kind of meeting it is.",
            MeetingFixed = "This subscription is an advice meeting already, or it is signed already. That can no longer be changed.",
            NoAdvice = "Accompanied without advice",
            NoAdviceText = "You lead through the steps and recommend nothing.",
            Advice = "Advice meeting",
            AdviceText = "You recommend an investment. Before the subscription you name the suitability report (§\u00a064\u00a0(4) WpHG).",
            BeginNow = "Begin",
            Begun = "The subscription is now at the top of the list.",
            Unavailable = "Cashlink does not answer at the moment. Try again in a few minutes.",
            LinkTitle = "Link for your client",
            LinkTitleFor = name => $"Link for {name}",
            LinkText = time => $"It works once and until {time}. After that you make a new one. It is shown only now.",
            LinkWarning = "Do not open it yourself: whoever opens it acts as the person who invests. That you have made the link is recorded.",
            Copy = "Copy link",
            Copied = "Copied",
            CopyFailed = "Copying is not allowed here. The link is selected: copy it with the keyboard.",
            CloseLink = "Done",
            PhaseName = phase => phase switch
            {
                SessionPhase.Active => "In progress",
                SessionPhase.Signed => "Subscribed",
                SessionPhase.Closed => "Completed",
                _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
            },
            TurnName = turn => turn switch
            {
                Turn.Nobody => "Nobody any more",
                Turn.Client => "Client",
                Turn.Advisor => "You",
                Turn.Cashlink => "Cashlink",
                Turn.Issuer => "Issuer",
                _ => throw new ArgumentOutOfRangeException(nameof(turn), turn, null),
            },
        });
}
