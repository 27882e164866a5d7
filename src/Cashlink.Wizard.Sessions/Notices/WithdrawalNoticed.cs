using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Sessions.Notices;

/// <summary>A withdrawal came through the public entry, and fits this contract.</summary>
/// <param name="NoticeId">The declaration's id.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="Number">The number of the subscription as it was typed.</param>
/// <param name="Name">The name as it was typed.</param>
/// <param name="Email">The address for the receipt.</param>
/// <param name="Declaration">The words of the declaration.</param>
/// <param name="FitsBy">What fits beside the number: <c>name</c>, <c>email</c>.</param>
[StoredAs("withdrawal-noticed")]
public sealed record WithdrawalNoticed(
    [property: JsonPropertyName("noticeId")] Guid NoticeId,
    [property: JsonPropertyName("receivedAt")] DateTimeOffset ReceivedAt,
    [property: JsonPropertyName("number")] string Number,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("email")] string Email,
    [property: JsonPropertyName("declaration")] string Declaration,
    [property: JsonPropertyName("fitsBy")] string FitsBy) : EvidenceEntry
{
    /// <summary>Which declaration, not whose.</summary>
    public override string ToString() => $"{nameof(WithdrawalNoticed)} {NoticeId}";
}
