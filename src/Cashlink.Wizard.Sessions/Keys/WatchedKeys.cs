using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>
/// The framework's keys, which it would read again once a day, for a process that hears of changes made by another: whoever holds them in memory
/// reads them again after <see cref="ReadAgain"/>.
/// </summary>
public sealed class WatchedKeys(XmlKeyManager keys) : IKeyManager, IDisposable
{
    private readonly Lock _gate = new();
    private CancellationTokenSource _changed = new();

    public IKey CreateNewKey(DateTimeOffset activationDate, DateTimeOffset expirationDate) => keys.CreateNewKey(activationDate, expirationDate);

    public IReadOnlyCollection<IKey> GetAllKeys() => keys.GetAllKeys();

    public void RevokeKey(Guid keyId, string? reason = null) => keys.RevokeKey(keyId, reason);

    public void RevokeAllKeys(DateTimeOffset revocationDate, string? reason = null) => keys.RevokeAllKeys(revocationDate, reason);

    public CancellationToken GetCacheExpirationToken()
    {
        lock (_gate)
            return CancellationTokenSource.CreateLinkedTokenSource(keys.GetCacheExpirationToken(), _changed.Token).Token;
    }

    /// <summary>Says that the stored keys are others now, or that another of them is to be used.</summary>
    public void ReadAgain()
    {
        CancellationTokenSource changed;
        lock (_gate)
            (changed, _changed) = (_changed, new CancellationTokenSource());
        changed.Cancel();
        changed.Dispose();
    }

    public void Dispose() => _changed.Dispose();
}
