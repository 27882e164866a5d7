using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>
/// Encrypts live messages on their way through the database, and knows its own: what somebody types must be readable in no log of
/// it, and what somebody else puts into the channel must reach no page.
/// </summary>
public sealed class LiveMessageSeal(IDataProtectionProvider provider, TimeProvider clock)
{
    /// <summary>The longest text that still fits into a notification of PostgreSQL (below 8,000 bytes) with the sender's name before it.</summary>
    public const int LongestText = 7_900;

    /// <summary>An older message says nothing any more. It also bounds how long a recorded one could be played back.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly IDataProtector _protector = provider.CreateProtector("Cashlink.Wizard.Advisor.Live.v1");

    /// <summary>The message as text; null when it would be too long.</summary>
    public string? Seal(LiveEnvelope envelope)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new Sealed(clock.GetUtcNow(), envelope), JsonSerializerOptions.Web);
        var text = Convert.ToBase64String(_protector.Protect(content));
        return text.Length <= LongestText ? text : null;
    }

    /// <summary>The message, or null when it is none of ours or too old.</summary>
    public LiveEnvelope? Open(string text)
    {
        try
        {
            var found = JsonSerializer.Deserialize<Sealed>(_protector.Unprotect(Convert.FromBase64String(text)), JsonSerializerOptions.Web);
            return found is not null && (clock.GetUtcNow() - found.At).Duration() <= Lifetime ? found.Envelope : null;
        }
        catch (Exception failure) when (failure is FormatException or CryptographicException or JsonException)
        {
            return null;
        }
    }

    private sealed record Sealed(DateTimeOffset At, LiveEnvelope Envelope);
}
