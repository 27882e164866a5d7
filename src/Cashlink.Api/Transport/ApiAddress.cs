namespace Cashlink.Api.Transport;

/// <summary>The base address, and whether another one lies below it. The access token never goes anywhere else.</summary>
internal sealed class ApiAddress
{
    private readonly Uri _base;

    public ApiAddress(Uri baseAddress) =>
        _base = baseAddress.AbsolutePath.EndsWith('/') ? baseAddress : new Uri(baseAddress.AbsoluteUri + "/");

    public Uri Of(Route route) => new(_base, route.Address);

    /// <summary>The absolute address of a link out of an answer; null when it leads out of the base address.</summary>
    public Uri? Below(string link)
    {
        if (!Uri.TryCreate(_base, link, out var address))
            return null;

        // Uri has resolved dots by now; those left over are hidden in encoded slashes.
        var isBelow = address.Scheme == _base.Scheme
            && address.IdnHost == _base.IdnHost
            && address.Port == _base.Port
            && address.UserInfo.Length == 0
            && address.AbsolutePath.StartsWith(_base.AbsolutePath, StringComparison.Ordinal)
            && !address.AbsolutePath.Contains("..", StringComparison.Ordinal);
        return isBelow ? address : null;
    }
}
