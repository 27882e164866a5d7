namespace Cashlink.Api.Tests.Contract;

/// <summary>Begins each test with the sandbox's scenario and a client with all scopes.</summary>
[Collection(OneSandbox.Name)]
public abstract class ContractTest(SandboxFixture sandbox) : IAsyncLifetime
{
    private ContractClient _client = null!;

    protected SandboxFixture Sandbox { get; } = sandbox;

    protected ICashlinkClient Api => _client.Api;

    public async ValueTask InitializeAsync()
    {
        await Sandbox.ResetAsync();
        _client = Sandbox.NewClient();
    }

    public async ValueTask DisposeAsync() => await _client.DisposeAsync();

    protected static async Task<int> CountAsync<T>(IAsyncEnumerable<T> list)
    {
        var count = 0;
        await foreach (var item in list)
            count++;
        return count;
    }

    /// <summary>How many of everything that can be counted there are.</summary>
    protected async Task<string> CensusAsync()
    {
        var wallets = 0;
        foreach (var investor in Enumerable.Range(1, 7))
            wallets += (await Api.Wallets.ListAsync(Scenario.Investor(investor))).Count;
        return $"{await CountAsync(Api.Investors.ListAsync())} investors, {wallets} wallets, "
            + $"{await CountAsync(Api.Invitations.ListAsync())} invitations, {await CountAsync(Api.Investments.ListAsync())} investments";
    }
}
