namespace Cashlink.Api.Tests.Contract;

/// <summary>What is there in the sandbox from the start, and data that it takes.</summary>
internal static class Scenario
{
    public const string Address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    public static readonly DateTimeOffset Time = new(2026, 1, 15, 9, 30, 0, TimeSpan.Zero);

    public static readonly Guid Nobody = Guid.Parse("99999999-0000-4000-8000-000000000000");

    public static Guid Investor(int number) => Guid.Parse($"a0000000-0000-4000-8000-00000000000{number}");

    public static Guid Campaign(int number) => Guid.Parse($"c0000000-0000-4000-8000-00000000000{number}");

    public static IdempotencyKey NewKey() => IdempotencyKey.From(Guid.NewGuid());

    public static NaturalPerson Person { get; } = new()
    {
        Salutation = "MS",
        Forename = "Ada",
        Surname = "Öst",
        BirthDate = new DateOnly(1980, 2, 29),
        BirthPlace = "Kiel",
        Citizenship = "DEU",
        Street = "Weg 1",
        City = "Kiel",
        Zip = "24103",
        Country = "DEU",
        IsPep = false,
        IsSubjectToUsTax = false,
    };

    public static CreateInvestor NewInvestor { get; } = new()
    {
        NaturalPerson = Person,
        BankAccount = new BankAccount { AccountHolder = "Ada Öst", Iban = "DE53500105173569146251", Bic = "GENODEF1ERG", Country = "DEU", Currency = "EUR" },
        TaxInformation = new TaxInformation { TaxIdentificationNumber = "12345678", NonAssessmentCertificate = false },
        Communication = new Communication { Email = "ada@example.com", EmailConfirmed = true },
        IsBeneficiary = true,
        AccountSetupAcceptedAt = Time,
    };

    public static Identification Identification { get; } = new()
    {
        DocumentType = "IDCARD",
        DocumentId = "L01X00T47",
        DocumentIssuer = "Kiel",
        DocumentValidFrom = new DateOnly(2020, 8, 10),
        DocumentValidTo = new DateOnly(2030, 8, 9),
        IdentityProvider = "POSTIDENT",
        LegitimationProcessId = "4711",
        VerifiedAt = Time,
    };

    /// <summary>Campaign 2 asks for neither self-disclosure nor survey.</summary>
    public static CreateInvitation NewInvitation { get; } = new(Investor(1), Campaign(2), 2);

    public static MemoryStream File() => new("%PDF-1.4 a small file"u8.ToArray());

    public static async Task<Guid> InvitationAsync(ICashlinkClient api) => (await api.Invitations.CreateAsync(NewInvitation, NewKey())).Id;

    public static async Task<Guid> InvestmentAsync(ICashlinkClient api) =>
        (await api.Investments.CreateAsync(new CreateInvestment(await InvitationAsync(api), Time), NewKey())).Id;
}
