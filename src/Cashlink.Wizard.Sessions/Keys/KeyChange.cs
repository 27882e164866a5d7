using Cashlink.Wizard.Sessions.Storage;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>Makes a new key, and throws away one that has leaked or is not needed any more.</summary>
public sealed class KeyChange(IKeyManager keys, IKeyPlace place, KeyInUse inUse, Reencryption reencryption, IOptions<KeyManagementOptions> options)
{
    /// <summary>Makes a key that all nodes use from a moment on that it gives them to learn of it.</summary>
    /// <param name="atOnce">True when no wizard runs, so that nobody has to learn of it.</param>
    /// <returns>The key's id, and when it is used.</returns>
    public (Guid Id, DateTimeOffset UsedFrom) Make(bool atOnce = false)
    {
        // Data Protection goes by the system's clock and by no other.
        var now = TimeProvider.System.GetUtcNow();
        var key = keys.CreateNewKey(atOnce ? now : KeyTurn.ActivationOf(now), now + options.Value.NewKeyLifetime);
        return (key.KeyId, atOnce ? now : now + KeyTurn.Notice);
    }

    /// <summary>
    /// Moves what the key has encrypted under the key in use, lets what it has sealed fall, revokes it and throws it away. Whoever is in a
    /// session by it comes in again by a new link.
    /// </summary>
    /// <returns>
    /// What was done; null, and nothing is done, when there is no such key or it is the one in use. While there is something under the key that it
    /// does not open, the key stays, for somebody to look at that first.
    /// </returns>
    public async Task<ReencryptionReport?> ThrowAwayAsync(Guid id, CancellationToken cancellationToken = default)
    {
        if (inUse.Read() == id || keys.GetAllKeys().All(key => key.KeyId != id))
            return null;
        var report = await reencryption.RunAsync(id, cancellationToken);
        if (report.Unreadable.Any(value => value.Key == id))
            return report;
        keys.RevokeKey(id, "thrown away by the operator");
        foreach (var stored in place.Read().Where(stored => WrappedKey.IsKey(stored.Element) && WrappedKey.IdOf(stored.Element) == id))
            place.Remove(stored.Name);
        return report;
    }
}
