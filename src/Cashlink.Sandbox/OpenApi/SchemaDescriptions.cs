using Cashlink.Sandbox.Amounts;
using Cashlink.Sandbox.Bodies;
using Cashlink.Sandbox.Campaigns;
using Cashlink.Sandbox.Investments;
using Cashlink.Sandbox.Investors;
using Cashlink.Sandbox.Invitations;
using Cashlink.Sandbox.Storage;
using Cashlink.Sandbox.Wallets;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Cashlink.Sandbox.OpenApi;

/// <summary>Says of answers what their types alone don't.</summary>
internal static class SchemaDescriptions
{
    private static readonly Dictionary<(Type, string), IReadOnlyList<string>> Words = new()
    {
        [(typeof(InvestmentAnswer), "status")] = InvestmentStatuses.All,
        [(typeof(InvestorAnswer), "kyc_status")] = [KycStatus.Pending, KycStatus.Successful, KycStatus.Insufficient],
        [(typeof(CampaignAnswer), "status")] = [Allocation.Active, Allocation.SoldOut, "CLOSED"],
        [(typeof(WalletAnswer), "type")] = [WalletEndpoints.Generic, WalletEndpoints.Managed]
    };

    // Kept as they were sent, so they look as they may be sent.
    private static readonly Dictionary<string, Field> Kept = new Field[]
    {
        InvestorBodies.NaturalPerson, InvestorBodies.LegalPerson, InvestorBodies.BankAccount, InvestorBodies.TaxInformation,
        InvestorBodies.Communication, InvitationBodies.Survey
    }.ToDictionary(field => field.Name);

    public static Task Apply(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(Money)) DescribeMoney(schema);
        // Times are written by a converter of our own, which hides what they are.
        else if (type == typeof(DateTimeOffset)) schema.Type = JsonSchemaType.String;
        else if (type == typeof(DateTimeOffset?)) schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
        else if (context.JsonPropertyInfo is { } kept && Kept.TryGetValue(kept.Name, out var field) && kept.DeclaringType.Assembly == typeof(SchemaDescriptions).Assembly)
            DescribeKept(schema, field);
        if (context.JsonPropertyInfo is { } property && Words.TryGetValue((property.DeclaringType, property.Name), out var words))
            schema.Description = "An open set; today: " + string.Join(", ", words) + ".";
        return Task.CompletedTask;
    }

    private static void DescribeKept(OpenApiSchema schema, Field field)
    {
        var sent = (OpenApiSchema)field.ToSchema();
        schema.Type = sent.Type | JsonSchemaType.Null;
        schema.Description = sent.Description;
        schema.Properties = sent.Properties;
        schema.Items = sent.Items;
    }

    private static void DescribeMoney(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description = "An integer, written as text, in units of 10^-decimals of the currency.";
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["amount"] = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^-?[0-9]+$", Examples = ["110000"] },
            ["decimals"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0", Maximum = "18", Examples = [2] },
            ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 3, MaxLength = 3, Examples = ["EUR"] }
        };
        schema.Required = new HashSet<string> { "amount", "decimals", "currency" };
    }
}
