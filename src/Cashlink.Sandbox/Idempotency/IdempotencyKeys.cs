using System.Buffers;
using Cashlink.Sandbox.ExternalApi;

namespace Cashlink.Sandbox.Idempotency;

public static class IdempotencyKeys
{
    public const string Header = "X-Idempotency-Key";

    public const string ReplayedHeader = "X-Idempotency-Replayed";

    public const int MaximumLength = 128;

    private static readonly SearchValues<char> Visible = SearchValues.Create(string.Concat(Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code)));

    /// <summary>The key of a call that changes something; null when it has none.</summary>
    public static Answer? Read(HttpRequest request, out string? key)
    {
        key = null;
        if (!(HttpMethods.IsPost(request.Method) || HttpMethods.IsPatch(request.Method))) return null;
        if (!request.Headers.TryGetValue(Header, out var values)) return null;
        key = values.ToString();
        return key.Length is > 0 and <= MaximumLength && !key.AsSpan().ContainsAnyExcept(Visible)
            ? null
            : Answer.Detail(StatusCodes.Status400BadRequest, $"{Header} must be 1 to {MaximumLength} visible ASCII characters.");
    }
}
