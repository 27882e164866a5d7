namespace Cashlink.Wizard.Identification;

/// <summary>Where investors identify when their partner says nothing of it.</summary>
public sealed class IdentificationSettings
{
    /// <summary>An address with places (<see cref="Partners.IdentificationTemplate"/>), for instance that of Cashlink's own pages. Empty: no page leads there.</summary>
    public string? IdentificationUrl { get; set; }
}
