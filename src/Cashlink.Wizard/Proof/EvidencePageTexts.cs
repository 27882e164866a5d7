using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Proof;

/// <summary>The words of the page in an evidence file.</summary>
public sealed record EvidencePageTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string About { get; init; }
    public required string Session { get; init; }
    public required string Partner { get; init; }
    public required string Investor { get; init; }
    public required string Campaign { get; init; }
    public required string Investment { get; init; }
    public required string SignedAt { get; init; }
    public required string NotSigned { get; init; }
    public required string ExportedAt { get; init; }
    public required string State { get; init; }
    public required Func<string, string, string> Sealed { get; init; }
    public required Func<string, string> NotSealed { get; init; }
    public required Func<string, string> Unchained { get; init; }
    public required string Check { get; init; }
    public required string Entries { get; init; }
    public required string By { get; init; }
    public required string Through { get; init; }
    public required string Shown { get; init; }
    public required string Content { get; init; }
    public required string Erased { get; init; }
    public required string Documents { get; init; }
    public required string NoDocuments { get; init; }
    public required string Hash { get; init; }
    public required string NeverRead { get; init; }
    public required string NotKept { get; init; }
    public required string TheInvestor { get; init; }
    public required string TheSystem { get; init; }
    public required Func<string, string> TheAdvisor { get; init; }
    public required Func<string, string> ThePartner { get; init; }

    /// <summary>How a browser had come in, by <see cref="Sessions.Roles.Entrance"/>.</summary>
    public required IReadOnlyDictionary<string, string> Entrances { get; init; }

    /// <summary>What an entry says, by its kind.</summary>
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    public static readonly Localized<EvidencePageTexts> All = new(
        German: new EvidencePageTexts
        {
            Title = "Nachweis zu einer Zeichnung",
            Lead = "Was in dieser Sitzung gezeigt, bestätigt und abgeschickt wurde, in der Reihenfolge, in der es geschah. Die Seite ist zum Lesen da. Was gilt, steht in den anderen Dateien, und ob sie echt sind, zeigt die Prüfung.",
            About = "Worum es geht",
            Session = "Sitzung",
            Partner = "Vertriebspartner",
            Investor = "Anlegerin oder Anleger",
            Campaign = "Angebot",
            Investment = "Zeichnung",
            SignedAt = "Gezeichnet am",
            NotSigned = "nicht gezeichnet",
            ExportedAt = "Datei erstellt am",
            State = "Wie sicher das ist",
            Sealed = (entries, moment) => $"Die Einträge {entries} waren spätestens am {moment} da und sind versiegelt: Seitdem kann sie niemand unbemerkt ändern oder entfernen.",
            NotSealed = entries => $"Noch nicht versiegelt: {entries}.",
            Unchained = entries => $"Die Einträge {entries} sind älter als die Kette. Bei ihnen lässt sich nicht zeigen, dass sie unverändert sind.",
            Check = "So prüfen Sie die Datei, ohne Netz: Cashlink.Wizard evidence verify DATEI --key SCHLÜSSEL. Den öffentlichen Schlüssel bekommen Sie vom Betreiber. Dem Schlüssel in der Datei selbst dürfen Sie nicht trauen.",
            Entries = "Was geschehen ist",
            By = "Wer",
            Through = "Zugang",
            Shown = "Diese Worte standen auf der Seite",
            Content = "Alles, was festgehalten ist",
            Erased = "Der Inhalt wurde auf Verlangen gelöscht. Dass es den Eintrag gab, bleibt nachweisbar.",
            Documents = "Dokumente",
            NoDocuments = "In dieser Sitzung wurde kein Dokument geöffnet.",
            Hash = "Prüfsumme (SHA-256)",
            NeverRead = "wurde nicht geöffnet",
            NotKept = "Die Datei selbst liegt bei Cashlink:",
            TheInvestor = "Anlegerin oder Anleger",
            TheSystem = "das System",
            TheAdvisor = id => $"Beraterin oder Berater {id}",
            ThePartner = id => $"Partner {id}",
            Entrances = new Dictionary<string, string>
            {
                ["link"] = "mit einem Link des Partners",
                ["advisor-link"] = "mit einem Link, den die Beratung erstellt hat",
                ["mail-link"] = "mit einem Link aus einer E-Mail",
                ["console"] = "aus der Übersicht der Beratung",
                ["home"] = "von der Übersichtsseite aus",
                ["handover"] = "am Gerät der Beratung, das übergeben wurde",
            },
            Kinds = new Dictionary<string, string>
            {
                ["action-refused"] = "Abgelehnt, weil die Rolle das nicht darf",
                ["call-answered"] = "An Cashlink geschickt und beantwortet",
                ["client-link-made"] = "Link für die Kundin oder den Kunden erstellt",
                ["confirmation-fell"] = "Eine Bestätigung gilt nicht mehr",
                ["contents-erased"] = "Inhalte auf Verlangen gelöscht",
                ["custody-terms-accepted"] = "Bedingungen der Verwahrung angenommen",
                ["device-handed-back"] = "Gerät zurückgegeben",
                ["device-handed-over"] = "Gerät übergeben",
                ["document-opened"] = "Dokument geöffnet",
                ["document-waived"] = "Auf ein Dokument verzichtet",
                ["document-waiver-taken-back"] = "Verzicht auf ein Dokument zurückgenommen",
                ["mail-handed-over"] = "E-Mail an den Mailserver übergeben",
                ["meeting-began"] = "Beratung dazugekommen",
                ["note-written"] = "Notiz der Beratung",
                ["order-placed"] = "Verbindlich gezeichnet",
                ["order-refused"] = "Zeichnung von Cashlink abgelehnt",
                ["risks-acknowledged"] = "Kenntnis der Warnhinweise bestätigt",
                ["screen-asked"] = "Um Mitsehen gebeten",
                ["screen-denied"] = "Mitsehen abgelehnt",
                ["screen-ended"] = "Mitsehen beendet",
                ["screen-joined"] = "Mitsehen erlaubt",
                ["self-disclosure-given"] = "Selbstauskunft gegeben",
                ["session-abandoned"] = "Sitzung aufgegeben, weil Cashlink die Einladung nicht mehr kennt",
                ["session-cancelled"] = "Sitzung vom Partner beendet",
                ["shown-on-request"] = "Verdecktes auf Wunsch gezeigt",
                ["suggestion-answered"] = "Vorschlag beantwortet",
                ["suitability-report-named"] = "Geeignetheitserklärung genannt",
                ["survey-given"] = "Fragebogen abgegeben",
                ["survey-warning-left"] = "Nach dem Warnhinweis zurückgegangen",
                ["survey-warning-shown"] = "Warnhinweis gezeigt",
                ["units-chosen"] = "Anteile gewählt",
                ["units-suggested"] = "Anteile vorgeschlagen",
                ["value-shown"] = "Einen verdeckten Wert gezeigt",
                ["wallet-chosen"] = "Wallet gewählt",
                ["withdrawal-declared"] = "Vertrag widerrufen",
                ["withdrawal-noticed"] = "Widerruf über die öffentliche Seite eingegangen",
            },
        },
        English: new EvidencePageTexts
        {
            Title = "Evidence of a subscription",
            Lead = "What was shown, confirmed and sent in this session, in the order in which it happened. This page is for reading. What counts is in the other files, and the check shows whether they are genuine.",
            About = "What it is about",
            Session = "Session",
            Partner = "Partner",
            Investor = "Investor",
            Campaign = "Offer",
            Investment = "Subscription",
            SignedAt = "Signed on",
            NotSigned = "not signed",
            ExportedAt = "File made on",
            State = "How certain this is",
            Sealed = (entries, moment) => $"Entries {entries} were there on {moment} at the latest and are sealed: since then nobody can change or remove them unseen.",
            NotSealed = entries => $"Not sealed yet: {entries}.",
            Unchained = entries => $"Entries {entries} are older than the chain. Nothing shows that they were not changed.",
            Check = "This is how you check the file, without a network: Cashlink.Wizard evidence verify FILE --key KEY. You get the public key from the operator. Do not trust the key in the file itself.",
            Entries = "What happened",
            By = "Who",
            Through = "Admission",
            Shown = "These words were on the page",
            Content = "All that is recorded",
            Erased = "The content was erased on request. That there was this entry can still be proven.",
            Documents = "Documents",
            NoDocuments = "No document was opened in this session.",
            Hash = "Checksum (SHA-256)",
            NeverRead = "was not opened",
            NotKept = "The file itself is at Cashlink:",
            TheInvestor = "investor",
            TheSystem = "the system",
            TheAdvisor = id => $"advisor {id}",
            ThePartner = id => $"partner {id}",
            Entrances = new Dictionary<string, string>
            {
                ["link"] = "by a link of the partner",
                ["advisor-link"] = "by a link that the advisor made",
                ["mail-link"] = "by a link from an email",
                ["console"] = "from the advisor's console",
                ["home"] = "from the home page",
                ["handover"] = "at the advisor's device, which was handed over",
            },
            Kinds = new Dictionary<string, string>
            {
                ["action-refused"] = "Refused, because the role may not do it",
                ["call-answered"] = "Sent to Cashlink and answered",
                ["client-link-made"] = "Link for the client made",
                ["confirmation-fell"] = "A confirmation no longer holds",
                ["contents-erased"] = "Contents erased on request",
                ["custody-terms-accepted"] = "Terms of custody accepted",
                ["device-handed-back"] = "Device handed back",
                ["device-handed-over"] = "Device handed over",
                ["document-opened"] = "Document opened",
                ["document-waived"] = "Document waived",
                ["document-waiver-taken-back"] = "Waiver of a document taken back",
                ["mail-handed-over"] = "E-mail handed over to the mail server",
                ["meeting-began"] = "Advisor came in",
                ["note-written"] = "Note of the advisor",
                ["order-placed"] = "Order placed, with obligation to pay",
                ["order-refused"] = "Order refused by Cashlink",
                ["risks-acknowledged"] = "Risk warnings acknowledged",
                ["screen-asked"] = "Asked to look on",
                ["screen-denied"] = "Looking on denied",
                ["screen-ended"] = "Looking on ended",
                ["screen-joined"] = "Looking on allowed",
                ["self-disclosure-given"] = "Self-disclosure given",
                ["session-abandoned"] = "Session given up, because Cashlink no longer knows the invitation",
                ["session-cancelled"] = "Session ended by the partner",
                ["shown-on-request"] = "Covered values shown on request",
                ["suggestion-answered"] = "Suggestion answered",
                ["suitability-report-named"] = "Suitability report named",
                ["survey-given"] = "Questionnaire submitted",
                ["survey-warning-left"] = "Went back after the warning",
                ["survey-warning-shown"] = "Warning shown",
                ["units-chosen"] = "Units chosen",
                ["units-suggested"] = "Units suggested",
                ["value-shown"] = "A covered value shown",
                ["wallet-chosen"] = "Wallet chosen",
                ["withdrawal-declared"] = "Contract withdrawn from",
                ["withdrawal-noticed"] = "Withdrawal received through the public page",
            },
        });
}
