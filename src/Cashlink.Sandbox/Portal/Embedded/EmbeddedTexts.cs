namespace Cashlink.Sandbox.Portal.Embedded;

/// <summary>The words of the page that embeds the wizard, in one language.</summary>
public sealed record EmbeddedTexts
{
    public required string SignedIn { get; init; }

    public required string Back { get; init; }

    public required string Lead { get; init; }

    public required string WizardLabel { get; init; }

    public required string IdleText { get; init; }

    public required string IdleButton { get; init; }

    public required string Behind { get; init; }

    public required string PageEvents { get; init; }

    public required string PageEventsHint { get; init; }

    public required string ServerEvents { get; init; }

    public required string ServerEventsHint { get; init; }

    public required string None { get; init; }

    public required string PageCode { get; init; }

    public required string ServerCode { get; init; }

    public required string OtherSite { get; init; }

    public required string OtherSiteHint { get; init; }

    public static EmbeddedTexts German { get; } = new()
    {
        SignedIn = "Angemeldet:",
        Back = "Zurück zur Auswahl",
        Lead = "Hier schließen Sie die Zeichnung ab, ohne Ihr Portal zu verlassen. Sie können jederzeit unterbrechen und später weitermachen.",
        WizardLabel = "Zeichnung",
        IdleText = "Die Zeichnung wurde geschlossen, weil sie lange nicht benutzt wurde.",
        IdleButton = "Zeichnung fortsetzen",
        Behind = "Hinter den Kulissen",
        PageEvents = "Was die Seite erfährt",
        PageEventsHint = "Ereignisse des Elements <cashlink-wizard>, das neueste oben",
        ServerEvents = "Was der Server erfährt",
        ServerEventsHint = "Signierte Nachrichten des Assistenten an den Server der Bank",
        None = "Noch keine",
        PageCode = "So sieht es in der Seite aus",
        ServerCode = "So sieht es auf dem Server aus",
        OtherSite = "Auf einer anderen Site öffnen",
        OtherSiteHint = "Für Browser ist 127.0.0.1 eine andere Site als localhost, so wie die Site einer Bank eine andere ist als die des Assistenten.",
    };

    public static EmbeddedTexts English { get; } = new()
    {
        SignedIn = "Signed in:",
        Back = "Back to the choice",
        Lead = "You subscribe here without leaving your portal. You can stop at any time and continue later.",
        WizardLabel = "Subscription",
        IdleText = "The subscription was closed because nobody used it for a long time.",
        IdleButton = "Continue the subscription",
        Behind = "Behind the scenes",
        PageEvents = "What the page is told",
        PageEventsHint = "Events of the element <cashlink-wizard>, the newest on top",
        ServerEvents = "What the server is told",
        ServerEventsHint = "Signed messages from the wizard to the bank's server",
        None = "None yet",
        PageCode = "What it looks like in the page",
        ServerCode = "What it looks like on the server",
        OtherSite = "Open on another site",
        OtherSiteHint = "To a browser 127.0.0.1 is another site than localhost, just as a bank's site is another one than the wizard's.",
    };
}
