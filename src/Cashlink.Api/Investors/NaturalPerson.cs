namespace Cashlink.Api;

/// <summary>A person's data (Cashlink's documentation, 'Create an investor'). What is null is not sent.</summary>
/// <remarks>Its text form shows nothing, so that it cannot reach a log by accident.</remarks>
public sealed record NaturalPerson
{
    /// <summary>The salutation.</summary>
    public string? Salutation { get; init; }

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

    /// <summary>Street and number.</summary>
    public string? Street { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The postal code.</summary>
    public string? Zip { get; init; }

    /// <summary>The country of residence: three letters (ISO 3166-1 alpha-3).</summary>
    public string? Country { get; init; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether the person is politically exposed.</summary>
    public bool? IsPep { get; init; }

    /// <summary>Whether the person is subject to US tax; Cashlink refuses those who are.</summary>
    public bool? IsSubjectToUsTax { get; init; }

    /// <summary>Says that there is a person, not who.</summary>
    public override string ToString() => nameof(NaturalPerson);
}
