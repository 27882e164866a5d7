namespace Cashlink.Api;

/// <summary>An investor's tax data (Cashlink's documentation, 'Create an investor').</summary>
/// <remarks>Its text form shows nothing, so that it cannot reach a log by accident.</remarks>
public sealed record TaxInformation
{
    /// <summary>The tax identification number.</summary>
    public string? TaxIdentificationNumber { get; init; }

    /// <summary>Whether the investor holds a certificate of non-assessment (Nichtveranlagungsbescheinigung).</summary>
    public bool? NonAssessmentCertificate { get; init; }

    /// <summary>Says that there are tax data, not which.</summary>
    public override string ToString() => nameof(TaxInformation);
}
