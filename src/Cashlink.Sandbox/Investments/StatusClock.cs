using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Investments;

/// <summary>Moves investments on when their time has come.</summary>
public sealed class StatusClock(Database database, SandboxOptions options, SandboxSettings settings, Wakeups wakeups) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = wakeups.Next();
            var (moved, next) = await database.RunAsync(MoveDueAsync, stoppingToken);
            if (moved) wakeups.Wake();
            else await Wakeups.WaitAsync(next, woken, options.Clock, stoppingToken);
        }
    }

    private async Task<(bool Moved, DateTimeOffset? Next)> MoveDueAsync(SandboxDb db)
    {
        var now = Times.Now(options.Clock);
        var due = await db.Investments.Where(row => row.NextStatusAt != null && row.NextStatusAt <= now).OrderBy(row => row.NextStatusAt).ToListAsync();
        foreach (var investment in due)
        {
            investment.NextStatusAt = null;
            var kyc = await db.Investors.Where(row => row.Id == investment.InvestorId).Select(row => row.KycStatus).SingleAsync();
            if (LifeCycle.Next(investment.Status, kyc, investment.Wallet is not null) is { } next)
                await StatusChange.ApplyAsync(db, investment, next, options, settings);
        }
        if (due.Count > 0) return (true, null);
        return (false, await db.Investments.Where(row => row.NextStatusAt != null).MinAsync(row => row.NextStatusAt));
    }
}
