namespace Cashlink.Wizard.Shell.Addresses;

/// <summary>Where browsers find the wizard.</summary>
public sealed class AddressSettings
{
    /// <summary>
    /// The address under which browsers reach the wizard; launch links are made from it. Required outside Development, where an empty
    /// one means the address of the request.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Other addresses under which the wizard may be asked, for instance one that a partner's server reaches from inside.</summary>
    public IList<Uri> OtherUrls { get; set; } = [];
}
