using System.Text.Json;

namespace Cashlink.Api.Transport;

/// <summary>
/// Reads the errors of an answer in Django REST framework's style into paths and messages. Whatever else comes (text, HTML,
/// nothing, broken JSON) has no field errors and does no harm.
/// </summary>
internal static class ErrorBody
{
    // An answer that says more than this helps nobody.
    private const int MostMessages = 200;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(ReadOnlyMemory<byte> body)
    {
        var errors = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(AnswerJson.WithoutMark(body), Options);
            var left = MostMessages;
            Collect(document.RootElement, "", errors, ref left);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or JSON whose strings are not UTF-8: what was understood so far is kept.
        }

        return errors.ToDictionary(error => error.Key, error => (IReadOnlyList<string>)error.Value, StringComparer.Ordinal);
    }

    private static void Collect(JsonElement element, string path, Dictionary<string, List<string>> errors, ref int left)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                    Collect(property.Value, Join(path, property.Name), errors, ref left);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    // A list of texts is one field's messages; a list of objects is one error object for each element.
                    var isNested = item.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
                    Collect(item, isNested ? $"{path}[{index}]" : path, errors, ref left);
                    index++;
                }

                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            default:
                if (left-- > 0)
                    Add(errors, path.Length == 0 ? CashlinkException.NonFieldErrors : path, element.ToString());
                break;
        }
    }

    // Newer versions of the framework name a list's elements by their number: {"survey": {"0": {...}}}.
    private static string Join(string path, string name)
    {
        if (path.Length == 0)
            return name;
        return name.Length > 0 && name.All(char.IsAsciiDigit) ? $"{path}[{name}]" : $"{path}.{name}";
    }

    private static void Add(Dictionary<string, List<string>> errors, string path, string message)
    {
        if (!errors.TryGetValue(path, out var messages))
            errors[path] = messages = [];
        messages.Add(message);
    }
}
