namespace Cashlink.Wizard.Sessions.Subjects;

/// <summary>What becomes of a session when its investor asks for erasure.</summary>
public enum SubjectFate
{
    /// <summary>It goes with everything of it.</summary>
    Erased,

    /// <summary>It stays, because a duty demands it; what no duty demands goes.</summary>
    Kept,

    /// <summary>A call to Cashlink is open: what it did must be known before.</summary>
    Waits,
}

/// <summary>What becomes of one session.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="PartnerId">The partner.</param>
/// <param name="SignedAt">When it was signed; null when it was not.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Duties">The duties that forbid to erase it.</param>
/// <param name="Contents">The places of entries whose content goes although the session stays.</param>
public sealed record SubjectSession(
    Guid SessionId, string PartnerId, DateTimeOffset? SignedAt, SubjectFate Fate, IReadOnlyList<KeepingDuty> Duties, IReadOnlyList<long> Contents)
{
    /// <summary>The last day on which a duty holds; null while the contract runs.</summary>
    public DateOnly? KeptUntil => Duties.Any(duty => duty.Until is null) ? null : Duties.Max(duty => duty.Until);
}

/// <summary>What becomes of all that is held on an investor.</summary>
/// <param name="InvestorId">The investor.</param>
/// <param name="Sessions">The sessions.</param>
/// <param name="Homes">How many home pages go, with their links and admissions.</param>
public sealed record SubjectPlan(Guid InvestorId, IReadOnlyList<SubjectSession> Sessions, int Homes);
