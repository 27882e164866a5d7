namespace Cashlink.Wizard.Shell.Addresses;

/// <summary>Where browsers find the wizard.</summary>
public sealed class AddressSettings
{
    /// <summary>The address under which browsers reach the wizard; launch links are made from it. Empty: the address of the request.</summary>
    public Uri? PublicUrl { get; set; }
}
