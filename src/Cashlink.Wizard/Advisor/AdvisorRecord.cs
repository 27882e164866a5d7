using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Advisor;

/// <summary>What a client is told of the advisor's part: who was there, and what passed between the two.</summary>
public static class AdvisorRecord
{
    /// <summary>True for an entry that the client sees before signing.</summary>
    public static bool Holds(EvidenceEntry entry) =>
        entry is MeetingBegan or SuitabilityReportNamed or DeviceHandedOver or DeviceHandedBack or ShownOnRequest
            or ScreenJoined or ScreenEnded or ValueShown or SuggestionAnswered or NoteWritten;
}
