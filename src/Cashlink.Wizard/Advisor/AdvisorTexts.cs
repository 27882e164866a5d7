using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Meetings;

namespace Cashlink.Wizard.Advisor;

/// <summary>The words about an advisor within a session, for advisor and client.</summary>
public sealed record AdvisorTexts
{
    public required string Region { get; init; }
    public required string Advice { get; init; }
    public required string NoAdvice { get; init; }
    public required Func<string, string> YouAre { get; init; }
    public required Func<string, string> AdvisedBy { get; init; }
    public required Func<string, string> AccompaniedBy { get; init; }
    public required string Present { get; init; }
    public required string ShowOnRequest { get; init; }
    public required string CoverAgain { get; init; }
    public required string HandOver { get; init; }
    public required Func<string, string> DeviceOf { get; init; }
    public required string HandBack { get; init; }

    public required string ReportTitle { get; init; }
    public required string ReportLead { get; init; }
    public required string ReportLabel { get; init; }
    public required string ReportHint { get; init; }
    public required string ReportWrong { get; init; }
    public required string ReportSave { get; init; }
    public required string ReportTooLate { get; init; }
    public required Func<string, string> ReportDueTitle { get; init; }
    public required Func<string, string, string, string> ReportNamed { get; init; }

    public required string RecordTitle { get; init; }
    public required string RecordLead { get; init; }
    public required Func<string, string, string> Came { get; init; }
    public required Func<string, string> TookDevice { get; init; }
    public required Func<string, string> GaveDeviceBack { get; init; }
    public required Func<string, string, string> Showed { get; init; }
    public required Func<string, string, string> NamedReport { get; init; }

    /// <summary>The kind of a meeting, as it is shown to advisor and client.</summary>
    public string MeetingName(MeetingKind kind) => kind == MeetingKind.Advice ? Advice : NoAdvice;

    public static readonly Localized<AdvisorTexts> All = new(
        German: new AdvisorTexts
        {
            Region = "Begleitung",
            Advice = "Beratungsgespräch",
            NoAdvice = "Begleitung ohne Beratung",
            YouAre = name => $"Sie sind als {name} dabei. Sie erklären; abschließen kann jeden Schritt nur Ihre Kundin oder Ihr Kunde.",
            AdvisedBy = name => $"Beratungsgespräch mit {name}",
            AccompaniedBy = name => $"Begleitet von {name}, ohne Beratung",
            Present = "Präsentieren",
            ShowOnRequest = "Verdecktes auf Wunsch zeigen",
            CoverAgain = "Wieder verdecken",
            HandOver = "Gerät übergeben",
            DeviceOf = name => $"Dieses Gerät gehört {name}. Sie handeln hier selbst. Geben Sie es zurück, wenn Sie fertig sind.",
            HandBack = "Gerät zurückgeben",
            ReportTitle = "Geeignetheitserklärung",
            ReportLead = "Sie haben beraten. Deshalb braucht Ihre Kundin oder Ihr Kunde vor der Zeichnung die Geeignetheitserklärung (§\u00a064 Abs.\u00a04 WpHG).",
            ReportLabel = "Nummer oder Name der Geeignetheitserklärung",
            ReportHint = "So, wie sie bei Ihnen abgelegt ist. Höchstens 100 Zeichen.",
            ReportWrong = "Nennen Sie die Geeignetheitserklärung, mit 1 bis 100 Zeichen.",
            ReportSave = "Angabe speichern",
            ReportTooLate = "Diese Zeichnung lässt keine Geeignetheitserklärung mehr zu.",
            ReportDueTitle = name => $"Jetzt ist {name} dran",
            ReportNamed = (reference, name, moment) => $"{reference}, genannt von {name} am {moment}",
            RecordTitle = "Wer dabei war",
            RecordLead = "Das halten wir fest, damit Sie es später nachlesen können. Stimmt etwas nicht, zeichnen Sie nicht und wenden Sie sich an Ihr Portal.",
            Came = (name, kind) => $"{name} begleitet Sie: {kind}",
            TookDevice = name => $"Sie haben das Gerät von {name} übernommen",
            GaveDeviceBack = name => $"Sie haben {name} das Gerät zurückgegeben",
            Showed = (name, step) => $"{name} hat auf Ihren Wunsch verdeckte Angaben gezeigt: {step}",
            NamedReport = (name, reference) => $"{name} hat die Geeignetheitserklärung genannt: {reference}",
        },
        English: new AdvisorTexts
        {
            Region = "Accompanied",
            Advice = "Advice meeting",
            NoAdvice = "Accompanied without advice",
            YouAre = name => $"You are here as {name}. You explain; only your client can finish each step.",
            AdvisedBy = name => $"Advice meeting with {name}",
            AccompaniedBy = name => $"Accompanied by {name}, without advice",
            Present = "Present",
            ShowOnRequest = "Show masked values at the client's request",
            CoverAgain = "Mask again",
            HandOver = "Hand over the device",
            DeviceOf = name => $"This device belongs to {name}. You act for yourself here. Give it back when you are done.",
            HandBack = "Give the device back",
            ReportTitle = "Suitability report",
            ReportLead = "You have given advice. So your client needs the suitability report before the subscription (§\u00a064\u00a0(4) WpHG).",
            ReportLabel = "Number or name of the suitability report",
            ReportHint = "As you have filed it. At most 100 characters.",
            ReportWrong = "Name the suitability report, with 1 to 100 characters.",
            ReportSave = "Save",
            ReportTooLate = "This subscription no longer takes a suitability report.",
            ReportDueTitle = name => $"It is {name}'s turn",
            ReportNamed = (reference, name, moment) => $"{reference}, named by {name} on {moment}",
            RecordTitle = "Who was there",
            RecordLead = "We keep this, so that you can read it later. If something is not right, do not subscribe and contact your portal.",
            Came = (name, kind) => $"{name} accompanies you: {kind}",
            TookDevice = name => $"You took over the device of {name}",
            GaveDeviceBack = name => $"You gave {name} the device back",
            Showed = (name, step) => $"{name} has shown masked values at your request: {step}",
            NamedReport = (name, reference) => $"{name} has named the suitability report: {reference}",
        });
}
