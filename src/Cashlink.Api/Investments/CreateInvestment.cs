namespace Cashlink.Api;

/// <summary>Makes an investment out of an invitation (guide, 'Use the invitation to create an investment').</summary>
/// <param name="InvitationId">The complete invitation.</param>
/// <param name="SignedAt">When the investor signed, sent with up to microseconds; null begins Cashlink's own web-based
/// subscription, which is an error unless enabled (Cashlink's documentation).</param>
public sealed record CreateInvestment(Guid InvitationId, DateTimeOffset? SignedAt);
