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
            else await WaitAsync(next, woken, options.Clock, stoppingToken);
        }
    }

    internal static async Task WaitAsync(DateTimeOffset? next, Task woken, TimeProvider clock, CancellationToken stoppingToken)
    {
        // A timer counts in milliseconds; half a one too early would only look again for nothing.
        var wait = next is { } due ? due - clock.GetUtcNow() + TimeSpan.FromMilliseconds(1) : Timeout.InfiniteTimeSpan;
        if (next is not null && wait <= TimeSpan.Zero) return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var delay = Task.Delay(wait, clock, stop.Token);
        // A clock that was moved between the reckoning and the timer would make the timer a whole wait too late.
        if (next is null || clock.GetUtcNow() < next) await Task.WhenAny(woken, delay);
        await stop.CancelAsync();
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
