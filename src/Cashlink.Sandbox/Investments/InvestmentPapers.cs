using Cashlink.Sandbox.Documents;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Pdf;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Investments;

/// <summary>The papers of an investment: what was signed, and later the statement from the registry.</summary>
public static class InvestmentPapers
{
    public const string Subscription = "SIGNED_SUBSCRIPTION";
    public const string SignedCosts = "SIGNED_COSTS";
    public const string RegistryStatement = "REGISTRY_STATEMENT";

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static IReadOnlyList<string> SignedKinds { get; } = [Subscription, SignedCosts];

    public static IReadOnlyList<string> RegistryKinds { get; } = [RegistryStatement];

    public static async Task SignAsync(ApiCall call, InvestmentRow investment, InvitationRow invitation, CampaignRow campaign, InvestorRow investor)
    {
        var product = await call.Db.Products.SingleAsync(row => row.Id == campaign.ProductId);
        var subscription = new PdfDocument($"Zeichnungsschein {campaign.Name}", $"Zeichnung {investment.Id} (Sandbox, kein echtes Angebot)")
            .Heading("Zeichnungsschein")
            .Text("Verbindliche Zeichnung mit Zahlungspflicht. / Binding subscription with obligation to pay.")
            .Section(campaign.Name)
            .Fact("Emittentin / Issuer", product.IssuerName)
            .Fact("Anleger / Investor", InvestorNames.Of(investor))
            .Fact("Anteile / Units", investment.Units.ToString("N0", German))
            .Fact("Anlagebetrag / Amount", (campaign.UnitPrice * investment.Units).ToText(German))
            .Fact("Unterzeichnet / Signed", investment.SignedAt.UtcDateTime.ToString("dd.MM.yyyy HH:mm:ss 'UTC'", German))
            .ToBytes();
        Add(call.Db, call.Options, investment, Subscription, "Zeichnungsschein.pdf", subscription, call.Now);
        Add(call.Db, call.Options, investment, SignedCosts, $"Kosteninformation v{invitation.Version} (unterzeichnet).pdf",
            CostsDocument.Write(invitation, campaign, product, call.Now), call.Now);
    }

    public static async Task AddRegistryStatementAsync(SandboxDb db, InvestmentRow investment, SandboxOptions options, DateTimeOffset now)
    {
        if (await db.Documents.AnyAsync(row => row.OwnerId == investment.Id && row.Kind == RegistryStatement)) return;
        var product = await db.Products.SingleAsync(row => row.Id == investment.ProductId);
        var investor = await db.Investors.SingleAsync(row => row.Id == investment.InvestorId);
        var statement = new PdfDocument($"Registerauszug {product.Name}", $"Registerauszug zur Zeichnung {investment.Id} (Sandbox, kein echtes Register)")
            .Heading("Registerauszug")
            .Text("Auszug aus dem Kryptowertpapierregister nach § 19 eWpG. / Statement from the register of crypto securities.")
            .Fact("Wertpapier / Security", product.Name)
            .Fact("Emittentin / Issuer", product.IssuerName)
            .Fact("Inhaber / Holder", InvestorNames.Of(investor))
            .Fact("Anteile / Units", investment.Units.ToString("N0", German))
            .Fact("Stand / As of", now.UtcDateTime.ToString("dd.MM.yyyy HH:mm:ss 'UTC'", German))
            .ToBytes();
        Add(db, options, investment, RegistryStatement, "Registerauszug.pdf", statement, now);
    }

    private static void Add(SandboxDb db, SandboxOptions options, InvestmentRow investment, string kind, string name, byte[] content, DateTimeOffset now) =>
        db.Documents.Add(new DocumentRow
        {
            Id = options.Ids.NewId(),
            Kind = kind,
            Name = name,
            Content = content,
            OwnerId = investment.Id,
            CreatedAt = now,
            ReadyAt = now
        });
}
