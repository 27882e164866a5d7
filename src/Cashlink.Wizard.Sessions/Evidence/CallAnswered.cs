using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>A call was sent to Cashlink, and what came of it is known.</summary>
/// <param name="Operation">What was called, by the call's stored name.</param>
/// <param name="CallId">The call in the call journal.</param>
/// <param name="Key">The idempotency key it was sent with, each time.</param>
/// <param name="IntendedAt">When it was intended.</param>
/// <param name="Attempts">How often it was sent.</param>
/// <param name="Outcome"><c>accepted</c>, <c>refused</c>, or <c>dropped</c>: not sent, because one before it was refused.</param>
/// <param name="Status">The HTTP status of a refusal.</param>
/// <param name="RequestId">Cashlink's id of the request that was refused, when it named one.</param>
/// <param name="AnsweredId">What Cashlink's answer is about, by Cashlink's id: the invitation, the investment, the wallet that was added.</param>
[StoredAs("call-answered")]
public sealed record CallAnswered(
    [property: JsonPropertyName("operation")] string Operation,
    [property: JsonPropertyName("callId")] Guid CallId,
    [property: JsonPropertyName("key")] string Key,
    [property: JsonPropertyName("intendedAt")] DateTimeOffset IntendedAt,
    [property: JsonPropertyName("attempts")] int Attempts,
    [property: JsonPropertyName("outcome")] string Outcome,
    [property: JsonPropertyName("status")] int? Status,
    [property: JsonPropertyName("requestId")] string? RequestId,
    [property: JsonPropertyName("answeredId")] Guid? AnsweredId) : EvidenceEntry;
