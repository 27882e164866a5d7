namespace Cashlink.Sandbox.Storage;

public static class InvestmentStatuses
{
    public const string KycPending = "KYC_PENDING";
    public const string ReviewPending = "REVIEW_PENDING";
    public const string WaitingForAcceptance = "WAITING_FOR_ACCEPTANCE";
    public const string Accepted = "ACCEPTED";
    public const string Paid = "PAID";
    public const string Delivered = "DELIVERED";
    public const string KycInsufficient = "KYC_INSUFFICIENT";
    public const string Abortion = "ABORTION";
    public const string Rejection = "REJECTION";
    public const string Cancellation = "CANCELLATION";
    public const string PaymentMissing = "PAYMENT_MISSING";

    public static IReadOnlyList<string> All { get; } =
    [
        KycPending, ReviewPending, WaitingForAcceptance, Accepted, Paid, Delivered,
        KycInsufficient, Abortion, Rejection, Cancellation, PaymentMissing
    ];

    /// <summary>The investment came to nothing: its units are free again and count against no limit.</summary>
    public static IReadOnlyList<string> Failed { get; } = [KycInsufficient, Abortion, Rejection, Cancellation, PaymentMissing];

    /// <summary>Payment details are shown from here on, and not before.</summary>
    public static bool ShowsPayment(string status) => status is Accepted or Paid or Delivered or PaymentMissing;

    /// <summary>The issuer has accepted, so there is a contract.</summary>
    public static bool IsConcluded(string status) => status is Accepted or Paid or Delivered;

    /// <summary>The wallet can no longer change anything.</summary>
    public static bool IsClosed(string status) => status == Delivered || Failed.Contains(status);
}
