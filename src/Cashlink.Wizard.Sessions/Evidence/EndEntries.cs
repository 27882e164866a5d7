using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>The session was ended before the signature.</summary>
/// <param name="Step">The step it stood at.</param>
/// <param name="DroppedCalls">The calls whose outcome was not known; they are not sent again.</param>
[StoredAs("session-cancelled")]
public sealed record SessionCancelled(
    [property: JsonPropertyName("step")] string Step,
    [property: JsonPropertyName("droppedCalls")] IReadOnlyList<Guid> DroppedCalls) : EvidenceEntry;

/// <summary>Cashlink no longer knows the invitation that the session stands on; another session takes its place.</summary>
/// <param name="InvitationId">Cashlink's id of the invitation that is gone.</param>
[StoredAs("session-abandoned")]
public sealed record SessionAbandoned([property: JsonPropertyName("invitationId")] Guid? InvitationId) : EvidenceEntry;

/// <summary>
/// Contents of the record were erased because the person they are about may ask for it. The entries stand where they stood, with their
/// time and kind; what they held is gone for good.
/// </summary>
/// <param name="Entries">The places of the entries in the record.</param>
/// <param name="Reason">Why, for instance <c>data-subject</c>.</param>
[StoredAs("contents-erased")]
public sealed record ContentsErased(
    [property: JsonPropertyName("entries")] IReadOnlyList<long> Entries,
    [property: JsonPropertyName("reason")] string Reason) : EvidenceEntry;
