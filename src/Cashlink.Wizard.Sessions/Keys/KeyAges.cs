using Cashlink.Wizard.Sessions.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>What a key is good for now.</summary>
public enum KeyUse
{
    /// <summary>It is known, and used when all nodes know it.</summary>
    Coming,

    /// <summary>What is stored now is encrypted with it.</summary>
    InUse,

    /// <summary>It only reads what was encrypted with it.</summary>
    ReadsOnly,

    /// <summary>It opens nothing any more.</summary>
    Revoked,
}

/// <summary>A key of Data Protection, without anything of it that is secret.</summary>
/// <param name="Id">Its id, which stands in front of all that is encrypted with it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it is replaced by itself; it reads on.</param>
/// <param name="Use">What it is good for.</param>
/// <param name="ClosedBy">The operator's key or the certificate that it is stored under; null when it is stored unencrypted.</param>
public sealed record KeyAge(Guid Id, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, KeyUse Use, string? ClosedBy);

/// <summary>How old the keys are, for people who have to change them.</summary>
public sealed class KeyAges(IKeyManager keys, IKeyPlace place, KeyInUse inUse)
{
    /// <summary>All keys that can be used, the newest first. Times are those of the machine, which Data Protection goes by.</summary>
    public IReadOnlyList<KeyAge> Read()
    {
        var closedBy = place.Read().Select(stored => stored.Element).Where(WrappedKey.IsKey).GroupBy(WrappedKey.IdOf)
            .ToDictionary(group => group.Key, group => WrappedKey.ClosedBy(group.First()));
        var current = inUse.Read();
        var now = TimeProvider.System.GetUtcNow();
        return
        [
            .. keys.GetAllKeys().OrderByDescending(key => key.CreationDate).Select(key => new KeyAge(
                key.KeyId, key.CreationDate, key.ExpirationDate, UseOf(key, current, now), closedBy.GetValueOrDefault(key.KeyId))),
        ];
    }

    private static KeyUse UseOf(IKey key, Guid current, DateTimeOffset now) =>
        key.IsRevoked ? KeyUse.Revoked
        : key.KeyId == current ? KeyUse.InUse
        : KeyTurn.HasCome(key.ActivationDate, now) ? KeyUse.ReadsOnly
        : KeyUse.Coming;
}

/// <summary>The key that this process encrypts with.</summary>
public sealed class KeyInUse(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("Cashlink.Wizard.Sessions.Keys.InUse");

    /// <summary>The id of the key.</summary>
    public Guid Read() => KeyMark.Of(_protector.Protect([1])) ?? throw new InvalidOperationException("Data Protection names no key.");
}
