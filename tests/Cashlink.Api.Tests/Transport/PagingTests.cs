using Cashlink.Api.Tests.Stub;

namespace Cashlink.Api.Tests.Transport;

public sealed class PagingTests
{
    [Fact]
    public async Task List_OverPages_FollowsNextToTheEnd()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server
            .Then(Page($"{scene.Server.BaseAddress}/v2/campaigns/?limit=2&offset=2", 1, 2))
            .Then(Page("?limit=2&offset=4", 3, 4).Replace("?limit", "/api/external/v2/campaigns/?limit", StringComparison.Ordinal))
            .Then(Page(null, 5));

        var ids = new List<Guid>();
        await foreach (var campaign in scene.Api.Campaigns.ListAsync())
            ids.Add(campaign.Id);

        Assert.Equal(Enumerable.Range(1, 5).Select(IdOf), ids);
        Assert.Equal(
            ["/api/external/v2/campaigns/", "/api/external/v2/campaigns/?limit=2&offset=2", "/api/external/v2/campaigns/?limit=2&offset=4"],
            scene.Server.Requests.Select(request => request.PathAndQuery));
    }

    [Fact]
    public async Task List_NotReadToItsEnd_AsksForNoMorePages()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Page($"{scene.Server.BaseAddress}/v2/products/?offset=2", 1, 2));

        await foreach (var product in scene.Api.Products.ListAsync())
            break;

        Assert.Single(scene.Server.Requests);
    }

    [Theory]
    [InlineData("https://evil.example/api/external/v2/campaigns/?offset=2")]
    [InlineData("//evil.example/api/external/v2/campaigns/")]
    [InlineData("http://127.0.0.1:1/api/external/v2/campaigns/")]
    [InlineData("/somewhere/else")]
    [InlineData("/api/external/../internal/")]
    [InlineData("/api/external/..%2finternal/")]
    [InlineData("/api/external-too/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://[")]
    public async Task Next_OutOfTheBaseAddress_IsNotFollowed(string next)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Page(next, 1));

        var exception = await Assert.ThrowsAsync<CashlinkException>(async () =>
        {
            await foreach (var campaign in scene.Api.Campaigns.ListAsync())
                Assert.Equal(IdOf(1), campaign.Id);
        });

        Assert.False(exception.IsTransient);
        Assert.DoesNotContain("evil", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WhosePagesFormARing_Ends()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Page($"{scene.Server.BaseAddress}/v2/investors/?page=2", 1)).Then(Page($"{scene.Server.BaseAddress}/v2/investors/", 2));

        var count = 0;
        await foreach (var investor in scene.Api.Investors.ListAsync())
            count++;

        Assert.Equal(2, count);
    }

    [Fact]
    public async Task List_WhosePageFailsInPassing_GoesOn()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Page($"{scene.Server.BaseAddress}/v2/investments/?offset=1", 1)).Then(Reply.Status(502)).Then(Page(null, 2));

        var count = 0;
        await foreach (var investment in scene.Api.Investments.ListAsync())
            count++;

        Assert.Equal(2, count);
    }

    [Fact]
    public async Task Investments_OfAnInvitation_AreFiltered()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Page(null));

        await foreach (var investment in scene.Api.Investments.ListAsync(Scene.Id))
            Assert.Fail("The page is empty.");

        Assert.Equal($"/api/external/v2/investments/?invitation_id={Scene.Id}", Assert.Single(scene.Server.Requests).PathAndQuery);
    }

    [Fact]
    public async Task Investments_OfAnInvestor_AreFiltered()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Page(null));

        await foreach (var investment in scene.Api.Investments.ListAsync(investorId: Scene.Id))
            Assert.Fail("The page is empty.");

        Assert.Equal($"/api/external/v2/investments/?investor_id={Scene.Id}", Assert.Single(scene.Server.Requests).PathAndQuery);
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData(" \n[{\"id\":\"a0000000-0000-4000-8000-000000000001\"},null]", 1)]
    [InlineData("{\"count\":1,\"next\":null,\"previous\":null,\"results\":[{\"id\":\"a0000000-0000-4000-8000-000000000001\"}]}", 1)]
    [InlineData("{\"results\":null}", 0)]
    public async Task Wallets_AsArrayOrPage_AreRead(string body, int count)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(body);

        var wallets = await scene.Api.Wallets.ListAsync(Scene.Id);

        Assert.Equal(count, wallets.Count);
        Assert.All(wallets, wallet => Assert.True(wallet.ReceivingEnabled));
    }

    private static Guid IdOf(int number) => Guid.Parse($"c0000000-0000-4000-8000-00000000000{number}");

    private static string Page(string? next, params int[] numbers)
    {
        var results = numbers.Select(number => $$"""{"id":"{{IdOf(number)}}"}""");
        return $$"""{"count":5,"next":{{(next is null ? "null" : $"\"{next}\"")}},"previous":null,"results":[{{string.Join(',', results)}}]}""";
    }
}
