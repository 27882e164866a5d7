using System.Security.Cryptography;
using System.Text;

namespace Cashlink.Wizard.PartnerApi.Events;

/// <summary>
/// The signature of an event: <c>t=&lt;unix seconds&gt;,v1=&lt;hex&gt;</c>, where the hex digits are the HMAC-SHA256 of <c>t.body</c>.
/// The time is signed with it, so that a message that was recorded is of no use later.
/// </summary>
public static class EventSignature
{
    /// <summary>The header that carries it.</summary>
    public const string Header = "Cashlink-Wizard-Signature";

    /// <summary>The header that carries the event's id.</summary>
    public const string IdHeader = "Cashlink-Wizard-Event-Id";

    /// <summary>The header's value.</summary>
    public static string Of(string body, string secret, DateTimeOffset now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(mac)}";
    }
}
