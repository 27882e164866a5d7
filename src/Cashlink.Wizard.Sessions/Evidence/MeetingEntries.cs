using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>An advisor was launched into the session.</summary>
/// <param name="AdvisorName">The name that the client is shown.</param>
/// <param name="Meeting">Whether it is advice: <c>advice</c> or <c>no-advice</c>.</param>
[StoredAs("meeting-began")]
public sealed record MeetingBegan(
    [property: JsonPropertyName("advisorName")] string AdvisorName,
    [property: JsonPropertyName("meeting")] string Meeting) : EvidenceEntry;

/// <summary>The advisor has named the suitability report (§ 64 (4) WpHG).</summary>
/// <param name="AdvisorName">Who named it.</param>
/// <param name="Reference">Under which name or number the partner keeps it.</param>
/// <param name="Shown">The words he was asked with.</param>
[StoredAs("suitability-report-named")]
public sealed record SuitabilityReportNamed(
    [property: JsonPropertyName("advisorName")] string AdvisorName,
    [property: JsonPropertyName("reference")] string Reference,
    [property: JsonPropertyName("shown")] ShownText Shown) : EvidenceEntry;

/// <summary>Somebody tried what his role may not do. Nothing was done.</summary>
/// <param name="Action">What was tried, by its name in the state service or at two screens.</param>
[StoredAs("action-refused")]
public sealed record ActionRefused([property: JsonPropertyName("action")] string Action) : EvidenceEntry;
