using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>A mail server has taken a mail to the investor, or has refused it for good.</summary>
/// <param name="Mail">What it tells, for instance <c>withdrawn</c>.</param>
/// <param name="MessageId">The mail's own name, which stands in it.</param>
/// <param name="To">The address.</param>
/// <param name="IsTaken">False when it was refused.</param>
/// <param name="Status">The mail server's reply; null when it gave no number.</param>
[StoredAs("mail-handed-over")]
public sealed record MailHandedOver(
    [property: JsonPropertyName("mail")] string Mail,
    [property: JsonPropertyName("messageId")] string MessageId,
    [property: JsonPropertyName("to")] string To,
    [property: JsonPropertyName("isTaken")] bool IsTaken,
    [property: JsonPropertyName("status")] int? Status) : EvidenceEntry
{
    /// <summary>Which mail, not to whom.</summary>
    public override string ToString() => $"{nameof(MailHandedOver)} {Mail} {MessageId}";
}
