using Cashlink.Wizard.Sessions.Meetings;

namespace Cashlink.Wizard.Sessions;

/// <content>What an advisor brings into a session.</content>
public sealed partial class WizardSession
{
    /// <summary>The advisor who accompanies the session; null when none has come.</summary>
    public Meeting? Meeting => _content.Meeting;

    /// <summary>The suitability report that the advisor has named; null when none.</summary>
    public SuitabilityReport? SuitabilityReport => _content.SuitabilityReport;

    /// <summary>True while advice was given and its report is not named: nothing can be signed (§ 64 (4) WpHG).</summary>
    public bool IsSuitabilityReportDue => Meeting is { Kind: MeetingKind.Advice } && SuitabilityReport is null;

    /// <summary>True when the meeting may become one of this kind. What was advice stays advice, and what is signed stays what it was.</summary>
    public bool AllowsMeeting(MeetingKind kind) =>
        kind == (Meeting?.Kind ?? MeetingKind.NoAdvice) || (kind == MeetingKind.Advice && Phase == SessionPhase.Active);

    /// <summary>An advisor was launched into the session. Where nothing is said of the kind, it stays what it is.</summary>
    public void AdvisorCame(string advisorId, string advisorName, MeetingKind? kind, DateTimeOffset now)
    {
        if (kind is { } wanted && !AllowsMeeting(wanted))
            throw new InvalidOperationException($"The meeting cannot become {wanted}.");
        var came = new Meeting(kind ?? Meeting?.Kind ?? MeetingKind.NoAdvice, advisorId, advisorName, now);
        // One who comes again has been there since he came first.
        _content.Meeting = Meeting is { } known && known with { Since = now } == came ? known : came;
    }

    /// <summary>The advisor has named the suitability report.</summary>
    public void SuitabilityReportNamed(SuitabilityReport report)
    {
        MustBe(SessionPhase.Active);
        _content.SuitabilityReport = report;
    }
}
