using Cashlink.Sandbox.Amounts;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Investments;

public sealed record PaymentAnswer(string AccountHolder, string Iban, string Bic, string Reference, Money Amount, DateOnly DueDate);

public sealed record InvestmentAnswer(Guid Id, Guid InvitationId, Guid InvestorId, Guid CampaignId, long Units, Money Amount, string Status,
    DateTimeOffset SignedAt, Guid? Wallet, DateTimeOffset CreatedAt, DateTimeOffset StatusChangedAt, PaymentAnswer? Payment)
{
    public static Task<InvestmentAnswer> OfAsync(ApiCall call, InvestmentRow investment) => OfAsync(call.Db, investment);

    public static async Task<InvestmentAnswer> OfAsync(SandboxDb db, InvestmentRow investment)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(row => row.Id == investment.CampaignId);
        var amount = campaign.UnitPrice * investment.Units;
        return new InvestmentAnswer(investment.Id, investment.InvitationId, investment.InvestorId, investment.CampaignId, investment.Units, amount,
            investment.Status, investment.SignedAt, investment.Wallet, investment.CreatedAt, investment.StatusChangedAt,
            investment is { PaymentDueDate: { } due } && InvestmentStatuses.ShowsPayment(investment.Status)
                ? await PaymentOfAsync(db, investment, campaign, amount, due)
                : null);
    }

    private static async Task<PaymentAnswer> PaymentOfAsync(SandboxDb db, InvestmentRow investment, CampaignRow campaign, Money amount, DateOnly due)
    {
        var product = await db.Products.AsNoTracking().SingleAsync(row => row.Id == investment.ProductId);
        return new PaymentAnswer(product.IssuerName, product.IssuerIban, product.IssuerBic, investment.PaymentReference,
            amount + amount.Percent(campaign.AgioPercent), due);
    }
}
