namespace Cashlink.Wizard.Sessions.Subjects;

/// <summary>Whose data it is about: an investor at Cashlink, with all sessions here, of whatever partner.</summary>
/// <param name="InvestorId">Cashlink's id of the investor.</param>
/// <param name="Sessions">The investor's sessions.</param>
public sealed record SubjectScope(Guid InvestorId, IReadOnlyList<Guid> Sessions);
