using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Settings;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Operations;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Id">Who it is, for the log.</param>
/// <param name="KeyHash">SHA-256 of the access key.</param>
public sealed record Operator(string Id, string KeyHash)
{
    private const int MarkLength = 16;

    /// <summary>Tells one key of the operator from the next: an admission ends with the key that it was opened with.</summary>
    public string KeyMark => KeyHash[..MarkLength];
}

/// <summary>The operators of the configuration.</summary>
public sealed class OperatorDirectory(IOptions<OperationsSettings> settings)
{
    private readonly IReadOnlyList<Operator> _operators =
        [.. settings.Value.Operators.Where(entry => HashOf(entry) is not null).Select(entry => new Operator(entry.Id, HashOf(entry)!))];

    /// <summary>False while nobody may sign in: then there is no page.</summary>
    public bool IsOn => _operators.Count > 0;

    /// <summary>The operator whose access key this is, or null. Looks at every key, so time tells nothing.</summary>
    public Operator? Authenticate(string key)
    {
        Operator? found = null;
        foreach (var entry in _operators)
            found = SecretHash.Matches(entry.KeyHash, key) ? entry : found;
        return found;
    }

    /// <summary>The operator with this id, while it is still the key of this mark that he has.</summary>
    public Operator? Find(string id, string keyMark) => _operators.FirstOrDefault(entry => entry.Id == id && entry.KeyMark == keyMark);

    /// <summary>The hash in the settings, or in the file that they name; null when there is none.</summary>
    internal static string? HashOf(OperatorSettings entry)
    {
        var text = entry.KeyHash;
        if (string.IsNullOrWhiteSpace(text) && !string.IsNullOrWhiteSpace(entry.KeyHashFile))
        {
            try
            {
                // What sha256sum writes has the name of the file behind the hash.
                text = File.ReadAllText(entry.KeyHashFile).Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                return null;
            }
        }
        return text is not null && Fault.IsHash(text.Trim()) ? text.Trim().ToLowerInvariant() : null;
    }
}
