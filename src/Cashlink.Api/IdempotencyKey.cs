namespace Cashlink.Api;

/// <summary>
/// Names one intended change, so that sending it again does not make it twice. Cashlink answers a repeated key with the
/// first answer (Cashlink's documentation, 'Idempotency').
/// </summary>
/// <remarks>
/// Make the key, store it beside the intent in your own database, commit, then call: the order Cashlink advises. An id of
/// your own is a good key. The same key with another path or body is answered with 422 (our assumption 3).
/// </remarks>
public readonly record struct IdempotencyKey
{
    /// <summary>The most characters a key may have.</summary>
    public const int MaxLength = 128;

    private readonly string? _value;

    private IdempotencyKey(string value) => _value = value;

    /// <summary>The key as it is sent in the header <c>X-Idempotency-Key</c>.</summary>
    /// <exception cref="InvalidOperationException">The key is <c>default</c> and was never given a value.</exception>
    public string Value => _value ?? throw new InvalidOperationException("An idempotency key without a value: use IdempotencyKey.From.");

    /// <summary>Takes a text of your own as key.</summary>
    /// <param name="value">1 to 128 visible ASCII characters, no spaces: a header must be able to carry it.</param>
    /// <exception cref="ArgumentException">The text is empty, too long or has other characters.</exception>
    public static IdempotencyKey From(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (value.Length > MaxLength)
            throw new ArgumentException($"An idempotency key has at most {MaxLength} characters.", nameof(value));
        if (value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException("An idempotency key has visible ASCII characters only.", nameof(value));

        return new IdempotencyKey(value);
    }

    /// <summary>Takes an id of your own as key, written without hyphens.</summary>
    /// <param name="value">Any id but the empty one.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static IdempotencyKey From(Guid value) => value == Guid.Empty
        ? throw new ArgumentException("The empty id would be everybody's key.", nameof(value))
        : new IdempotencyKey(value.ToString("N"));

    /// <summary>The key's text; empty for <c>default</c>.</summary>
    public override string ToString() => _value ?? "";
}
