using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.Signing;

/// <summary>What is said about the documents that have to be read before signing.</summary>
public sealed record DutyTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string CostsDocument { get; init; }
    public required string CostsDocumentPending { get; init; }
    public required string CostsDocumentUnavailable { get; init; }
    public required string NotOpened { get; init; }
    public required Func<string, string> OpenedAt { get; init; }
    public required Func<string, string> OpenedOn { get; init; }
    public required string Waived { get; init; }
    public required Func<string, string> Waive { get; init; }
    public required Func<string, string> Open { get; init; }
    public required Func<string, string> OpenOrWaive { get; init; }

    /// <summary>With the advisor's name: nothing can be signed before he has named the suitability report (§ 64 (4) WpHG).</summary>
    public required Func<string, string> ReportDue { get; init; }

    public static readonly Localized<DutyTexts> All = new(
        German: new DutyTexts
        {
            Title = "Unterlagen",
            Lead = "Öffnen Sie jede Unterlage, bevor Sie zeichnen. Bei einigen können Sie stattdessen verzichten.",
            CostsDocument = "Kosteninformation",
            CostsDocumentPending = "Wird gerade für Ihren Betrag erstellt. Das dauert meist nur wenige Sekunden. Danach können Sie zeichnen.",
            CostsDocumentUnavailable = "Kann gerade nicht geladen werden. Wir versuchen es weiter. Danach können Sie zeichnen.",
            NotOpened = "Noch nicht geöffnet",
            OpenedAt = time => $"Geöffnet um {time}",
            OpenedOn = day => $"Geöffnet am {day}",
            Waived = "Verzichtet",
            Waive = name => $"Ich verzichte darauf, „{name}“ zu lesen",
            Open = name => $"Öffnen Sie „{name}“",
            OpenOrWaive = name => $"Öffnen Sie „{name}“, oder verzichten Sie darauf",
            ReportDue = name => $"Nach der Beratung muss {name} noch die Geeignetheitserklärung nennen. Sobald das geschehen ist, können Sie zeichnen. Sie müssen nichts tun, diese Seite ändert sich von selbst.",
        },
        English: new DutyTexts
        {
            Title = "Documents",
            Lead = "Open each document before you subscribe. Some of them you can do without.",
            CostsDocument = "Information on costs",
            CostsDocumentPending = "It is being made for your amount. Mostly this takes a few seconds only. Then you can subscribe.",
            CostsDocumentUnavailable = "It cannot be loaded at the moment. We keep trying. Then you can subscribe.",
            NotOpened = "Not opened yet",
            OpenedAt = time => $"Opened at {time}",
            OpenedOn = day => $"Opened on {day}",
            Waived = "Done without",
            Waive = name => $"I choose not to read “{name}”",
            Open = name => $"Open “{name}”",
            OpenOrWaive = name => $"Open “{name}”, or choose to do without it",
            ReportDue = name => $"After the advice, {name} still has to name the suitability report. As soon as that is done you can subscribe. You need not do anything, this page changes by itself.",
        });
}
