using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Webhooks;

/// <summary>Puts a change of status in line for the receiver, in the transaction that made the change.</summary>
public static class WebhookOutbox
{
    /// <summary>Long enough for the next message to overtake it, short enough that a lonely one still comes.</summary>
    public static readonly TimeSpan HoldBack = TimeSpan.FromSeconds(2);

    public static async Task AddAsync(SandboxDb db, InvestmentRow investment, SandboxOptions options, SandboxSettings settings, DateTimeOffset now)
    {
        // Every other message waits, so that the one after it arrives first.
        var heldBack = settings.WebhookOutOfOrder && await db.Webhooks.Select(row => new { row.InvestmentId, row.ChangedAt }).Distinct().CountAsync() % 2 == 0;
        for (var copy = 0; copy < (settings.WebhookDuplicate ? 2 : 1); copy++)
            db.Webhooks.Add(new WebhookRow
            {
                Id = options.Ids.NewId(),
                InvestmentId = investment.Id,
                Status = investment.Status,
                ChangedAt = investment.StatusChangedAt,
                CreatedAt = now,
                DueAt = heldBack ? now + HoldBack : now
            });
    }
}
