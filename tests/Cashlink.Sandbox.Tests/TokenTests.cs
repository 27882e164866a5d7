using System.Net.Http.Headers;
using System.Text;
using Cashlink.Sandbox.Tests.Hosting;
using Cashlink.Sandbox.Tokens;
using Microsoft.AspNetCore.Routing;

namespace Cashlink.Sandbox.Tests;

public sealed class TokenTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    [Fact]
    public async Task Token_RightClient_TellsKindLifetimeAndScope()
    {
        var reply = (await host.FormAsync("/oauth/token", ("grant_type", "client_credentials"), ("scope", "investors:read"), ("client_id", "sandbox"), ("client_secret", "sandbox-secret"))).Expect(200);

        Assert.Equal(("Bearer", "3600", "investors:read"), (reply["token_type"], reply["expires_in"], reply["scope"]));
    }

    [Theory]
    [InlineData("client_credentials", "investors:read", "sandbox", "wrong", 401, "invalid_client")]
    [InlineData("client_credentials", "investors:read", "nobody", "sandbox-secret", 401, "invalid_client")]
    [InlineData("password", "investors:read", "sandbox", "sandbox-secret", 400, "unsupported_grant_type")]
    [InlineData("client_credentials", "investors:read everything", "sandbox", "sandbox-secret", 400, "invalid_scope")]
    [InlineData("", "investors:read", "sandbox", "sandbox-secret", 400, "invalid_request")]
    public async Task Token_WrongAsked_SaysWhyInTheWordsOfOAuth(string grant, string scope, string client, string secret, int status, string error)
    {
        var reply = await host.FormAsync("/oauth/token", ("grant_type", grant), ("scope", scope), ("client_id", client), ("client_secret", secret));

        Assert.Equal(error, reply.Expect(status)["error"]);
    }

    [Fact]
    public async Task Token_ClientInTheBasicHeader_IsGiven()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, host.Api + "/oauth/token") { Content = new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "client_credentials")]) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("sandbox:sandbox-secret")));

        (await host.SendAsync(request)).Expect(200);
    }

    [Fact]
    public async Task Call_WithoutOrWithAnUnknownToken_Is401WithDetail()
    {
        var bare = await host.SendAsync(new HttpRequestMessage(HttpMethod.Get, host.Api + "/v2/campaigns/"));
        var unknown = await host.CallAsync(HttpMethod.Get, "/v2/campaigns/", token: "nonsense");

        Assert.NotNull(bare.Expect(401)["detail"]);
        Assert.NotNull(unknown.Expect(401)["detail"]);
    }

    [Fact]
    public async Task Call_AfterTheTokensEnded_Is401UntilThereIsANewOne()
    {
        (await host.ControlAsync(HttpMethod.Post, "/tokens/expire")).Expect(200);
        (await host.GetAsync("/v2/campaigns/")).Expect(401);

        host.Token = await host.TokenAsync();

        (await host.GetAsync("/v2/campaigns/")).Expect(200);
    }

    [Fact]
    public async Task Token_LifetimeOver_IsRefused()
    {
        var clock = SandboxHost.NewClock();
        var own = await SandboxHost.StartAsync(new SandboxOptions { Clock = clock, TokenLifetime = TimeSpan.FromMinutes(1) });
        (await own.GetAsync("/v2/campaigns/")).Expect(200);

        clock.Advance(TimeSpan.FromSeconds(61));

        (await own.GetAsync("/v2/campaigns/")).Expect(401);
        await own.DisposeAsync();
    }

    [Fact]
    public async Task EveryCall_TokenWithoutItsScope_Is403AndNamesTheScope()
    {
        var checkedCalls = 0;
        foreach (var endpoint in host.Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<RequiredScope>() is not { } required) continue;
            var others = string.Join(' ', Scopes.All.Where(scope => scope != required.Scope));
            var path = endpoint.RoutePattern.RawText!["/api/external".Length..].Replace("{id:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal);
            var method = new HttpMethod(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]);

            var reply = await host.CallAsync(method, path, method == HttpMethod.Get ? null : SandboxHost.Json(new { }), token: await host.TokenAsync(others));

            Assert.Contains(required.Scope, reply.Expect(403)["detail"], StringComparison.Ordinal);
            checkedCalls++;
        }
        Assert.True(checkedCalls >= 20, $"Only {checkedCalls} calls need a scope.");
    }
}
