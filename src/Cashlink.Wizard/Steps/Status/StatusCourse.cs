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

/// <summary>Reads the stage of an investment from Cashlink's status.</summary>
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

    /// <summary>The last stage that is reached; what has ended after the issuer had accepted, had come that far.</summary>
    public static StatusStage Reached(InvestmentStatus? status, DateTimeOffset? acceptedAt) =>
        acceptedAt is not null && Reached(status) < StatusStage.Accepted ? StatusStage.Accepted : Reached(status);
}
