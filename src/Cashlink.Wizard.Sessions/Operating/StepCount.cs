namespace Cashlink.Wizard.Sessions.Operating;

/// <summary>How many sessions that were begun on one day stand at one place.</summary>
/// <param name="PartnerId">The partner that launched them.</param>
/// <param name="CampaignId">Cashlink's id of the campaign.</param>
/// <param name="Day">The day on which they were begun, in UTC.</param>
/// <param name="Phase">The phase they are in now.</param>
/// <param name="Step">The name of their next step.</param>
/// <param name="IsSigned">True for those with a signature.</param>
/// <param name="Sessions">How many.</param>
public sealed record StepCount(string PartnerId, Guid CampaignId, DateOnly Day, SessionPhase Phase, string Step, bool IsSigned, long Sessions);
