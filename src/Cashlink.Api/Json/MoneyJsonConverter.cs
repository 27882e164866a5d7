using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>
/// Reads and writes <see cref="Money"/> as Cashlink documents it: the amount an integer as string. An integer as number is
/// read too; anything with a fraction is refused, because it would not be exact.
/// </summary>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    // Parsing takes time in the square of the digits, and no real amount comes near this.
    private const int MostDigits = 100;

    /// <inheritdoc/>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Money is an object.");

        BigInteger? amount = null;
        int? decimals = null;
        string? currency = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("amount"u8))
            {
                reader.Read();
                amount = ReadInteger(ref reader);
            }
            else if (reader.ValueTextEquals("decimals"u8))
            {
                reader.Read();
                decimals = ReadDecimals(ref reader);
            }
            else if (reader.ValueTextEquals("currency"u8))
            {
                reader.Read();
                currency = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        if (amount is null || decimals is null || string.IsNullOrWhiteSpace(currency))
            throw new JsonException("Money has an amount, decimals and a currency.");

        return new Money(amount.Value, decimals.Value, currency);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("amount"u8, value.Amount.ToString(CultureInfo.InvariantCulture));
        writer.WriteNumber("decimals"u8, value.Decimals);
        writer.WriteString("currency"u8, value.Currency);
        writer.WriteEndObject();
    }

    private static int ReadDecimals(ref Utf8JsonReader reader)
    {
        var decimals = ReadInteger(ref reader);
        return decimals >= 0 && decimals <= Money.MaxDecimals ? (int)decimals : throw new JsonException("Money has 0 to 28 decimals.");
    }

    private static BigInteger ReadInteger(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            _ => null,
        };

        return text is { Length: > 0 and <= MostDigits }
            && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new JsonException("Money counts in whole numbers.");
    }
}
