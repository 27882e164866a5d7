using System.Net.Sockets;

namespace Cashlink.Wizard.Shell.Addresses;

/// <summary>Where a request comes from, to count by.</summary>
public static class RemoteAddress
{
    /// <summary>The address. One IPv6 customer has a whole /64, so that is what counts.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new System.Net.IPAddress(bytes) + "/64";
    }
}
