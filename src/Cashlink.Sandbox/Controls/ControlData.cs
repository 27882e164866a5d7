using Cashlink.Sandbox.Faults;
using Cashlink.Sandbox.Portal;
using Cashlink.Sandbox.RequestLog;
using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Controls;

/// <summary>What the control page shows, read in one go. Long lists are cut to their newest part.</summary>
public sealed record ControlData(PortalData People, IReadOnlyDictionary<Guid, string> KycStatuses, IReadOnlyList<InvitationRow> Invitations,
    IReadOnlyList<InvestmentRow> Investments, IReadOnlyList<WebhookRow> Webhooks, IReadOnlyList<Fault> Faults, IReadOnlyList<LoggedRequest> Requests, SandboxSettings Settings)
{
    private const int Newest = 30;

    public string InvestorName(Guid id) => People.Investors.FirstOrDefault(investor => investor.Id == id)?.Name ?? id.ToString();

    public string CampaignName(Guid id) => People.Campaigns.FirstOrDefault(campaign => campaign.Id == id)?.Name ?? id.ToString();

    public static async Task<ControlData> ReadAsync(Database database, FaultPlan faults, RequestJournal journal, SandboxSettings settings)
    {
        var people = await PortalData.ReadAsync(database, PortalTexts.English);
        return await database.RunAsync(async db => new ControlData(people,
            await db.Investors.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.KycStatus),
            await db.Invitations.AsNoTracking().OrderByDescending(row => row.Number).Take(Newest).ToListAsync(),
            await db.Investments.AsNoTracking().OrderByDescending(row => row.Number).Take(Newest).ToListAsync(),
            await db.Webhooks.AsNoTracking().OrderByDescending(row => row.Number).Take(Newest).ToListAsync(),
            faults.All(), [.. journal.All().TakeLast(Newest).Reverse()], settings));
    }
}
