namespace Cashlink.Sandbox.Portal.Identifying;

/// <summary>Every word of the page that stands for an identification service, in one language.</summary>
public sealed record IdentifyingTexts(
    string Title, string Tagline, string Heading, string Lead, string Done, string Refused, string Company, string Succeed, string Refuse, string Later)
{
    public static IdentifyingTexts German { get; } = new(
        "Deich-Ident – Identifizierung", "Identifizierung in fünf Minuten, oder in einem Klick", "Ihre Identität bestätigen",
        "Diese Seite steht für einen Identifizierungsdienst. Wählen Sie, was herauskommt; danach geht es zurück.",
        "Diese Person ist identifiziert.", "Diese Person wurde abgelehnt. Das macht ein weiteres Dokument nicht ungeschehen.",
        "Bei einem Unternehmen fehlt hier noch, wer wirtschaftlich berechtigt ist.",
        "Identität bestätigen", "Ablehnen", "Später, zurück");

    public static IdentifyingTexts English { get; } = new(
        "Deich-Ident – identification", "Identification in five minutes, or in one click", "Confirm your identity",
        "This page stands for an identification service. Choose what comes of it; then the way leads back.",
        "This person is identified.", "This person was refused. Another document does not undo that.",
        "For a company, who benefits from it is still missing here.",
        "Confirm the identity", "Refuse", "Later, back");
}
