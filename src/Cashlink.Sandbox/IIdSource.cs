using System.Security.Cryptography;

namespace Cashlink.Sandbox;

/// <summary>Where ids and secrets come from, so that a test can know them beforehand.</summary>
public interface IIdSource
{
    Guid NewId();

    /// <summary>An access token: unguessable, safe in a header.</summary>
    string NewToken();

    /// <summary>A number from 0 up to, not including, 1: decides whether a fault with a rate hits.</summary>
    double NewChance();
}

/// <summary>Random ids from the system.</summary>
public sealed class RandomIds : IIdSource
{
    public Guid NewId() => Guid.NewGuid();

    public string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public double NewChance() => RandomNumberGenerator.GetInt32(1_000_000) / 1_000_000d;
}
