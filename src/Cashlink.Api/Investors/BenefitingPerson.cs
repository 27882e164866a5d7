namespace Cashlink.Api;

/// <summary>A person who benefits from a company. That there must be one is documented by Cashlink, the names are our assumption 18.</summary>
/// <remarks>Its text form shows nothing, so that it cannot reach a log by accident.</remarks>
public sealed record BenefitingPerson
{
    /// <summary>All given names.</summary>
    public string? Forename { get; init; }

    /// <summary>The family name.</summary>
    public string? Surname { get; init; }

    /// <summary>The day of birth.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>The place of birth.</summary>
    public string? BirthPlace { get; init; }

    /// <summary>The citizenship: a country of three letters (ISO 3166-1 alpha-3).</summary>
    public string? Citizenship { get; init; }

    /// <summary>Whether the person is politically exposed.</summary>
    public bool? IsPep { get; init; }

    /// <summary>Says that there is a person, not who.</summary>
    public override string ToString() => nameof(BenefitingPerson);
}
