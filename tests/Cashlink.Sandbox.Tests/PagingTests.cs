using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

public sealed class PagingTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    [Fact]
    public async Task List_FollowedByNext_GivesEachOnceOldestFirst()
    {
        await host.ResetAsync();
        var made = new List<Guid>();
        for (var number = 0; number < 8; number++) made.Add(await host.CreateInvestorAsync(identified: false));
        var seen = new List<Guid>();
        string? next = "/v2/investors/?limit=4";
        var pages = 0;
        while (next is not null)
        {
            var page = (await host.GetAsync(next)).Expect(200).Json;
            Assert.Equal(15, page["count"]!.GetValue<int>());
            seen.AddRange(page["results"]!.AsArray().Select(one => one!["id"]!.GetValue<Guid>()));
            next = page["next"]?.ToString();
            pages++;
        }

        Assert.Equal(4, pages);
        Assert.Equal([.. Enumerable.Range(1, 7).Select(SandboxHost.Investor), .. made], seen);
    }

    [Fact]
    public async Task List_InTheMiddle_PointsBothWays()
    {
        var page = (await host.GetAsync("/v2/campaigns/?limit=1&offset=1")).Expect(200).Json;

        Assert.EndsWith("/v2/campaigns/?limit=1&offset=2", page["next"]!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("/v2/campaigns/?limit=1", page["previous"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(SandboxHost.Campaign(2), page["results"]![0]!["id"]!.GetValue<Guid>());
    }

    [Theory]
    [InlineData("limit=abc&offset=-1")]
    [InlineData("limit=0")]
    [InlineData("limit=99999999999999999999")]
    public async Task List_WithNumbersThatMakeNoSense_GivesTheFirstPage(string query) =>
        Assert.Equal(4, (await host.GetAsync("/v2/products/?" + query)).Expect(200).Json["results"]!.AsArray().Count);

    [Fact]
    public async Task List_BeyondItsEnd_IsEmpty() =>
        Assert.Empty((await host.GetAsync("/v2/products/?offset=2147483647")).Expect(200).Json["results"]!.AsArray());

    [Fact]
    public async Task Path_WithoutItsSlash_Is404ThatSaysSo() =>
        Assert.Contains("slash", (await host.GetAsync("/v2/products")).Expect(404)["detail"], StringComparison.Ordinal);

    [Fact]
    public async Task Method_NotOffered_Is405() => Assert.NotNull((await host.CallAsync(HttpMethod.Delete, "/v2/products/")).Expect(405)["detail"]);

    [Fact]
    public async Task Path_Unknown_Is404() => Assert.NotNull((await host.GetAsync("/v2/nothing/")).Expect(404)["detail"]);

    [Fact]
    public async Task RequestId_GivenOrNot_IsInTheAnswer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, host.Api + "/v2/products/");
        request.Headers.Add("X-Request-Id", "mine-1");

        Assert.Equal(["mine-1"], (await host.SendAsync(request)).Headers.GetValues("X-Request-Id"));
        Assert.True(Guid.TryParse((await host.GetAsync("/v2/products/")).Headers.GetValues("X-Request-Id").Single(), out _));
    }
}
