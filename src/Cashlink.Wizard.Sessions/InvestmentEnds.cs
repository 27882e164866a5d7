using Cashlink.Api;

namespace Cashlink.Wizard.Sessions;

/// <summary>How an investment can end, by Cashlink's status.</summary>
public static class InvestmentEnds
{
    /// <summary>True when it has ended without delivery.</summary>
    public static bool HasFailed(this InvestmentStatus status) =>
        status.Value is "KYC_INSUFFICIENT" or "ABORTION" or "REJECTION" or "CANCELLATION" or "PAYMENT_MISSING";

    /// <summary>True when the issuer has accepted at this status, so that there is a contract or was one.</summary>
    public static bool IsConcluded(this InvestmentStatus status) => status.Value is "ACCEPTED" or "PAID" or "DELIVERED" or "PAYMENT_MISSING";

    /// <summary>True when the status will not change any more. One that is unknown may.</summary>
    public static bool IsFinal(this InvestmentStatus status) => status.Value is "DELIVERED" || status.HasFailed();
}
