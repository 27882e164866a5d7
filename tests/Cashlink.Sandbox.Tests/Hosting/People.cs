namespace Cashlink.Sandbox.Tests.Hosting;

public static class People
{
    public static Dictionary<string, object?> Natural() => new()
    {
        ["natural_person"] = new Dictionary<string, object?>
        {
            ["salutation"] = "MR",
            ["forename"] = "Peter",
            ["surname"] = "Müller-Groß",
            ["birth_date"] = "1990-08-10",
            ["birth_place"] = "Gießen",
            ["citizenship"] = "DEU",
            ["street"] = "Hauptstr. 37",
            ["city"] = "Frankfurt",
            ["zip"] = "60316",
            ["country"] = "DEU",
            ["phone"] = "+49 123 456 789",
            ["is_pep"] = false,
            ["is_subject_to_us_tax"] = false
        },
        ["bank_account"] = new { account_holder = "Peter Müller-Groß", iban = "DE53500105173569146251", bic = "GENODEF1ERG", bank = "Musterbank", country = "DEU", currency = "EUR" },
        ["tax_information"] = new { tax_identification_number = "12345678", non_assessment_certificate = true },
        ["is_beneficiary"] = true,
        ["account_setup_accepted_at"] = "2021-05-06T07:14:13.630308+00:00"
    };

    public static Dictionary<string, object?> Identification(Guid? protocol = null) => new()
    {
        ["document_type"] = "IDCARD",
        ["document_id"] = "ID123456",
        ["document_issuer"] = "Stadt Frankfurt",
        ["document_valid_from"] = "2020-08-10",
        ["document_valid_to"] = "2025-08-10",
        ["identity_provider"] = "POSTIDENT",
        ["legitimation_process_id"] = "4711",
        ["legitimation_protocol_id"] = protocol,
        ["verified_at"] = "2020-08-10T14:06:22.134Z"
    };

    public static object Company() => new
    {
        legal_person = new { company_name = "Beispiel GmbH", legal_form = "GmbH", street = "Hauptstr. 1", city = "Köln", zip = "50667", country = "DEU" },
        is_beneficiary = true
    };
}
