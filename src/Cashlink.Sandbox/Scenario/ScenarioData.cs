using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Scenario;

/// <summary>Puts the scenario into an empty database, or back into a used one.</summary>
public static class ScenarioData
{
    public static async Task EnsureAsync(Database database, SandboxOptions options)
    {
        using (await database.ReserveAsync(CancellationToken.None))
        {
            await using var db = database.Open();
            await SchemaVersion.EnsureAsync(db);
        }
        await database.RunAsync(async db =>
        {
            if (!await db.Campaigns.AnyAsync()) await AddAsync(db, Times.Now(options.Clock));
        });
    }

    public static async Task ResetAsync(Database database, SandboxOptions options) => await database.RunAsync(async db =>
    {
        await db.Webhooks.ExecuteDeleteAsync();
        await db.IdempotencyKeys.ExecuteDeleteAsync();
        await db.Documents.ExecuteDeleteAsync();
        await db.Investments.ExecuteDeleteAsync();
        await db.Invitations.ExecuteDeleteAsync();
        await db.Wallets.ExecuteDeleteAsync();
        await db.BenefitingPersons.ExecuteDeleteAsync();
        await db.Identifications.ExecuteDeleteAsync();
        await db.Investors.ExecuteDeleteAsync();
        await db.Campaigns.ExecuteDeleteAsync();
        await db.Products.ExecuteDeleteAsync();
        await AddAsync(db, Times.Now(options.Clock));
    });

    private static async Task AddAsync(SandboxDb db, DateTimeOffset at)
    {
        var products = ScenarioCampaigns.Products(at).ToList();
        var campaigns = ScenarioCampaigns.All(at).ToList();
        // One save after the other: the numbers given on saving are the order of the lists.
        foreach (var product in products) await SaveAsync(db, product);
        foreach (var campaign in campaigns) await SaveAsync(db, campaign);
        foreach (var investor in ScenarioInvestors.All(at)) await SaveAsync(db, investor);
        foreach (var wallet in ScenarioInvestors.Wallets(at)) await SaveAsync(db, wallet);
        for (var index = 0; index < campaigns.Count; index++)
            foreach (var document in ScenarioDocuments.Of(index + 1, campaigns[index], products[index], at))
                await SaveAsync(db, document);
        db.BenefitingPersons.Add(ScenarioInvestors.BenefitingPerson(at));
        AddEarlierInvestment(db, at);
    }

    private static async Task SaveAsync(SandboxDb db, Row row)
    {
        db.Add(row);
        await db.SaveChangesAsync();
    }

    /// <summary>Investor 5 holds 900 EUR of campaign 1's product: 100 more are free, anything above needs a self-disclosure.</summary>
    private static void AddEarlierInvestment(SandboxDb db, DateTimeOffset at)
    {
        var signed = at.AddDays(-60);
        db.Invitations.Add(new InvitationRow
        {
            Id = ScenarioIds.Invitation(5),
            InvestorId = ScenarioIds.Investor(5),
            CampaignId = ScenarioIds.Campaign(1),
            Units = 900,
            SurveySubmittedAt = signed,
            Survey = "[]",
            SurveyWaiver = InvitationRow.NoAnswers,
            CreatedAt = signed
        });
        db.Investments.Add(new InvestmentRow
        {
            Id = ScenarioIds.Investment(5),
            InvitationId = ScenarioIds.Invitation(5),
            InvestorId = ScenarioIds.Investor(5),
            CampaignId = ScenarioIds.Campaign(1),
            ProductId = ScenarioIds.Product(1),
            Units = 900,
            Status = InvestmentStatuses.Delivered,
            StatusChangedAt = signed.AddDays(20),
            SignedAt = signed,
            Wallet = ScenarioIds.Wallet(5),
            PaymentDueDate = DateOnly.FromDateTime(signed.AddDays(16).UtcDateTime),
            PaymentReference = "CL-E100000005",
            Automatic = false,
            CreatedAt = signed
        });
    }
}
