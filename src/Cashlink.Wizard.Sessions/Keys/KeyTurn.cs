using System.Xml.Linq;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>When a new key is used by all nodes.</summary>
public static class KeyTurn
{
    /// <summary>How long before its time the framework already takes a key, because the clocks of nodes differ.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>How long all nodes have time to learn of a key before the first one uses it.</summary>
    public static readonly TimeSpan Notice = 4 * KeyWatch.Interval;

    /// <summary>The activation of a key that is made now and shall be used after <see cref="Notice"/>.</summary>
    public static DateTimeOffset ActivationOf(DateTimeOffset now) => now + Notice + Ahead;

    /// <summary>True for a key that would be used by now if it is the newest.</summary>
    public static bool HasCome(XElement key, DateTimeOffset now) => HasCome(TimeOf(key.Element("activationDate")), now);

    /// <summary>True for a key with this activation that would be used by now if it is the newest.</summary>
    public static bool HasCome(DateTimeOffset activation, DateTimeOffset now) => activation <= now + Ahead;

    private static DateTimeOffset TimeOf(XElement? element) =>
        DateTimeOffset.TryParse(element?.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : DateTimeOffset.MinValue;
}
