using Cashlink.Wizard.Evidence;

namespace Cashlink.Wizard.Advisor;

/// <summary>An advisor was launched into the session.</summary>
/// <param name="AdvisorName">The name that the client is shown.</param>
/// <param name="Meeting">Whether it is advice: <c>advice</c> or <c>no-advice</c>.</param>
public sealed record MeetingBegan(string AdvisorName, string Meeting) : EvidenceEntry;

/// <summary>The advisor has named the suitability report (§ 64 (4) WpHG).</summary>
/// <param name="AdvisorName">Who named it.</param>
/// <param name="Reference">Under which name or number the partner keeps it.</param>
/// <param name="Shown">The words he was asked with.</param>
public sealed record SuitabilityReportNamed(string AdvisorName, string Reference, ShownText Shown) : EvidenceEntry;

/// <summary>The advisor has made a launch link to give to the client.</summary>
/// <param name="AdvisorName">Who made it.</param>
/// <param name="ExpiresAt">Until when it can be used, once.</param>
public sealed record ClientLinkMade(string AdvisorName, DateTimeOffset ExpiresAt) : EvidenceEntry;

/// <summary>The advisor has handed his device to the client, and somebody at the device has said that it is the client.</summary>
/// <param name="AdvisorName">Whose device it is.</param>
/// <param name="ClientName">The name that was confirmed, as Cashlink has it; empty when it has none.</param>
/// <param name="Shown">The words that were confirmed.</param>
public sealed record DeviceHandedOver(string AdvisorName, string ClientName, ShownText Shown) : EvidenceEntry;

/// <summary>The client has handed the device back; from here on it is the advisor's again.</summary>
/// <param name="AdvisorName">Whose device it is.</param>
public sealed record DeviceHandedBack(string AdvisorName) : EvidenceEntry;

/// <summary>The advisor has shown masked values on a shared screen, and says that the client asked for it.</summary>
/// <param name="AdvisorName">Who has shown them.</param>
/// <param name="Step">On the page of which step.</param>
public sealed record ShownOnRequest(string AdvisorName, string Step) : EvidenceEntry;

/// <summary>Somebody tried what his role may not do. Nothing was done.</summary>
/// <param name="Action">What was tried, by its name in the state service or in the meeting on two screens.</param>
public sealed record ActionRefused(string Action) : EvidenceEntry;
