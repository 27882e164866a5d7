using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>Writes <see cref="SurveyWaivers.None"/> as null, which a property that is left out cannot say.</summary>
internal sealed class SurveyWaiverJsonConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options)
    {
        if (value == SurveyWaivers.None)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(value);
    }
}
