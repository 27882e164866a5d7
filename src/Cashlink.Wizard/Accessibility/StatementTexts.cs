using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Accessibility;

/// <summary>A part of the statement.</summary>
public sealed record StatementSection(string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Points);

/// <summary>
/// The statement on accessibility: what the service is, how it meets the requirements, and who supervises it (§ 14 and annex 3 BFSG).
/// It must be changed with what it tells of; <see cref="Date"/> says when that was done last.
/// </summary>
public sealed record StatementTexts
{
    /// <summary>When the statement was last compared with the product.</summary>
    public static readonly DateTimeOffset Date = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public required string Title { get; init; }
    public required IReadOnlyList<StatementSection> Sections { get; init; }
    public required string FeedbackTitle { get; init; }
    public required string Feedback { get; init; }
    public required string AuthorityTitle { get; init; }
    public required string Authority { get; init; }
    public required Func<string, string> AsOf { get; init; }

    public static readonly Localized<StatementTexts> All = new(
        German: new StatementTexts
        {
            Title = "Barrierefreiheit",
            Sections =
            [
                new("Worum es geht",
                [
                    "Mit diesem Dienst zeichnen Sie eine Anlage Schritt für Schritt: Betrag, Selbstauskunft, Fragen zu Ihren Kenntnissen, Prüfen und Zeichnen, Wallet und Status.",
                    "Seit dem 28. Juni 2025 müssen solche Dienste barrierefrei sein (Barrierefreiheitsstärkungsgesetz, BFSG). Wir messen uns an der Norm EN 301 549 und an den Regeln WCAG 2.2, Stufe AA.",
                ],
                []),
                new("Wie weit wir sind",
                [
                    "Nach unserer eigenen Prüfung erfüllen alle Seiten dieses Dienstes die Regeln der WCAG 2.2, Stufe AA, mit den unten genannten Einschränkungen.",
                ],
                [
                    "Alles lässt sich allein mit der Tastatur bedienen.",
                    "Alle Seiten passen auf 320 Pixel Breite und lassen sich auf 400\u00a0% vergrößern, ohne seitlich zu scrollen.",
                    "Es gibt ein helles und ein dunkles Farbschema. Kontrastmodi des Betriebssystems und der Wunsch nach weniger Bewegung werden beachtet.",
                    "Fehler werden oben auf der Seite und am Feld in Worten genannt. Vor der Zeichnung sehen Sie alle Angaben und können sie ändern.",
                    "Bevor eine Seite wegen langer Pause schließt, fragt sie nach. Abgeschlossene Schritte sind gespeichert.",
                ]),
                new("Wie wir prüfen",
                [
                    "Bei jeder Änderung prüft ein Programm (axe) jede Seite in beiden Sprachen, hell und dunkel, schmal und breit. Weitere Tests gehen den ganzen Weg nur mit der Tastatur und bei 320 Pixel Breite.",
                    "Eine Prüfung durch eine unabhängige Stelle und durch Menschen, die Screenreader im Alltag nutzen, steht noch aus.",
                ],
                []),
                new("Was noch nicht gut ist",
                [],
                [
                    "Die Unterlagen zur Anlage sind PDF-Dateien der Emittentin. Wir können nicht zusagen, dass sie barrierefrei sind. Fragen Sie nach einer anderen Fassung, wenn Sie eine brauchen.",
                    "Namen von Anlagen und Unterlagen gibt es nur auf Deutsch.",
                    "Der Dienst braucht JavaScript und eine Verbindung zum Internet.",
                    "Es gibt keine Fassung in Leichter Sprache und keine in Gebärdensprache.",
                ]),
            ],
            FeedbackTitle = "Sagen Sie uns, wenn etwas nicht geht",
            Feedback = "Beschreiben Sie kurz, auf welcher Seite Sie waren und was nicht ging. Sagen Sie auch, wie wir Sie erreichen.",
            AuthorityTitle = "Wer die Einhaltung überwacht",
            Authority = "Wenn wir Ihr Problem nicht lösen, können Sie sich an die Marktüberwachung wenden:",
            AsOf = date => $"Stand: {date}",
        },
        English: new StatementTexts
        {
            Title = "Accessibility",
            Sections =
            [
                new("What this is about",
                [
                    "With this service you subscribe to an investment step by step: amount, self-disclosure, questions on your knowledge, check and subscribe, wallet and status.",
                    "Since 28 June 2025 such services must be accessible (the German Accessibility Strengthening Act, BFSG). We measure ourselves by the standard EN 301 549 and by WCAG 2.2, level AA.",
                ],
                []),
                new("Where we stand",
                [
                    "According to our own tests all pages of this service meet WCAG 2.2, level AA, with the limits named below.",
                ],
                [
                    "Everything can be used with the keyboard alone.",
                    "All pages fit a width of 320 pixels and can be enlarged to 400% without scrolling sideways.",
                    "There is a light and a dark colour scheme. Contrast modes of the operating system and the wish for less motion are respected.",
                    "Errors are named in words, on top of the page and at the field. Before you subscribe you see all your answers and can change them.",
                    "Before a page closes because of a long pause, it asks. Finished steps are saved.",
                ]),
                new("How we test",
                [
                    "With every change a program (axe) checks each page in both languages, light and dark, narrow and wide. Other tests go the whole way with the keyboard alone and at a width of 320 pixels.",
                    "A test by an independent body and by people who use screen readers every day has yet to be made.",
                ],
                []),
                new("What is not good yet",
                [],
                [
                    "The documents of an investment are PDF files of the issuer. We cannot promise that they are accessible. Ask for another version if you need one.",
                    "Names of investments and documents exist in German only.",
                    "The service needs JavaScript and a connection to the internet.",
                    "There is no version in easy language and none in sign language.",
                ]),
            ],
            FeedbackTitle = "Tell us when something does not work",
            Feedback = "Describe in short which page you were on and what did not work. Also say how we can reach you.",
            AuthorityTitle = "Who supervises this",
            Authority = "If we do not solve your problem, you can turn to the market surveillance authority:",
            AsOf = date => $"As of {date}",
        });
}
