using System.Text.Json.Nodes;

namespace Cashlink.Sandbox.Storage;

public static class InvestorNames
{
    public static string Of(InvestorRow investor) => investor switch
    {
        { NaturalPerson: { } person } when JsonNode.Parse(person) is { } json => $"{Text(json, "forename")} {Text(json, "surname")}".Trim(),
        { LegalPerson: { } company } when JsonNode.Parse(company) is { } json && Text(json, "company_name") is { Length: > 0 } name => name,
        { LegalPerson: not null } => "Company",
        _ => "Investor"
    };

    private static string? Text(JsonNode json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
