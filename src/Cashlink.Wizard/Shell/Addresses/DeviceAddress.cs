namespace Cashlink.Wizard.Shell.Addresses;

/// <summary>Where the forms of the list of devices go.</summary>
public static class DeviceAddress
{
    /// <summary>The field with the admission that is to end; without it all but the own one end.</summary>
    public const string Field = "device";

    /// <summary>Where the list stands on its page.</summary>
    public const string Anchor = "devices";

    /// <summary>Signs this device out.</summary>
    public static string LeaveOf(Guid sessionId) => $"{SessionAddress.PathOf(sessionId)}/devices/leave";

    /// <summary>Signs one other device out, or all others.</summary>
    public static string EndOf(Guid sessionId) => $"{SessionAddress.PathOf(sessionId)}/devices/end";
}
