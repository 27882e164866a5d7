using System.Security.Cryptography;
using System.Text;

namespace Cashlink.Sandbox.Tokens;

/// <summary>Who may ask for a token. The second client shows that idempotency keys of two clients don't meet.</summary>
public static class ApiClients
{
    public const string Id = "sandbox";
    public const string Secret = "sandbox-secret";
    public const string SecondId = "sandbox-2";
    public const string SecondSecret = "sandbox-2-secret";

    private static readonly Dictionary<string, string> Secrets = new(StringComparer.Ordinal) { [Id] = Secret, [SecondId] = SecondSecret };

    public static bool Knows(string? id, string? secret) =>
        id is not null && secret is not null && Secrets.TryGetValue(id, out var expected)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(secret));
}
