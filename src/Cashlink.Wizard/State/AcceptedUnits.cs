namespace Cashlink.Wizard.State;

/// <summary>Units that an advisor suggested and the investor has accepted.</summary>
/// <param name="Units">How many.</param>
/// <param name="AdvisorId">The partner's id of the advisor.</param>
/// <param name="AdvisorName">The advisor's name, as the investor saw it.</param>
public sealed record AcceptedUnits(long Units, string AdvisorId, string AdvisorName);
