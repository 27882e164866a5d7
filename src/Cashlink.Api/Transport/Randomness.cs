namespace Cashlink.Api.Transport;

/// <summary>Everything that is left to chance, so that tests can decide it.</summary>
/// <param name="Chance">A number from 0 to below 1.</param>
/// <param name="NewId">A new id.</param>
internal sealed record Randomness(Func<double> Chance, Func<Guid> NewId);
