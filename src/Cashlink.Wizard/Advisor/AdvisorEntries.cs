using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Advisor;

/// <summary>The advisor has made a launch link to give to the client.</summary>
/// <param name="AdvisorName">Who made it.</param>
/// <param name="ExpiresAt">Until when it can be used, once.</param>
[StoredAs("client-link-made")]
public sealed record ClientLinkMade(
    [property: JsonPropertyName("advisorName")] string AdvisorName,
    [property: JsonPropertyName("expiresAt")] DateTimeOffset ExpiresAt) : EvidenceEntry;

/// <summary>The advisor has handed his device to the client, and somebody at the device has said that it is the client.</summary>
/// <param name="AdvisorName">Whose device it is.</param>
/// <param name="ClientName">The name that was confirmed, as Cashlink has it; empty when it has none.</param>
/// <param name="Shown">The words that were confirmed.</param>
[StoredAs("device-handed-over")]
public sealed record DeviceHandedOver(
    [property: JsonPropertyName("advisorName")] string AdvisorName,
    [property: JsonPropertyName("clientName")] string ClientName,
    [property: JsonPropertyName("shown")] ShownText Shown) : EvidenceEntry
{
    /// <summary>How the client has shown to be there; null in entries from before that was asked for, where somebody at the device has only said so.</summary>
    [JsonPropertyName("presence")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Presence { get; init; }
}

/// <summary>The client has handed the device back; from here on it is the advisor's again.</summary>
/// <param name="AdvisorName">Whose device it is.</param>
[StoredAs("device-handed-back")]
public sealed record DeviceHandedBack([property: JsonPropertyName("advisorName")] string AdvisorName) : EvidenceEntry;

/// <summary>The advisor has shown masked values on a shared screen, and says that the client asked for it.</summary>
/// <param name="AdvisorName">Who has shown them.</param>
/// <param name="Step">On the page of which step.</param>
[StoredAs("shown-on-request")]
public sealed record ShownOnRequest(
    [property: JsonPropertyName("advisorName")] string AdvisorName,
    [property: JsonPropertyName("step")] string Step) : EvidenceEntry;
