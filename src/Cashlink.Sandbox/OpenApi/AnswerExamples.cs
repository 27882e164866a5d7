using System.Text.Json;
using System.Text.Json.Nodes;
using Cashlink.Sandbox.Amounts;
using Cashlink.Sandbox.Campaigns;
using Cashlink.Sandbox.Documents;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Investments;
using Cashlink.Sandbox.Investors;
using Cashlink.Sandbox.Invitations;
using Cashlink.Sandbox.Products;
using Cashlink.Sandbox.Scenario;
using Cashlink.Sandbox.SelfDisclosure;
using Cashlink.Sandbox.Storage;
using Cashlink.Sandbox.Tokens;
using Cashlink.Sandbox.Wallets;
using Cashlink.Sandbox.Webhooks;

namespace Cashlink.Sandbox.OpenApi;

/// <summary>One answer of each kind, made of the types that are really answered and written the way they are really written.</summary>
public static class AnswerExamples
{
    private const string Base = "https://demo.cashlink.de/api/external";

    private static readonly Guid SomeId = Guid.Parse("5b0b5b46-5f0f-4d0c-9f0e-0f6a3f6b6a11");

    private static readonly DateTimeOffset SomeTime = new(2026, 3, 22, 8, 33, 45, TimeSpan.Zero);

    private static readonly Dictionary<Type, object> Examples = new object[]
    {
        new TokenAnswer("3f6c1d…", "Bearer", 3600, string.Join(' ', Scopes.All)),
        Investor(),
        new IdentificationAnswer(SomeId, SomeTime),
        new BenefitingPersonAnswer(SomeId, SomeTime),
        Wallet(),
        new UploadedDocumentAnswer(SomeId, "protocol.pdf", "application/pdf", 48_213, SomeTime),
        new ProductAnswer(ScenarioIds.Product(1), "Solarpark Uckermark Anleihe 2026", new IssuerAnswer("Sonnenfeld Projekt GmbH & Co. KG"),
            Money.Euro(1), Money.Euro(1), "0.00", 1),
        Campaign(),
        Invitation(),
        Investment(),
        Link("Zeichnungsschein.pdf", InvestmentPapers.Subscription),
        new WebhookBody(SomeId, InvestmentStatuses.Accepted, SomeTime)
    }.ToDictionary(example => example.GetType());

    /// <summary>An example of this type, of a list of it, or of a page of it.</summary>
    public static JsonNode? Of(Type type)
    {
        if (type.IsArray) return Of(type.GetElementType()!) is { } item ? new JsonArray(item) : null;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>))
            return new JsonObject { ["count"] = 1, ["next"] = null, ["previous"] = null, ["results"] = new JsonArray(Of(type.GenericTypeArguments[0])) };
        return Examples.TryGetValue(type, out var example) ? JsonSerializer.SerializeToNode(example, type, ApiJson.Options) : null;
    }

    private static InvestorAnswer Investor() => new(ScenarioIds.Investor(1), InvestorBodies.NaturalPersonSchema.ExampleBody(partial: false), null,
        InvestorBodies.BankAccountSchema.ExampleBody(partial: false), InvestorBodies.TaxInformationSchema.ExampleBody(partial: false),
        InvestorBodies.CommunicationSchema.ExampleBody(partial: false), true, false, SomeTime, KycStatus.Successful, SomeTime);

    private static WalletAnswer Wallet() => new(ScenarioIds.Wallet(1), WalletEndpoints.Generic, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", true, SomeTime);

    private static CampaignAnswer Campaign() => new(ScenarioIds.Campaign(1), "Solarpark Uckermark 2026", ScenarioIds.Product(1), Allocation.Active,
        new IssuerAnswer("Sonnenfeld Projekt GmbH & Co. KG"), "DEU", Money.Euro(1), "0.00", 10, 100_000, 1, 5_000_000, 3_715_700, true, true, false,
        [Link("Wertpapier-Informationsblatt.pdf", "INFORMATION_SHEET")]);

    private static InvitationAnswer Invitation() => new(SomeId, ScenarioIds.Investor(1), ScenarioIds.Campaign(1), 1100, Money.Euro(1) * 1100,
        [SelfDisclosureLimits.MonthlyIncome, SelfDisclosureLimits.NetWorth], SomeTime, true, true, true, SomeTime, [], InvitationRow.NoAnswers,
        new CostsDocumentAnswer(SomeId, $"{Base}/v2/documents/{SomeId}/", 4), Money.Euro(0), SomeTime);

    private static InvestmentAnswer Investment() => new(SomeId, SomeId, ScenarioIds.Investor(1), ScenarioIds.Campaign(1), 1100, Money.Euro(1) * 1100,
        InvestmentStatuses.Accepted, SomeTime, ScenarioIds.Wallet(1), SomeTime, SomeTime,
        new PaymentAnswer("Sonnenfeld Projekt GmbH & Co. KG", "DE09100999000000047110", "MUSTDEFFXXX", "CL-5B0B5B465F", Money.Euro(1) * 1100, new DateOnly(2026, 4, 5)));

    private static DocumentLinkAnswer Link(string name, string kind) => new(SomeId, name, kind, $"{Base}/v2/documents/{SomeId}/");
}
