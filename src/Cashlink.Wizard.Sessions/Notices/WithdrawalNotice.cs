using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Sessions.Notices;

/// <summary>A withdrawal as it was declared through the public entry, word for word; stored encrypted.</summary>
/// <param name="Number">What was given as the number of the subscription.</param>
/// <param name="Name">What was given as the name.</param>
/// <param name="Email">The address for the receipt.</param>
/// <param name="Locale">The language of the page.</param>
/// <param name="Declaration">The words of the declaration as they stood on the page.</param>
public sealed record WithdrawalNotice(
    [property: JsonPropertyName("number")] string Number,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("email")] string Email,
    [property: JsonPropertyName("locale")] string Locale,
    [property: JsonPropertyName("declaration")] string Declaration)
{
    /// <summary>Says that there is one, not whose.</summary>
    public override string ToString() => nameof(WithdrawalNotice);
}
