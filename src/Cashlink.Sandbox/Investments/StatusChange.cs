using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;
using Cashlink.Sandbox.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Investments;

/// <summary>Everything that goes with a new status: its time, the payment's due date, the registry, the webhook, what comes next.</summary>
public static class StatusChange
{
    private const int DaysToPay = 14;

    public static async Task ApplyAsync(SandboxDb db, InvestmentRow investment, string status, SandboxOptions options, SandboxSettings settings)
    {
        var now = Times.Now(options.Clock);
        investment.Status = status;
        // Two changes never bear the same time, so that a reader can tell which came later.
        investment.StatusChangedAt = now > investment.StatusChangedAt ? now : investment.StatusChangedAt.AddMicroseconds(1);
        if (InvestmentStatuses.IsConcluded(status)) investment.AcceptedAt ??= investment.StatusChangedAt;
        if (InvestmentStatuses.ShowsPayment(status)) investment.PaymentDueDate ??= DateOnly.FromDateTime(now.UtcDateTime.AddDays(DaysToPay));
        if (status == InvestmentStatuses.Delivered) await InvestmentPapers.AddRegistryStatementAsync(db, investment, options, now);
        var kyc = await db.Investors.Where(row => row.Id == investment.InvestorId).Select(row => row.KycStatus).SingleAsync();
        StatusSchedule.Schedule(investment, kyc, settings, now);
        if (settings.WebhookUrl is not null) await WebhookOutbox.AddAsync(db, investment, options, settings, now);
    }
}
