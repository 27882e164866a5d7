namespace Cashlink.Sandbox.Portal;

/// <summary>Every word of the portal, in one language.</summary>
public sealed record PortalTexts(
    string Title, string Tagline, string DemoNote,
    string Heading, string Lead, string InvestorLegend, string CampaignLegend, string DetailsLegend,
    string LocaleLabel, string RoleLabel, string RoleInvestor, string RoleInvestorHint, string RoleAdvisor, string RoleAdvisorHint,
    string AdvisorId, string AdvisorName, string Advice, string AdviceHint, string Training, string TrainingHint, string UnitsLabel, string UnitsHint, string UnitsError, string Open, string OpenEmbedded, string OpenHome, string OpenConsole, string OpenHint,
    string UnitPrice, string Minimum, string Placed, string SoldOut, string Units, string NoDisclosure, string WithDisclosure,
    string Developers, string DevelopersLead, string Api, string Client, string Partner, string Wizard, string Controls, string Reference, string Inspector,
    string ProblemHeading, string Unreachable, string Refused, string Unreadable, string StatusLabel, string ChoiceMissing, string Footer,
    string MadeByApi, IReadOnlyList<string> InvestorNotes, IReadOnlyList<string> CampaignNotes)
{
    public static PortalTexts German { get; } = new(
        "Bank am Deich – Demoportal", "Private Banking seit heute Morgen", "Demo: Bank, Personen und Angebote sind erfunden.",
        "Wer zeichnet heute, und was?",
        "Dieses Portal steht für das Portal einer Bank, die den Zeichnungsassistenten einbindet. Wählen Sie eine Person und ein Angebot; der Server des Portals holt dann einen einmaligen Link und leitet Sie weiter.",
        "Anlegerin oder Anleger", "Angebot", "So soll es losgehen",
        "Sprache des Assistenten", "Wer bedient ihn?", "Die Person selbst", "allein, meist am Telefon", "Eine Beraterin oder ein Berater", "führt durch das Gespräch",
        "Kennung der Beratung", "Name der Beratung", "Beratungsgespräch", "Es wird etwas empfohlen; dann gehört eine Geeignetheitserklärung dazu.", "Übung", "Auf jeder Seite steht, dass es eine Übung ist, und ein Feld lässt eintreten, was sonst Tage dauert oder selten ist.", "Anteile", "Freiwillig. Der Assistent schlägt diese Zahl vor.", "Bitte eine ganze Zahl größer als null eingeben oder das Feld leer lassen.",
        "Assistenten öffnen", "Eingebettet öffnen", "Alle Zeichnungen öffnen", "Beraterkonsole öffnen", "Der Link gilt einmal und fünf Minuten.",
        "je Anteil", "Mindestens", "platziert", "Ausverkauft", "Anteile", "ohne Selbstauskunft", "mit Selbstauskunft",
        "Für Entwicklerinnen und Entwickler", "Alles, was Sie für eine eigene Anbindung brauchen:", "API", "Client", "Partner", "Assistent", "Steuerung der Sandbox", "API-Referenz", "Einbettung prüfen",
        "Der Assistent konnte nicht geöffnet werden", "Unter {0} antwortet niemand. Läuft der Assistent? Er startet mit: dotnet run --project src/Cashlink.Wizard",
        "Der Assistent hat die Anfrage abgelehnt.", "Unter {0} antwortet etwas, aber nicht der Assistent.", "Antwort", "Bitte wählen Sie eine Person und ein Angebot.",
        "Eine Demonstration. Kein Angebot, keine Beratung, kein echtes Geld.", "Über die API angelegt",
        [
            "Identifiziert, mit einem Wallet: der einfachste Weg bis ans Ziel", "Identifiziert, aber noch ohne Wallet", "Identifizierung steht noch aus; die Zeichnung wartet darauf",
            "Eine GmbH: für sie gelten die Grenzen der Selbstauskunft nicht", "Hält schon 900 EUR vom Solarpark; das zählt mit",
            "Sehr lange und ungewöhnliche Namen: hält die Gestaltung das aus?", "Wird nach der Unterschrift von der Prüfung abgelehnt"
        ],
        ["Kleine Stückelung, Selbstauskunft und Fragebogen", "Große Stückelung, keine Selbstauskunft, kein Fragebogen", "Zeigt, was geschieht, wenn nichts mehr da ist", "Vermögensanlage mit Agio: Risiken mit Namen und Ort bestätigen"]);

    public static PortalTexts English { get; } = new(
        "Bank am Deich – demo portal", "Private banking since this morning", "Demo: the bank, the people and the offers are made up.",
        "Who subscribes today, and to what?",
        "This portal stands for the portal of a bank that uses the subscription wizard. Choose a person and an offer; the portal's server then fetches a one-time link and sends you there.",
        "Investor", "Offer", "How to start",
        "Language of the wizard", "Who operates it?", "The investor", "alone, mostly on a phone", "An advisor", "walks the client through it",
        "Advisor's id", "Advisor's name", "Advice meeting", "Something is recommended; then a suitability report goes with it.", "Training", "Each page says that it is a training, and a panel makes happen what takes days or is rare.", "Units", "Optional. The wizard suggests this number.", "Please enter a whole number greater than zero, or leave the field empty.",
        "Open the wizard", "Open it embedded", "Open all subscriptions", "Open the advisor's console", "The link works once and for five minutes.",
        "per unit", "Minimum", "placed", "Sold out", "units", "no self-disclosure", "with self-disclosure",
        "For developers", "All you need to connect something of your own:", "API", "Client", "Partner", "Wizard", "Sandbox controls", "API reference", "Check your embedding",
        "The wizard could not be opened", "Nobody answers at {0}. Is the wizard running? It starts with: dotnet run --project src/Cashlink.Wizard",
        "The wizard refused the request.", "Something answers at {0}, but it is not the wizard.", "Answer", "Please choose a person and an offer.",
        "A demonstration. No offer, no advice, no real money.", "Made through the API",
        [
            "Identified, with a wallet: the easiest way to the end", "Identified, but no wallet yet", "Identification is still pending; the subscription waits for it",
            "A company: the limits of the self-disclosure don't apply", "Already holds 900 EUR of the solar park, and that counts",
            "Very long and unusual names: does the design bear it?", "Is refused by the review after signing"
        ],
        ["Small units, self-disclosure and questionnaire", "Large units, no self-disclosure, no questionnaire", "Shows what happens when nothing is left", "Investment product with an agio: risks acknowledged by name and place"]);
}
