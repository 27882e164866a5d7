using System.Collections.ObjectModel;
using System.Net;

namespace Cashlink.Api;

/// <summary>
/// The one exception for everything that goes wrong between here and Cashlink. Its message names the call, the status and
/// the request id and never a text out of an answer, so that it can be logged.
/// </summary>
public sealed class CashlinkException : Exception
{
    /// <summary>The key in <see cref="FieldErrors"/> for errors that belong to no field (Django REST framework's name).</summary>
    public const string NonFieldErrors = "non_field_errors";

    /// <summary>The key in <see cref="FieldErrors"/> for the message of 401, 403, 404 and 429 (Django REST framework's name).</summary>
    public const string Detail = "detail";

    /// <summary>An error of a call.</summary>
    /// <param name="message">What went wrong; without any text of an answer.</param>
    /// <param name="innerException">What caused it, when there was no answer.</param>
    public CashlinkException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The answer's status; null when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>
    /// The errors by field, as the answer named them. Nested ones have their path: <c>natural_person.birth_date</c>,
    /// <c>survey[0].answer</c>. Also <see cref="NonFieldErrors"/> and <see cref="Detail"/>. Empty when the answer has none or cannot be read.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FieldErrors { get; init; } = ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>The request's id for Cashlink's support: the answer's <c>X-Request-Id</c>, or else the one that this client sent.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// Whether the same call, with the same key, may succeed later: no answer, 408, 429 or 5xx. What may be repeated at once
    /// has been repeated already.
    /// </summary>
    public bool IsTransient { get; init; }

    /// <summary>How long Cashlink (<c>Retry-After</c>) or the open circuit asks to wait; null when nobody said.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
