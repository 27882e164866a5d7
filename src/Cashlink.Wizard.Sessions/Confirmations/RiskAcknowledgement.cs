using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Sessions.Confirmations;

/// <summary>
/// The investor has confirmed the warning of the information sheet by typing the full name, place and (shown, not typed) the day
/// (§ 15 (3) and (4) VermAnlG). It holds for the very sheet that was opened before.
/// </summary>
/// <param name="Name">The name as it was typed.</param>
/// <param name="Place">The place as it was typed.</param>
/// <param name="At">When it was confirmed; its day in Germany is the date of the confirmation.</param>
/// <param name="SheetId">Cashlink's id of the information sheet; null when the campaign has none.</param>
/// <param name="SheetHash">SHA-256 of the sheet's bytes, in lower-case hex.</param>
public sealed record RiskAcknowledgement(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("place")] string Place,
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("sheetId")] string? SheetId,
    [property: JsonPropertyName("sheetHash")] string? SheetHash);
