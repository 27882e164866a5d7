namespace Cashlink.Wizard.Shell.Addresses;

/// <summary>Where an investor's home page lies. Its id says nothing about the investor.</summary>
public static class HomeAddress
{
    /// <summary>The path of a link to a home page.</summary>
    public static string OfLink(string token) => $"/home/launch/{token}";

    /// <summary>The path of a home page, below which everything of it lies.</summary>
    public static string PathOf(Guid homeId) => $"/home/{homeId:D}";
}
