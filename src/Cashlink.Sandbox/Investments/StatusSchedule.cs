using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Investments;

/// <summary>When an investment moves on by itself.</summary>
public static class StatusSchedule
{
    public static void Schedule(InvestmentRow investment, string kycStatus, SandboxSettings settings, DateTimeOffset now) =>
        investment.NextStatusAt =
            investment.Automatic && settings.StatusPace is { } pace && LifeCycle.Next(investment.Status, kycStatus, investment.Wallet is not null) is not null
                ? now + LifeCycle.Stay(investment.Status, pace)
                : null;

    /// <summary>After an investor's KYC has changed.</summary>
    public static async Task RescheduleOfAsync(SandboxDb db, InvestorRow investor, SandboxSettings settings, DateTimeOffset now)
    {
        foreach (var investment in await db.Investments.Where(row => row.InvestorId == investor.Id).ToListAsync())
            if (investment.NextStatusAt is null)
                Schedule(investment, investor.KycStatus, settings, now);
    }

    /// <summary>After the pace has changed.</summary>
    public static async Task RescheduleAllAsync(SandboxDb db, SandboxSettings settings, DateTimeOffset now)
    {
        foreach (var investment in await db.Investments.Where(row => row.Automatic).ToListAsync())
        {
            var investor = await db.Investors.SingleAsync(row => row.Id == investment.InvestorId);
            Schedule(investment, investor.KycStatus, settings, now);
        }
    }
}
