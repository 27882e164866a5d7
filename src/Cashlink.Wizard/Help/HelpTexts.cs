using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Help;

/// <summary>A question that people have, and the answer in a few sentences.</summary>
public sealed record HelpAnswer(string Question, string Text);

/// <summary>A word that not everybody knows.</summary>
public sealed record HelpWord(string Word, string Meaning);

/// <summary>The help page.</summary>
public sealed record HelpTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string ContactTitle { get; init; }
    public required Func<string, string> ContactLead { get; init; }
    public required string ContactNone { get; init; }
    public required string Phone { get; init; }
    public required string Email { get; init; }
    public required string Website { get; init; }
    public required string HelpPages { get; init; }
    public required string NoSecrets { get; init; }
    public required string AnswersTitle { get; init; }

    /// <summary>The answers, with the names of issuer and partner.</summary>
    public required Func<string, string, IReadOnlyList<HelpAnswer>> Answers { get; init; }

    public required string GlossaryTitle { get; init; }
    public required IReadOnlyList<HelpWord> Glossary { get; init; }
    public required string YourPortal { get; init; }
    public required string ToPortal { get; init; }

    public static readonly Localized<HelpTexts> All = new(
        German: new HelpTexts
        {
            Title = "Hilfe",
            Lead = "Was Sie eingegeben haben, bleibt erhalten, während Sie hier lesen.",
            ContactTitle = "Wen Sie fragen können",
            ContactLead = partner => $"Ihr Ansprechpartner ist {partner}.",
            ContactNone = "Wenden Sie sich an das Portal, über das Sie hierhergekommen sind. Die Kontaktdaten finden Sie dort.",
            Phone = "Telefon",
            Email = "E-Mail",
            Website = "Im Internet",
            HelpPages = "Hilfeseiten des Portals",
            NoSecrets = "Niemand wird Sie nach Passwörtern, TANs oder nach den geheimen Wörtern Ihrer Wallet fragen. Geben Sie diese nie weiter.",
            AnswersTitle = "Kurze Antworten",
            Answers = (issuer, partner) =>
            [
                new("Kann ich unterbrechen und später weitermachen?", "Ja. Jeder abgeschlossene Schritt ist gespeichert. Öffnen Sie die Anlage später noch einmal in Ihrem Portal, auch auf einem anderen Gerät. Dann geht es dort weiter, wo Sie aufgehört haben."),
                new("Was kostet es, diese Schritte zu machen?", "Nichts. Erst wenn Sie auf „Zahlungspflichtig zeichnen“ klicken, müssen Sie zahlen. Wie viel das ist und welche Kosten darin stecken, steht vorher auf derselben Seite und in der Kosteninformation."),
                new("Kann ich es mir nach der Zeichnung anders überlegen?", "In der Regel können Sie 14\u00a0Tage lang widerrufen, ohne Gründe zu nennen. Was für diese Anlage gilt, steht in den Unterlagen."),
                new("Kann ich mein Geld verlieren?", "Ja, auch ganz. Ob Sie Zinsen bekommen und Ihr Geld zurück, hängt davon ab, ob die Emittentin zahlen kann. Legen Sie nur Geld an, auf das Sie verzichten können."),
                new("Wer ist wer?", $"{issuer} ist die Emittentin: Sie gibt das Wertpapier aus und bekommt das Geld. {partner} ist Ihr Portal und Ihr Ansprechpartner. Cashlink nimmt Ihre Zeichnung entgegen und führt das Register der Wertpapiere."),
                new("Warum werde ich nach Einkommen und Kenntnissen gefragt?", "Das Gesetz verlangt es, um Sie zu schützen. Ihre Angaben bekommt nur, wer sie für diese Zeichnung braucht."),
                new("Gibt es diese Seite in einer anderen Sprache?", $"Die Sprachen, die es gibt, stehen oben auf der Seite. Die Übersetzung des Browsers ist hier ausgeschaltet, denn sie kann Zahlen und Rechtstexte verändern. Brauchen Sie eine andere Sprache, dann fragen Sie: {partner}. Einzelne Texte können Sie kopieren und in einem anderen Fenster übersetzen."),
                new("Was mache ich, wenn die Verbindung abbricht?", "Nichts. Die Seite verbindet sich von selbst neu. Nichts wird doppelt gesendet, auch wenn Sie noch einmal klicken."),
            ],
            GlossaryTitle = "Wörter, kurz erklärt",
            Glossary =
            [
                new("Anteil", "Ein Stück der Anlage. Alle Anteile kosten gleich viel und haben die gleichen Rechte."),
                new("Zeichnen", "Verbindlich erklären, dass Sie eine Anzahl von Anteilen kaufen wollen."),
                new("Token", "Der Eintrag in einer Blockchain, der für Ihre Anteile steht. Er ersetzt die Urkunde auf Papier."),
                new("Wallet", "Das Konto für Token, mit einer Adresse, die mit 0x beginnt. Dorthin werden Ihre Anteile geliefert."),
                new("Ausgabeaufschlag (Agio)", "Ein Aufschlag auf den Preis, den Sie einmal bezahlen. Er wird nicht verzinst."),
                new("Selbstauskunft", "Ihre Bestätigung, dass ein größerer Betrag zu Ihrem Einkommen oder Vermögen passt."),
                new("Emittentin", "Das Unternehmen, das ein Wertpapier ausgibt und dafür Geld bekommt."),
            ],
            YourPortal = "Das Portal, über das Sie hierhergekommen sind,",
            ToPortal = "Zurück zum Portal, ohne weiterzumachen",
        },
        English: new HelpTexts
        {
            Title = "Help",
            Lead = "What you have entered is kept while you read here.",
            ContactTitle = "Whom you can ask",
            ContactLead = partner => $"Your contact is {partner}.",
            ContactNone = "Please contact the portal that brought you here. You will find its contact details there.",
            Phone = "Telephone",
            Email = "Email",
            Website = "On the web",
            HelpPages = "The portal's help pages",
            NoSecrets = "Nobody will ask you for passwords, TANs or the secret words of your wallet. Never pass them on.",
            AnswersTitle = "Short answers",
            Answers = (issuer, partner) =>
            [
                new("Can I stop and continue later?", "Yes. Each step you have finished is saved. Open the investment in your portal again later, on another device too. You will continue where you stopped."),
                new("What does it cost to go through these steps?", "Nothing. You only have to pay once you click ‘Zahlungspflichtig zeichnen’ (subscribe with obligation to pay). How much that is, and which costs it includes, is shown before on the same page and in the costs information."),
                new("Can I change my mind after subscribing?", "As a rule you can withdraw within 14\u00a0days without giving reasons. The documents say what applies to this investment."),
                new("Can I lose my money?", "Yes, all of it. Whether you get interest and your money back depends on whether the issuer is able to pay. Only invest money you can do without."),
                new("Who is who?", $"{issuer} is the issuer: it issues the security and receives the money. {partner} is your portal and your contact. Cashlink receives your subscription and keeps the register of the securities."),
                new("Why am I asked about income and knowledge?", "The law demands it to protect you. Only those who need your answers for this subscription get them."),
                new("Is this page available in another language?", $"The languages that there are stand at the top of the page. Your browser's translation is switched off here, because it can change numbers and legal texts. If you need another language, please ask: {partner}. You can copy a text and translate it in another window."),
                new("What do I do when the connection breaks?", "Nothing. The page reconnects by itself. Nothing is sent twice, even if you click again."),
            ],
            GlossaryTitle = "Words in short",
            Glossary =
            [
                new("Unit", "A piece of the investment. All units cost the same and carry the same rights."),
                new("Subscribe", "To declare bindingly that you want to buy a number of units."),
                new("Security token", "The entry in a blockchain that stands for your units. It replaces the certificate on paper."),
                new("Blockchain wallet", "The account for tokens, with an address that begins with 0x. Your units are delivered there."),
                new("Issue premium (agio)", "A surcharge on the price that you pay once. It bears no interest."),
                new("Self-disclosure", "Your confirmation that a larger amount fits your income or assets."),
                new("Issuer", "The company that issues a security and receives money for it."),
            ],
            YourPortal = "The portal that brought you here",
            ToPortal = "Back to the portal without continuing",
        });
}
