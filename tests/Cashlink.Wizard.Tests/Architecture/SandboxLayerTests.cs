namespace Cashlink.Wizard.Tests.Architecture;

/// <summary>
/// The folders of the sandbox stand above each other. What everything may know (options, clock, ids, wake-ups) lies beside them; values, rows and
/// the way a call is read and answered are below; then one folder a resource; above them what looks at all of them; <c>Hosting</c> puts it together.
/// </summary>
public sealed class SandboxLayerTests
{
    private const string Sandbox = "Cashlink.Sandbox";

    private static readonly AllowedArrows Allowed = new(
        "(start) -> (root), ExternalApi, Hosting, Tokens",
        "Settings -> (root)",
        "Storage -> (root), Amounts",
        "SelfDisclosure -> Amounts",
        "ExternalApi -> (root), Amounts, Bodies, Settings, Storage",
        "Tokens -> (root), ExternalApi, Settings",
        "Idempotency -> (root), ExternalApi, Storage, Tokens",
        "Faults -> (root), Bodies, ExternalApi",
        "RequestLog -> (root), ExternalApi, Faults",
        "Webhooks -> (root), ExternalApi, Settings, Storage",
        "Wallets -> Bodies, ExternalApi, Settings, Storage",
        "Scenario -> (root), Amounts, Pdf, Storage, Wallets",
        "Documents -> Amounts, ExternalApi, Pdf, Storage",
        "Campaigns -> Amounts, Documents, ExternalApi, Storage",
        "Products -> Amounts, Campaigns, ExternalApi, Storage",
        "Invitations -> (root), Amounts, Bodies, Campaigns, Documents, ExternalApi, Scenario, SelfDisclosure, Settings, Storage",
        "Investments -> (root), Amounts, Bodies, Campaigns, Documents, ExternalApi, Invitations, Pdf, Scenario, SelfDisclosure, Settings, Storage, Webhooks",
        "Investors -> Bodies, Documents, ExternalApi, Investments, Storage",
        "Portal -> (root), Amounts, Campaigns, ExternalApi, Investments, Pages, Scenario, Settings, Storage, Tokens",
        "Controls -> (root), Amounts, Bodies, ExternalApi, Faults, Investments, Pages, Portal, RequestLog, Scenario, Settings, Storage, Tokens",
        "OpenApi -> Amounts, Bodies, Campaigns, Documents, ExternalApi, Idempotency, Investments, Investors, Invitations, Pages, Products, Scenario, SelfDisclosure, Storage, Tokens, Wallets, Webhooks",
        "Hosting -> (root), Campaigns, Controls, Documents, ExternalApi, Faults, Idempotency, Investments, Investors, Invitations, OpenApi, Pages, Portal, Products, RequestLog, Scenario, Settings, Storage, Tokens, Wallets, Webhooks");

    private static FolderGraph Folders => CodeUnderTest.Folders(Sandbox);

    [Fact]
    public void Folders_OfTheSandbox_UseWhatTheTableAllowsAndNothingElse() => Assert.Equal("", string.Join('\n', Allowed.Faults(Folders)));

    [Fact]
    public void Folders_OfTheSandbox_FormNoCycle() => Assert.Empty(Folders.Cycles);

    [Fact]
    public void Hosting_OfTheSandbox_IsUsedByTheStartAlone() => Assert.Equal(["(start)"], Folders.Arrows.Where(arrow => arrow.To == "Hosting").Select(arrow => arrow.From));
}
