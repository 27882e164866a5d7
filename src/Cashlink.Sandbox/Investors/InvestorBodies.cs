using System.Text.RegularExpressions;
using Cashlink.Sandbox.Bodies;

namespace Cashlink.Sandbox.Investors;

/// <summary>
/// What is sent about an investor. The bodies are open: the public documentation of these was not seen to its end, and a client
/// written against it may rightly send more than is known here.
/// </summary>
public static partial class InvestorBodies
{
    private static readonly BooleanField UsTax = new("is_subject_to_us_tax") { Example = false, Description = "Persons subject to US tax are refused." };

    public static readonly BodySchema NaturalPersonSchema = new("NaturalPerson",
        new ChoiceField("salutation", "MR", "MS", "MRS", "DIVERSE") { Nullable = true, Example = "MS" },
        new TextField("forename") { Required = true, Example = "Lena" },
        new TextField("surname") { Required = true, Example = "Hoffmann" },
        new DateField("birth_date") { Required = true, Example = "1986-04-12" },
        new TextField("birth_place") { Required = true, Example = "Lübeck" },
        Country("citizenship", required: true),
        new TextField("street") { Required = true, Example = "Lindenweg 5" },
        new TextField("city") { Required = true, Example = "Frankfurt am Main" },
        new TextField("zip") { Required = true, MaximumLength = 20, Example = "60316" },
        Country("country", required: true),
        new TextField("phone") { Nullable = true, MaximumLength = 40, Example = "+49 69 123456" },
        new BooleanField("is_pep") { Nullable = true, Example = false },
        UsTax);

    public static readonly BodySchema BankAccountSchema = new("BankAccount",
        new TextField("account_holder") { Required = true, Example = "Lena Hoffmann" },
        new TextField("iban") { Required = true, Pattern = Iban(), PatternMessage = "Enter a valid IBAN.", MaximumLength = 42, Example = "DE53500105173569146251" },
        new TextField("bic") { Nullable = true, Pattern = Bic(), PatternMessage = "Enter a valid BIC.", Example = "GENODEF1ERG" },
        new TextField("bank") { Nullable = true, Example = "Musterbank" },
        Country("country", required: false),
        new TextField("currency") { Nullable = true, MaximumLength = 3, Example = "EUR" });

    public static readonly BodySchema TaxInformationSchema = new("TaxInformation",
        new TextField("tax_identification_number") { Nullable = true, MaximumLength = 50, Example = "12345678" },
        new BooleanField("non_assessment_certificate") { Nullable = true, Example = false });

    public static readonly BodySchema CommunicationSchema = new("Communication",
        new TextField("email") { Nullable = true, MaximumLength = 254, Pattern = Email(), PatternMessage = "Enter a valid email address.", Example = "lena.hoffmann@example.com" },
        new BooleanField("email_confirmed") { Nullable = true, Example = true });

    public static readonly ObjectField NaturalPerson = new("natural_person", NaturalPersonSchema);

    public static readonly OpenObjectField LegalPerson = new("legal_person") { Description = "Company data and the ids of uploaded proof documents; kept as sent." };

    public static readonly ObjectField BankAccount = new("bank_account", BankAccountSchema) { Nullable = true };

    public static readonly ObjectField TaxInformation = new("tax_information", TaxInformationSchema) { Nullable = true };

    public static readonly ObjectField Communication = new("communication", CommunicationSchema) { Nullable = true };

    public static readonly BooleanField IsBeneficiary = new("is_beneficiary") { Example = true, Description = "Acts on their own behalf." };

    public static readonly BooleanField PepStatus = new("pep_status") { Nullable = true, Example = false, Description = "Older than `is_pep`." };

    public static readonly TimeField AccountSetupAcceptedAt = new("account_setup_accepted_at") { Nullable = true, Example = "2021-05-06T07:14:13.630308+00:00" };

    public static readonly BodySchema Investor = new("InvestorData", NaturalPerson, LegalPerson, BankAccount, TaxInformation, Communication,
        IsBeneficiary, PepStatus, AccountSetupAcceptedAt);

    public static readonly UuidField ProtocolId = new("legitimation_protocol_id") { Nullable = true, Description = "The uploaded protocol.", Example = "0e1c9df0-62f7-4f30-9c5d-0f8f1f7a2b11" };

    public static readonly BodySchema Identification = new("CreateIdentification",
        new ChoiceField("document_type", "IDCARD", "PASSPORT", "RESIDENCE_PERMIT") { Required = true, Example = "IDCARD" },
        new TextField("document_id") { Required = true, Example = "L01X00T47" },
        new TextField("document_issuer") { Required = true, Example = "Stadt Frankfurt am Main" },
        new DateField("document_valid_from") { Required = true, Example = "2020-08-10" },
        new DateField("document_valid_to") { Required = true, Example = "2030-08-09" },
        new TextField("identity_provider") { Required = true, Example = "POSTIDENT" },
        new TextField("legitimation_process_id") { Nullable = true, Example = "4711" },
        ProtocolId,
        new TimeField("verified_at") { Required = true, Example = "2020-08-10T14:06:22.134Z" });

    public static readonly BodySchema BenefitingPerson = new("CreateBenefitingPerson",
        new TextField("forename") { Required = true, Example = "Jonas" },
        new TextField("surname") { Required = true, Example = "Brandt" },
        new DateField("birth_date") { Nullable = true, Example = "1979-01-30" },
        new TextField("birth_place") { Nullable = true, Example = "Hamburg" },
        Country("citizenship", required: false),
        new BooleanField("is_pep") { Nullable = true, Example = false });

    private static TextField Country(string name, bool required) => new(name)
    {
        Required = required,
        Nullable = !required,
        MaximumLength = 3,
        Pattern = ThreeLetters(),
        PatternMessage = "Use the three letters of ISO 3166-1.",
        Example = "DEU"
    };

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeLetters();

    [GeneratedRegex("^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9 ]{8,38}$", RegexOptions.CultureInvariant)]
    private static partial Regex Iban();

    [GeneratedRegex("^[A-Za-z0-9]{8}([A-Za-z0-9]{3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bic();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();
}
