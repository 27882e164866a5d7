using System.Text.Json;

namespace Cashlink.Api.Transport;

/// <summary>Reads the JSON of a good answer.</summary>
internal static class AnswerJson
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <exception cref="CashlinkException">The answer is not what it should be.</exception>
    public static T Read<T>(ApiCall call, ApiAnswer answer)
    {
        var body = Checked(call, answer);
        return Read<T>(call, answer, body);
    }

    /// <summary>Reads a list, as a page or bare: the guide's wallets are an array, Cashlink's other lists are pages.</summary>
    /// <exception cref="CashlinkException">The answer is neither.</exception>
    public static Page<T> ReadPage<T>(ApiCall call, ApiAnswer answer)
    {
        var body = Checked(call, answer);
        return body.Span.TrimStart(" \t\r\n"u8) is [(byte)'[', ..]
            ? new Page<T> { Results = Read<List<T>>(call, answer, body) }
            : Read<Page<T>>(call, answer, body);
    }

    /// <summary>The body without a byte order mark, which the JSON reader does not take.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith(Mark) ? body[Mark.Length..] : body;

    private static ReadOnlyMemory<byte> Checked(ApiCall call, ApiAnswer answer)
    {
        if (answer.IsTooLarge)
            throw ApiErrors.Unreadable(call, answer, "is larger than MaxResponseBytes");
        if (answer.Body.IsEmpty)
            throw ApiErrors.Unreadable(call, answer, "is empty");
        return WithoutMark(answer.Body);
    }

    private static T Read<T>(ApiCall call, ApiAnswer answer, ReadOnlyMemory<byte> body)
    {
        try
        {
            if (JsonSerializer.Deserialize(body.Span, CashlinkJson.Of<T>()) is { } value)
                return value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is not UTF-8.
        }

        throw ApiErrors.Unreadable(call, answer, "cannot be read");
    }
}
