using System.Net;

namespace Cashlink.Wizard.Embedding.Inspection;

/// <summary>
/// Compares an origin with those a partner may frame from, as the browser does: scheme, host and port, each exactly. When it is not
/// among them, says which one it was probably meant to be and what differs.
/// </summary>
public static class OriginCheck
{
    private const string Id = "origin";

    public static InspectionCheck Of(string asked, IEnumerable<string> allowed)
    {
        var known = allowed.ToList();
        if (known.Contains(asked, StringComparer.Ordinal))
            return new InspectionCheck(Id, true, $"{asked} is one of the partner's origins.");
        if (!Uri.TryCreate(asked, UriKind.Absolute, out var wanted) || wanted.Scheme is not ("http" or "https") || wanted.Host.Length == 0)
            return new InspectionCheck(Id, false, $"'{asked}' is no origin.", "An origin is a scheme, a host and, where it is not the usual one, a port: https://portal.example");
        var origin = wanted.GetLeftPart(UriPartial.Authority);
        if (origin != asked && known.Contains(origin, StringComparer.Ordinal))
            return new InspectionCheck(Id, false, $"'{asked}' is more than an origin, or not written as browsers write it.", $"Ask for {origin}, which is allowed.");
        if (known.Count == 0)
            return new InspectionCheck(Id, false, "The partner has no origins, so nobody may frame the wizard.", $"Let the operator add {origin} to the partner's FrameOrigins.");
        var near = known.Select(other => (Origin: other, Difference: Difference(wanted, new Uri(other)))).FirstOrDefault(other => other.Difference is not null);
        return near.Difference is null
            ? new InspectionCheck(Id, false, $"{origin} is none of the partner's origins.", $"Let the operator add {origin} to the partner's FrameOrigins.")
            : new InspectionCheck(
                Id, false, $"{origin} is not allowed. {near.Origin} is, but {near.Difference}; to a browser that is another origin.",
                $"Open the portal at {near.Origin}, or let the operator add {origin} to the partner's FrameOrigins.");
    }

    /// <summary>What differs between two origins that look alike; null when they have little in common.</summary>
    private static string? Difference(Uri wanted, Uri known)
    {
        var (isSameScheme, isSameHost, isSamePort) = (wanted.Scheme == known.Scheme, wanted.IdnHost == known.IdnHost, wanted.Port == known.Port);
        if (isSameHost && !isSameScheme)
            return $"its scheme is {known.Scheme}";
        if (isSameHost && !isSamePort)
            return $"its port is {known.Port}";
        if (WithoutWww(wanted) == WithoutWww(known))
            return wanted.IdnHost.Length < known.IdnHost.Length ? "it begins with www." : "it does not begin with www.";
        if (IsThisMachine(wanted) && IsThisMachine(known))
            return $"its host is {known.Host}";
        return wanted.IdnHost.EndsWith("." + known.IdnHost, StringComparison.Ordinal) ? "this is a host below it"
            : known.IdnHost.EndsWith("." + wanted.IdnHost, StringComparison.Ordinal) ? "this is the host above it"
            : null;
    }

    private static string WithoutWww(Uri address) => address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;

    private static bool IsThisMachine(Uri address) => address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
