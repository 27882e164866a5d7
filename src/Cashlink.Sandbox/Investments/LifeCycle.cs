using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Investments;

/// <summary>What comes after what when nobody interferes.</summary>
public static class LifeCycle
{
    /// <summary>Paying takes people longer than reviewing takes a clerk, and payment details have to be read meanwhile.</summary>
    private const int StagesToPay = 4;

    public static string First(string kycStatus) =>
        kycStatus == KycStatus.Successful ? InvestmentStatuses.ReviewPending : InvestmentStatuses.KycPending;

    /// <summary>Null: it stays as it is until something else happens (an identification, a wallet, a hand).</summary>
    public static string? Next(string status, string kycStatus, bool hasWallet) => (status, kycStatus) switch
    {
        (InvestmentStatuses.KycPending, KycStatus.Successful) => InvestmentStatuses.ReviewPending,
        (InvestmentStatuses.KycPending, KycStatus.Insufficient) => InvestmentStatuses.KycInsufficient,
        (InvestmentStatuses.ReviewPending, _) => InvestmentStatuses.WaitingForAcceptance,
        (InvestmentStatuses.WaitingForAcceptance, _) => InvestmentStatuses.Accepted,
        (InvestmentStatuses.Accepted, _) => InvestmentStatuses.Paid,
        (InvestmentStatuses.Paid, _) when hasWallet => InvestmentStatuses.Delivered,
        _ => null
    };

    public static TimeSpan Stay(string status, TimeSpan pace) => status == InvestmentStatuses.Accepted ? pace * StagesToPay : pace;
}
