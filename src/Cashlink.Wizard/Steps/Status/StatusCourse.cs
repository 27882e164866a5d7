using Cashlink.Api;

namespace Cashlink.Wizard.Steps.Status;

/// <summary>The good way of an investment, stage by stage, and how far it has come.</summary>
public enum StatusStage
{
    Signed,
    Checked,
    Accepted,
    Paid,
    Delivered,
}

/// <summary>Reads the stage and the end of an investment from Cashlink's status.</summary>
public static class StatusCourse
{
    /// <summary>The last stage that is reached with this status. One that is unknown tells nothing beyond the signature.</summary>
    public static StatusStage Reached(InvestmentStatus? status) => status?.Value switch
    {
        "WAITING_FOR_ACCEPTANCE" => StatusStage.Checked,
        "ACCEPTED" or "PAYMENT_MISSING" => StatusStage.Accepted,
        "PAID" => StatusStage.Paid,
        "DELIVERED" => StatusStage.Delivered,
        _ => StatusStage.Signed,
    };

    /// <summary>True when the investment has ended without delivery.</summary>
    public static bool HasFailed(InvestmentStatus? status) =>
        status?.Value is "KYC_INSUFFICIENT" or "ABORTION" or "REJECTION" or "CANCELLATION" or "PAYMENT_MISSING";

    /// <summary>True when the status will not change any more.</summary>
    public static bool IsFinal(InvestmentStatus? status) => status?.Value is "DELIVERED" || HasFailed(status);
}
