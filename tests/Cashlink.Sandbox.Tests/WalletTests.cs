using System.Text;
using Cashlink.Sandbox.Tests.Hosting;
using Cashlink.Sandbox.Wallets;

namespace Cashlink.Sandbox.Tests;

public sealed class WalletTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    private const string Checksummed = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    [Theory]
    [InlineData("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [InlineData("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")]
    public void Keccak256_PublishedVectors_Match(string message, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(Keccak256.Hash(Encoding.ASCII.GetBytes(message))));

    [Fact]
    public void Keccak256_LongerThanABlock_DiffersWithEachByte() =>
        Assert.NotEqual(Convert.ToHexString(Keccak256.Hash(new byte[300])), Convert.ToHexString(Keccak256.Hash(new byte[301])));

    [Theory]
    [InlineData(Checksummed, true)]
    [InlineData("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359", true)]
    [InlineData("0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", true)]
    [InlineData("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", true)]
    [InlineData("0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED", true)]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", false)]
    [InlineData("5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", false)]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe", false)]
    [InlineData("0xzzAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", false)]
    public void Address_ByShapeAndChecksum_IsTakenOrNot(string address, bool valid) => Assert.Equal(valid, EthereumAddress.IsValid(address));

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

        Assert.True(EthereumAddress.IsValid(wallet["address"]!));
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
