namespace Cashlink.Sandbox.Portal.Mailbox;

/// <summary>The words of the mailbox, in one language. What mails say is theirs.</summary>
public sealed record MailboxTexts
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Back { get; init; }

    public required string BackToList { get; init; }

    public required string None { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required string Received { get; init; }

    public required string Html { get; init; }

    public required string Text { get; init; }

    public required string Files { get; init; }

    public required string Source { get; init; }

    public required string Links { get; init; }

    public static MailboxTexts German { get; } = new()
    {
        Title = "Postfach",
        Lead = "Hier liegt jede E-Mail, die der Assistent verschickt hat, an wen auch immer. Niemand sonst bekommt sie.",
        Back = "Zum Demoportal",
        BackToList = "Alle E-Mails",
        None = "Noch keine E-Mail. Geben Sie nach der Unterschrift im Assistenten eine Adresse an.",
        From = "Von",
        To = "An",
        Received = "Angekommen",
        Html = "So sieht sie aus",
        Text = "Als Text",
        Files = "Anhänge",
        Source = "Quelltext",
        Links = "Links darin",
    };

    public static MailboxTexts English { get; } = new()
    {
        Title = "Mailbox",
        Lead = "Here is each e-mail that the wizard has sent, to whomever. Nobody else gets them.",
        Back = "To the demo portal",
        BackToList = "All e-mails",
        None = "No e-mail yet. Give an address in the wizard after signing.",
        From = "From",
        To = "To",
        Received = "Received",
        Html = "What it looks like",
        Text = "As text",
        Files = "Attachments",
        Source = "Source",
        Links = "Links in it",
    };
}
