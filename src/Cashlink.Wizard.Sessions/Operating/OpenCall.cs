namespace Cashlink.Wizard.Sessions.Operating;

/// <summary>A call to Cashlink whose outcome is not known yet, as an operator may see it: nothing in it says of whom.</summary>
/// <param name="SessionId">The session's number.</param>
/// <param name="Operation">What is to be done, for instance <c>create-invitation</c>.</param>
/// <param name="CreatedAt">Since when it is open.</param>
/// <param name="NextAttemptAt">When it is tried next.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="LastStatus">The HTTP status of the last answer; null when there was none.</param>
public sealed record OpenCall(
    Guid SessionId, string Operation, DateTimeOffset CreatedAt, DateTimeOffset NextAttemptAt, int Attempts, int? LastStatus);
