namespace Cashlink.Sandbox.Storage;

public static class KycStatus
{
    public const string Pending = "PENDING";
    public const string Successful = "SUCCESSFUL";
    public const string Insufficient = "INSUFFICIENT";
}
