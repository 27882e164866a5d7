namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>How a time stands in a seal.</summary>
public static class SealedTime
{
    public static string Of(DateTimeOffset time) => time.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
