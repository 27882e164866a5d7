namespace Cashlink.Wizard.Sessions.Operating;

/// <summary>Why nothing goes on by itself.</summary>
public enum PersonNeededFor
{
    /// <summary>A withdrawal of the public entry fits no contract, or came after its period.</summary>
    Withdrawal,

    /// <summary>Cashlink has refused the last call of the session for good, and nobody has gone on since.</summary>
    RefusedCall,
}

/// <summary>Something that waits for a person, as an operator may see it.</summary>
/// <param name="For">Why.</param>
/// <param name="Since">Since when.</param>
/// <param name="SessionId">The session's number; null when none is known.</param>
/// <param name="Reference">The number of the withdrawal, or what the call was to do.</param>
/// <param name="Status">The HTTP status that Cashlink has refused with; null for a withdrawal.</param>
public sealed record PersonNeeded(PersonNeededFor For, DateTimeOffset Since, Guid? SessionId, string Reference, int? Status);
