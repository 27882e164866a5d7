using System.Net;

namespace Cashlink.Api.Tests.Contract;

/// <summary>What goes for every endpoint.</summary>
public sealed class EndpointTests(SandboxFixture sandbox) : ContractTest(sandbox)
{
    [Theory]
    [MemberData(nameof(Operation.Names), MemberType = typeof(Operation))]
    public async Task Endpoint_WithAllScopes_Succeeds(string name)
    {
        var operation = Operation.Of(name);
        var id = await operation.PreparedAsync(Api);

        Assert.NotEqual(Guid.Empty, await operation.RunAsync(Api, id, Scenario.NewKey()));
    }

    [Theory]
    [MemberData(nameof(Operation.Names), MemberType = typeof(Operation))]
    public async Task Endpoint_WithoutItsScope_IsForbidden(string name)
    {
        var operation = Operation.Of(name);
        var id = await operation.PreparedAsync(Api);
        var others = CashlinkOptions.AllScopes.Split(' ').Where(scope => scope != operation.Scope);
        await using var client = Sandbox.NewClient(options => options.Scope = string.Join(' ', others));
        var before = await CensusAsync();

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => operation.RunAsync(client.Api, id, Scenario.NewKey()));

        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
        Assert.NotEmpty(exception.FieldErrors[CashlinkException.Detail]);
        Assert.False(exception.IsTransient);
        Assert.Equal(before, await CensusAsync());
    }

    [Theory]
    [MemberData(nameof(Operation.Names), MemberType = typeof(Operation))]
    public async Task Endpoint_WithItsScopeAlone_Succeeds(string name)
    {
        var operation = Operation.Of(name);
        var id = await operation.PreparedAsync(Api);
        await using var client = Sandbox.NewClient(options => options.Scope = operation.Scope);

        await operation.RunAsync(client.Api, id, Scenario.NewKey());
    }

    [Theory]
    [MemberData(nameof(Operation.Names), MemberType = typeof(Operation))]
    public async Task Endpoint_WhoseTokenEndedEarly_RenewsItOnce(string name)
    {
        var operation = Operation.Of(name);
        var id = await operation.PreparedAsync(Api);
        await Api.Campaigns.GetAsync(Scenario.Campaign(1));
        await Sandbox.ExpireTokensAsync();
        var before = await Sandbox.RequestsAsync();

        await operation.RunAsync(Api, id, Scenario.NewKey());

        var requests = (await Sandbox.RequestsAsync())[before.Length..];
        Assert.EndsWith(" 401", requests[0], StringComparison.Ordinal);
        Assert.Equal("POST /api/external/oauth/token 200", requests[1]);
        Assert.Equal(3, requests.Length);
    }

    [Theory]
    [MemberData(nameof(Operation.Changes), MemberType = typeof(Operation))]
    public async Task Change_RepeatedWithItsKey_GivesTheFirstAnswer(string name)
    {
        var operation = Operation.Of(name);
        var id = await operation.PreparedAsync(Api);
        var key = Scenario.NewKey();

        var first = await operation.RunAsync(Api, id, key);
        var after = await CensusAsync();
        var second = await operation.RunAsync(Api, id, key);

        Assert.Equal(first, second);
        Assert.Equal(after, await CensusAsync());
    }

    [Theory]
    [MemberData(nameof(Operation.Changes), MemberType = typeof(Operation))]
    public async Task Change_WithTheKeyOfAnother_IsRefused(string name)
    {
        var operation = Operation.Of(name);
        var id = await operation.PreparedAsync(Api);
        var key = Scenario.NewKey();
        await Api.Invitations.CreateAsync(Scenario.NewInvitation with { Units = 7 }, key);

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => operation.RunAsync(Api, id, key));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, exception.StatusCode);
        Assert.False(exception.IsTransient);
    }
}
