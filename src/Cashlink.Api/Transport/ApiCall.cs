namespace Cashlink.Api.Transport;

/// <summary>One intended call. Each attempt makes a message of its own out of it.</summary>
internal sealed record ApiCall(HttpMethod Method, Route Route)
{
    /// <summary>The same for all attempts; that is what makes repeating a change safe.</summary>
    public IdempotencyKey? Key { get; init; }

    /// <summary>Makes the body anew for each attempt.</summary>
    public Func<HttpContent>? Content { get; init; }

    /// <summary>False for a stream that can be read only once.</summary>
    public bool CanRepeatBody { get; init; } = true;

    /// <summary>Asking for a token changes nothing, although it is a POST.</summary>
    public bool ChangesNothing { get; init; }

    /// <summary>The answer's body is handed on open and not read into memory.</summary>
    public bool StreamsAnswer { get; init; }

    /// <summary>Takes as long as a file takes.</summary>
    public bool IsUpload { get; init; }

    /// <summary>Whether a failed attempt, which may have been carried out all the same, may be followed by another.</summary>
    public bool IsSafeToRepeat => CanRepeatBody && (Method == HttpMethod.Get || Key is not null || ChangesNothing);

    /// <summary>The call without ids, for people to read.</summary>
    public override string ToString() => $"{Method} {Route.Template}";
}
