namespace Cashlink.Wizard.Shell.Addresses;

/// <summary>Where a session lies.</summary>
public static class SessionAddress
{
    /// <summary>The path below which everything of a session lies.</summary>
    public static string PathOf(Guid sessionId) => $"/w/{sessionId:D}";
}
