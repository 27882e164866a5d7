using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>
/// Times as the guide has them: ISO 8601, up to microseconds, <c>Z</c> or an offset. A time without an offset is taken as UTC,
/// never as the machine's.
/// </summary>
internal sealed class TimeJsonConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new JsonException("A time is ISO 8601.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        var fraction = value.Ticks % TimeSpan.TicksPerMillisecond < TimeSpan.TicksPerMicrosecond ? "fff" : "ffffff";
        var offset = value.Offset == TimeSpan.Zero ? "'Z'" : "zzz";
        writer.WriteStringValue(value.ToString($"yyyy-MM-dd'T'HH':'mm':'ss'.'{fraction}{offset}", CultureInfo.InvariantCulture));
    }
}
