using System.Text.Encodings.Web;
using System.Text.Json;
using Cashlink.Sandbox.Storage;
using Cashlink.Sandbox.Wallets;
using Keccak256 = Cashlink.Api.Keccak256;

namespace Cashlink.Sandbox.Scenario;

/// <summary>Seven investors, each with one thing that is special.</summary>
public static class ScenarioInvestors
{
    private static readonly JsonSerializerOptions AsIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly int[] WithWallet = [1, 4, 5, 6, 7];

    public static IEnumerable<InvestorRow> All(DateTimeOffset at)
    {
        yield return Person(1, "MS", "Lena", "Hoffmann", "1986-04-12", "Lübeck", "Lindenweg 5", "60316", "Frankfurt am Main", KycStatus.Successful, at);
        yield return Person(2, "MR", "Jonas", "Weber", "1991-11-03", "Kassel", "Am Alten Hafen 21", "28195", "Bremen", KycStatus.Successful, at);
        yield return Person(3, "MS", "Miriam", "Öztürk", "1979-07-28", "Köln", "Domstraße 114", "50668", "Köln", KycStatus.Pending, at);
        yield return Company(4, "Fährmann & Töchter Vermögensverwaltung GmbH", at);
        yield return Person(5, "MR", "Karl-Heinz", "Brückner", "1958-02-09", "Görlitz", "Obermarkt 3", "02826", "Görlitz", KycStatus.Successful, at);
        yield return Person(6, "DIVERSE",
            "Wolfeschlegelsteinhausenbergerdorff-Ångström Marie-Thérèse Ngọc Ánh مريم <script>alert('Grüße & Küsse')</script>",
            "D'Órsay-O’Sullivan von und zu der Größenwahnsinnigen-Überlänge \"Σωκράτης\" בן־דוד",
            "1970-01-01", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsstraße 1234 a–z",
            "01067", "Dresden", KycStatus.Successful, at);
        yield return Person(7, "MR", "Viktor", "Stahl", "1983-09-17", "Ulm", "Neue Straße 80", "89073", "Ulm", KycStatus.Insufficient, at);
    }

    public static IEnumerable<WalletRow> Wallets(DateTimeOffset at) =>
        WithWallet.Select(investor => new WalletRow
        {
            Id = ScenarioIds.Wallet(investor),
            InvestorId = ScenarioIds.Investor(investor),
            Type = WalletEndpoints.Generic,
            AddressKey = AddressOf(investor),
            Address = WalletEndpoints.WithChecksum(AddressOf(investor)),
            CreatedAt = at
        });

    public static BenefitingPersonRow BenefitingPerson(DateTimeOffset at) => new()
    {
        Id = ScenarioIds.Investor(104),
        InvestorId = ScenarioIds.Investor(4),
        Data = Json(new { forename = "Sabine", surname = "Fährmann", birth_date = "1966-12-24", citizenship = "DEU", is_pep = false }),
        CreatedAt = at
    };

    private static string AddressOf(int investor) => "0x" + Convert.ToHexStringLower(Keccak256.Hash([(byte)investor]))[24..];

    private static InvestorRow Person(int number, string salutation, string forename, string surname, string birthDate, string birthPlace,
        string street, string zip, string city, string kyc, DateTimeOffset at) => new()
        {
            Id = ScenarioIds.Investor(number),
            KycStatus = kyc,
            NaturalPerson = Json(new
            {
                salutation,
                forename,
                surname,
                birth_date = birthDate,
                birth_place = birthPlace,
                citizenship = "DEU",
                street,
                city,
                zip,
                country = "DEU",
                phone = "+49 30 9999900" + number,
                is_pep = false,
                is_subject_to_us_tax = false
            }),
            BankAccount = Account($"{forename} {surname}"),
            TaxInformation = Json(new { tax_identification_number = "1234567890" + number, non_assessment_certificate = false }),
            Communication = Json(new { email = $"investor{number}@example.com", email_confirmed = true }),
            IsBeneficiary = true,
            PepStatus = false,
            AccountSetupAcceptedAt = at,
            CreatedAt = at
        };

    private static InvestorRow Company(int number, string name, DateTimeOffset at) => new()
    {
        Id = ScenarioIds.Investor(number),
        IsLegalPerson = true,
        KycStatus = KycStatus.Successful,
        LegalPerson = Json(new
        {
            company_name = name,
            legal_form = "GmbH",
            commercial_register = "Amtsgericht Flensburg, HRB 99999",
            street = "Norderhofenden 12",
            city = "Flensburg",
            zip = "24937",
            country = "DEU"
        }),
        BankAccount = Account(name),
        Communication = Json(new { email = $"investor{number}@example.com", email_confirmed = true }),
        IsBeneficiary = true,
        AccountSetupAcceptedAt = at,
        CreatedAt = at
    };

    private static string Account(string holder) => Json(new
    {
        account_holder = holder,
        iban = "DE53500105173569146251",
        bic = "GENODEF1ERG",
        bank = "Musterbank",
        country = "DEU",
        currency = "EUR"
    });

    private static string Json(object value) => JsonSerializer.Serialize(value, AsIs);
}
