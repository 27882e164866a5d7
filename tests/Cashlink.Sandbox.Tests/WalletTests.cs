using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

public sealed class WalletTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    private const string Checksummed = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    [Fact]
    public async Task GenericWallet_AddressOfAnotherInvestor_IsRefusedInEverySpelling()
    {
        var owner = await host.CreateInvestorAsync();
        (await host.PostAsync(Generic(owner), new { address = Checksummed })).Expect(201);

        (await host.PostAsync(Generic(await host.CreateInvestorAsync()), new { address = Checksummed.ToLowerInvariant() })).ExpectRefusal("address");
        (await host.PostAsync(Generic(owner), new { address = Checksummed })).ExpectRefusal("address");
    }

    [Fact]
    public async Task GenericWallet_WrongAddress_IsRefused() =>
        (await host.PostAsync(Generic(await host.CreateInvestorAsync()), new { address = "0x123" })).ExpectRefusal("address");

    [Fact]
    public async Task Wallets_WithoutKyc_CannotBeAdded()
    {
        (await host.PostAsync(Generic(SandboxHost.Investor(3)), new { address = NewAddress() })).ExpectRefusal("non_field_errors");
        (await host.PostAsync(Managed(SandboxHost.Investor(7)), new { custody_terms_accepted_at = Journeys.SignedAt })).ExpectRefusal("non_field_errors");
    }

    [Fact]
    public async Task ManagedWallet_OnlyAfterTermsAndOnlyOnce_IsAdded()
    {
        var investor = await host.CreateInvestorAsync();
        (await host.PostAsync(Managed(investor), new { })).ExpectRefusal("custody_terms_accepted_at");

        var wallet = (await host.PostAsync(Managed(investor), new { custody_terms_accepted_at = Journeys.SignedAt })).Expect(201);

        Assert.True(Cashlink.Api.EthereumAddress.TryParse(wallet["address"]!, out _, out _));
        (await host.PostAsync(Managed(investor), new { custody_terms_accepted_at = Journeys.SignedAt })).ExpectRefusal("non_field_errors");
        Assert.Equal(["eth-managed"], (await host.GetAsync($"/v2/investors/{investor}/wallets/")).Json.AsArray().Select(one => one!["type"]!.ToString()));
    }

    [Fact]
    public async Task ManagedWallet_NotEnabledForThePlatform_IsRefused()
    {
        await host.SettingsAsync(new { managed_wallets_enabled = false });

        (await host.PostAsync(Managed(await host.CreateInvestorAsync()), new { custody_terms_accepted_at = Journeys.SignedAt })).ExpectRefusal("non_field_errors");

        await host.SettingsAsync(new { managed_wallets_enabled = true });
    }

    [Fact]
    public async Task Investment_WalletOfAnotherInvestorOrOneThatCannotReceive_IsRefused()
    {
        var investor = await host.CreateInvestorAsync();
        var investment = await host.InvestAsync(investor);
        var closed = (await host.PostAsync(Generic(investor), new { address = NewAddress(), receiving_enabled = false })).Expect(201).Id;

        (await host.PatchAsync($"/v2/investments/{investment}/", new { wallet = Scenario.ScenarioIds.Wallet(1) })).ExpectRefusal("wallet");
        (await host.PatchAsync($"/v2/investments/{investment}/", new { wallet = closed })).ExpectRefusal("wallet");
        (await host.PatchAsync($"/v2/investments/{investment}/", new { wallet = Guid.NewGuid() })).ExpectRefusal("wallet");
    }

    private static string Generic(Guid investor) => $"/v2/investors/{investor}/wallets/eth-generic/";

    private static string Managed(Guid investor) => $"/v2/investors/{investor}/wallets/eth-managed/";

    private static string NewAddress() => "0x" + Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()) + "00000000";
}
