using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Sessions;

/// <summary>Where the investor wants receipts and news of the subscription.</summary>
/// <param name="Address">The mail address, as <see cref="Mails.EmailAddress"/> reads it.</param>
/// <param name="Token">The secret in the links of its mails. It opens nothing; it names this address.</param>
/// <param name="GivenAt">When it was given.</param>
/// <param name="ConfirmedAt">When somebody who reads its mails confirmed it; null before. Until then it gets nothing about a subscription.</param>
public sealed record MailContact(
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("givenAt")] DateTimeOffset GivenAt,
    [property: JsonPropertyName("confirmedAt")] DateTimeOffset? ConfirmedAt = null)
{
    /// <summary>Says that there is one, not which: neither address nor secret reaches a log by accident.</summary>
    public override string ToString() => nameof(MailContact);
}
