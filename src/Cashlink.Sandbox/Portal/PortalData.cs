using Cashlink.Sandbox.Amounts;
using Cashlink.Sandbox.Campaigns;
using Cashlink.Sandbox.Scenario;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Portal;

public sealed record PortalInvestor(Guid Id, string Name, string Note);

public sealed record PortalCampaign(Guid Id, string Name, string Issuer, string Note, Money UnitPrice, long MinimumUnits, long UnitsTotal, long Available, bool LimitsApply)
{
    public bool IsSoldOut => Available <= 0;

    public long PercentPlaced => UnitsTotal == 0 ? 100 : (UnitsTotal - Available) * 100 / UnitsTotal;
}

/// <summary>The people and offers that the portal shows: those of the scenario first, then what was made through the API.</summary>
public sealed record PortalData(IReadOnlyList<PortalInvestor> Investors, IReadOnlyList<PortalCampaign> Campaigns)
{
    private const int MostInvestors = 40;

    public static Task<PortalData> ReadAsync(Database database, PortalTexts texts) => database.RunAsync(async db =>
    {
        var investors = await db.Investors.AsNoTracking().OrderBy(row => row.Number).Take(MostInvestors).ToListAsync();
        var products = await db.Products.AsNoTracking().ToDictionaryAsync(row => row.Id);
        var campaigns = new List<PortalCampaign>();
        foreach (var row in await db.Campaigns.AsNoTracking().OrderBy(row => row.Number).ToListAsync())
            campaigns.Add(new PortalCampaign(row.Id, row.Name, products[row.ProductId].IssuerName, Note(texts.CampaignNotes, row.Id, ScenarioIds.Campaign, ""),
                row.UnitPrice, row.MinimumUnits, row.UnitsTotal, await Allocation.AvailableAsync(db, row), row.LimitsApply));
        return new PortalData([.. investors.Select(row => new PortalInvestor(row.Id, InvestorNames.Of(row),
            Note(texts.InvestorNotes, row.Id, ScenarioIds.Investor, texts.MadeByApi)))], campaigns);
    });

    private static string Note(IReadOnlyList<string> notes, Guid id, Func<int, Guid> scenarioId, string otherwise)
    {
        for (var index = 0; index < notes.Count; index++)
            if (scenarioId(index + 1) == id)
                return notes[index];
        return otherwise;
    }
}
