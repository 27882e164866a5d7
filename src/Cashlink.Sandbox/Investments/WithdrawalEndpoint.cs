using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Investments;

/// <summary>The investor withdraws from the contract. Not documented by Cashlink: an assumption of this project.</summary>
public static class WithdrawalEndpoint
{
    /// <summary>
    /// The law's 14 days, and four more: a period that would end on a Sunday or a public holiday ends later, and which days are
    /// holidays is the wizard's to know. The sandbox only refuses what is late by any count.
    /// </summary>
    private const int Days = 14 + 4;

    public static void MapWithdrawal(this IEndpointRouteBuilder api) => api.MapPost("/v2/investments/{id:guid}/withdrawal/", WithdrawAsync)
        .Describe("withdrawInvestment", "Investments", "Withdraw from an investment",
            "The investor's withdrawal, before the issuer accepts or within the period after it. The status becomes CANCELLATION.")
        .Needs(Scopes.InvestmentsWrite).Takes(InvestmentBodies.Withdraw)
        .Answers<InvestmentAnswer>(StatusCodes.Status200OK).Refuses(StatusCodes.Status404NotFound);

    private static async Task<Answer> WithdrawAsync(Guid id, ApiCall call)
    {
        if (await call.Db.Investments.FirstOrDefaultAsync(row => row.Id == id) is not { } investment) return Answer.NotFound();
        if (!call.TryRead(InvestmentBodies.Withdraw, out var body, out var refusal)) return refusal;
        if (InvestmentStatuses.Failed.Contains(investment.Status))
            return Answer.Impossible($"This investment cannot be withdrawn: the status is {investment.Status}.");
        if (ConcludedAt(investment) is { } concluded && body.Get(InvestmentBodies.DeclaredAt) > concluded.AddDays(Days))
            return Answer.Invalid("declared_at", "The period for a withdrawal is over.");

        investment.Automatic = false;
        await StatusChange.ApplyAsync(call.Db, investment, InvestmentStatuses.Cancellation, call.Options, call.Settings);
        return Answer.Ok(await InvestmentAnswer.OfAsync(call, investment));
    }

    // What was there from the start has no acceptance of its own.
    private static DateTimeOffset? ConcludedAt(InvestmentRow investment) =>
        investment.AcceptedAt ?? (InvestmentStatuses.IsConcluded(investment.Status) ? investment.StatusChangedAt : null);
}
