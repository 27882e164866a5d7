using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>What of a mail must not be read by everybody; stored encrypted. What it says is put together when it is sent.</summary>
/// <param name="To">The address that it goes to.</param>
/// <param name="Token">The secret of the contact that it is for; null for a receipt, which goes to whatever address was named.</param>
/// <param name="NoticeId">The withdrawal that it confirms; null when it is one of the session.</param>
public sealed record MailContent(
    [property: JsonPropertyName("to")] string To,
    [property: JsonPropertyName("token")] string? Token = null,
    [property: JsonPropertyName("noticeId")] Guid? NoticeId = null)
{
    /// <summary>The code that is made for it when it is sent; null for a mail without one.</summary>
    [JsonPropertyName("codeId")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? CodeId { get; init; }

    /// <summary>Says that there is one, not to whom.</summary>
    public override string ToString() => nameof(MailContent);
}
