namespace Cashlink.Sandbox.Portal.Inspector;

/// <summary>The words of the inspector's page, in one language. What the wizard found is said in English, as its API speaks.</summary>
public sealed record InspectorTexts
{
    public required string Title { get; init; }

    public required string Back { get; init; }

    public required string Lead { get; init; }

    public required string Wizard { get; init; }

    public required string Origin { get; init; }

    public required string OriginHint { get; init; }

    public required string Key { get; init; }

    public required string KeyHint { get; init; }

    public required string Inspect { get; init; }

    public required string Result { get; init; }

    public required string Good { get; init; }

    public required string Bad { get; init; }

    public required string Try { get; init; }

    public required string TryHint { get; init; }

    public required string Trying { get; init; }

    public required string Ready { get; init; }

    public required string Cookies { get; init; }

    public required string Timeout { get; init; }

    public required string Copy { get; init; }

    public required string Problem { get; init; }

    public required string Unreachable { get; init; }

    public required string KeyRefused { get; init; }

    public required string OriginRefused { get; init; }

    public required string Unreadable { get; init; }

    public string Explain(InspectionFailure failure) => failure switch
    {
        InspectionFailure.Unreachable => Unreachable,
        InspectionFailure.KeyRefused => KeyRefused,
        InspectionFailure.OriginRefused => OriginRefused,
        _ => Unreadable,
    };

    public static InspectorTexts German { get; } = new()
    {
        Title = "Einbettung prüfen",
        Back = "Zum Demoportal",
        Lead = "Prüft, was zusammenpassen muss, damit Ihre Seite den Assistenten zeigt, und sagt, was zu tun ist.",
        Wizard = "Adresse des Assistenten",
        Origin = "Origin Ihrer Seite",
        OriginHint = "Schema und Host, zum Beispiel https://portal.example. Vorgabe ist diese Seite selbst.",
        Key = "Schlüssel des Partners",
        KeyHint = "Leer: der Schlüssel des Demopartners. Er wird einmal benutzt und nirgends angezeigt.",
        Inspect = "Prüfen",
        Result = "Ergebnis für",
        Good = "In Ordnung",
        Bad = "Zu tun",
        Try = "In diesem Browser ausprobiert",
        TryHint = "Eine Seite ohne Zeichnung, in einem Rahmen dieser Seite. Sie zeigt sich nur, wenn die Origin dieser Seite erlaubt ist.",
        Trying = "Wird ausprobiert …",
        Ready = "Der Rahmen antwortet, und der Browser behält Cookies darin.",
        Cookies = "Der Rahmen antwortet, aber der Browser behält keine Cookies darin.",
        Timeout = "Der Rahmen antwortet nicht.",
        Copy = "Zum Kopieren",
        Problem = "Die Prüfung war nicht möglich",
        Unreachable = "Unter dieser Adresse antwortet niemand.",
        KeyRefused = "Der Assistent kennt diesen Schlüssel nicht.",
        OriginRefused = "Der Assistent kann mit dieser Origin nichts anfangen.",
        Unreadable = "Dort antwortet etwas, aber nicht der Assistent.",
    };

    public static InspectorTexts English { get; } = new()
    {
        Title = "Check your embedding",
        Back = "To the demo portal",
        Lead = "Checks what must fit together for your page to show the wizard, and says what to do.",
        Wizard = "The wizard's address",
        Origin = "Your page's origin",
        OriginHint = "Scheme and host, for instance https://portal.example. It starts with this page itself.",
        Key = "The partner's key",
        KeyHint = "Empty: the demo partner's key. It is used once and shown nowhere.",
        Inspect = "Check",
        Result = "Result for",
        Good = "Good",
        Bad = "To do",
        Try = "Tried in this browser",
        TryHint = "A page without a subscription, in a frame of this page. It only shows when this page's origin is allowed.",
        Trying = "Being tried …",
        Ready = "The frame answers, and the browser keeps cookies in it.",
        Cookies = "The frame answers, but the browser keeps no cookies in it.",
        Timeout = "The frame does not answer.",
        Copy = "To copy",
        Problem = "The check was not possible",
        Unreachable = "Nobody answers at this address.",
        KeyRefused = "The wizard does not know this key.",
        OriginRefused = "The wizard cannot make anything of this origin.",
        Unreadable = "Something answers there, but it is not the wizard.",
    };
}
