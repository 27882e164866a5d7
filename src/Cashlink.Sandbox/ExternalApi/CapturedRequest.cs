using System.Buffers;

namespace Cashlink.Sandbox.ExternalApi;

/// <summary>A request's body, read to its end before anything else happens, so that it can be compared, logged and parsed.</summary>
public sealed class CapturedRequest
{
    /// <summary>An upload may be this large; anything larger is read to its end, so that the answer arrives, and refused.</summary>
    public const int MaximumLength = 20 * 1024 * 1024;

    private CapturedRequest(byte[] body, bool tooLarge) => (Body, IsTooLarge) = (body, tooLarge);

    public byte[] Body { get; }

    public bool IsTooLarge { get; }

    public static CapturedRequest Of(HttpContext context) =>
        context.Features.Get<CapturedRequest>() ?? throw new InvalidOperationException("The request was not captured.");

    public static async Task<CapturedRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var tooLarge = false;
        try
        {
            int count;
            while ((count = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                tooLarge |= body.Length + count > MaximumLength;
                if (!tooLarge) body.Write(buffer, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return new CapturedRequest(tooLarge ? [] : body.ToArray(), tooLarge);
    }
}
