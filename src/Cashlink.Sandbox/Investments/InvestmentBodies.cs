using Cashlink.Sandbox.Bodies;
using Cashlink.Sandbox.Scenario;

namespace Cashlink.Sandbox.Investments;

public static class InvestmentBodies
{
    public static readonly UuidField InvitationId = new("invitation_id") { Required = true, Example = "5b0b5b46-5f0f-4d0c-9f0e-0f6a3f6b6a11" };

    public static readonly TimeField SignedAt = new("signed_at")
    {
        Required = true,
        Example = "2022-03-22T08:33:45.617Z",
        Description = "When the investor signed. The web-based subscription, which does without, is not enabled here."
    };

    public static readonly UuidField Wallet = new("wallet") { Required = true, Example = ScenarioIds.Wallet(1).ToString(), Description = "A wallet of the investor." };

    public static readonly TimeField DeclaredAt = new("declared_at")
    {
        Required = true,
        Example = "2026-03-30T10:15:00Z",
        Description = "When the investor declared the withdrawal."
    };

    public static readonly BodySchema Create = new("CreateInvestment", InvitationId, SignedAt) { Closed = true };

    public static readonly BodySchema Update = new("UpdateInvestment", Wallet) { Closed = true };

    public static readonly BodySchema Withdraw = new("WithdrawInvestment", DeclaredAt) { Closed = true };
}
