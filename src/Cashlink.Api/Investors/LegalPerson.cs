namespace Cashlink.Api;

/// <summary>A company's data. That there is one is documented by Cashlink, the names are our assumption 17. What is null is not sent.</summary>
/// <remarks>Its text form shows nothing, so that it cannot reach a log by accident.</remarks>
public sealed record LegalPerson
{
    /// <summary>The company's name as registered.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The legal form, such as <c>GmbH</c>.</summary>
    public string? LegalForm { get; init; }

    /// <summary>Who keeps the register, and the number there, such as <c>Amtsgericht Flensburg, HRB 99999</c>.</summary>
    public string? CommercialRegister { get; init; }

    /// <summary>Street and number of the registered office.</summary>
    public string? Street { get; init; }

    /// <summary>The city of the registered office.</summary>
    public string? City { get; init; }

    /// <summary>The postal code of the registered office.</summary>
    public string? Zip { get; init; }

    /// <summary>The country of the registered office: three letters (ISO 3166-1 alpha-3).</summary>
    public string? Country { get; init; }

    /// <summary>The uploaded document that proves the entry in the register.</summary>
    public Guid? RegisterExtractDocument { get; init; }

    /// <summary>Says that there is a company, not which.</summary>
    public override string ToString() => nameof(LegalPerson);
}
