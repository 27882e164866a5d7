using System.Diagnostics;
using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

public sealed class FaultTests(SandboxHost host) : IClassFixture<SandboxHost>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => (await host.ControlAsync(HttpMethod.Delete, "/faults")).Expect(204);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Fault_WithStatusAndCount_HitsThatOften()
    {
        await AddAsync(new { match = new { path = "/v2/products/" }, status = 502, count = 2 });

        Assert.Equal((502, 502, 200), (await ProductsAsync(), await ProductsAsync(), await ProductsAsync()));
        Assert.Equal(2, (await host.ControlAsync(HttpMethod.Get, "/faults")).Json[0]!["hits"]!.GetValue<int>());
    }

    [Fact]
    public async Task Fault_TooManyCalls_CarriesRetryAfter()
    {
        await AddAsync(new { status = 429, retry_after = 7 });

        var reply = (await host.GetAsync("/v2/products/")).Expect(429);

        Assert.Equal(TimeSpan.FromSeconds(7), reply.Headers.RetryAfter!.Delta);
        Assert.NotNull(reply["detail"]);
    }

    [Theory]
    [InlineData("GET", null, true)]
    [InlineData("POST", null, false)]
    [InlineData(null, "/v2/prod*", true)]
    [InlineData(null, "/api/external/v2/products/", true)]
    [InlineData(null, "*/products/", true)]
    [InlineData(null, "/v2/*/products/", false)]
    [InlineData(null, "/v2/campaigns/", false)]
    public async Task Fault_Match_DecidesByMethodAndPath(string? method, string? path, bool hits)
    {
        await AddAsync(new { match = new { method, path }, status = 500 });

        Assert.Equal(hits ? 500 : 200, await ProductsAsync());
    }

    [Fact]
    public async Task Fault_OfCallsThatContainAnId_HitsThoseOfThatOneAlone()
    {
        var (one, other) = (await host.CreateInvestorAsync(), await host.CreateInvestorAsync());
        await AddAsync(new { match = new { contains = one.ToString().ToUpperInvariant() }, status = 503 });

        (await host.GetAsync($"/v2/investors/{one}/")).Expect(503);
        (await host.GetAsync($"/v2/investors/{other}/")).Expect(200);
        (await host.PostAsync("/v2/invitations/", InvitationOf(one))).Expect(503);
        (await host.PostAsync("/v2/invitations/", InvitationOf(other))).Expect(201);
    }

    [Fact]
    public async Task Fault_WithAMessage_ReadsLikeARefusalOfTheApi()
    {
        await AddAsync(new { status = 400, count = 1, field = "units", message = "Only a few units are left." });
        Assert.Equal("Only a few units are left.", (await host.GetAsync("/v2/products/")).Expect(400).Json["units"]![0]!.GetValue<string>());

        await AddAsync(new { status = 400, count = 1, message = "Closed." });
        Assert.Equal("Closed.", (await host.GetAsync("/v2/products/")).Expect(400).Json["non_field_errors"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task Fault_WithRateZero_NeverHits()
    {
        await AddAsync(new { rate = 0, status = 500 });

        for (var call = 0; call < 20; call++) Assert.Equal(200, await ProductsAsync());
    }

    [Fact]
    public async Task Fault_WithRateOfAHalf_HitsSometimes()
    {
        await AddAsync(new { rate = 0.5, status = 500 });
        var statuses = new List<int>();
        for (var call = 0; call < 60; call++) statuses.Add(await ProductsAsync());

        Assert.Contains(200, statuses);
        Assert.Contains(500, statuses);
    }

    [Fact]
    public async Task Fault_Latency_AnswersLaterButRight()
    {
        await AddAsync(new { latency_ms = 120, count = 1 });
        var watch = Stopwatch.StartNew();

        Assert.Equal(200, await ProductsAsync());

        Assert.True(watch.ElapsedMilliseconds >= 110, $"Only {watch.ElapsedMilliseconds} ms.");
    }

    [Fact]
    public async Task Fault_LatencyBeyondTheCallersPatience_ChangesNothing()
    {
        var investor = await host.CreateInvestorAsync();
        await AddAsync(new { match = new { method = "POST" }, latency_ms = 60_000, count = 1 });
        var before = await InvitationsAsync();
        using var patience = new CancellationTokenSource(100);
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Api + "/v2/invitations/") { Content = SandboxHost.Json(new { investor_id = investor, campaign_id = SandboxHost.Campaign(1), units = 100 }) };
        request.Headers.Authorization = new("Bearer", host.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.Http.SendAsync(request, patience.Token));

        Assert.Equal(before, await InvitationsAsync());
    }

    [Fact]
    public async Task Fault_DropAfterCommit_KeepsTheChangeAndTheAnswer()
    {
        var investor = await host.CreateInvestorAsync();
        var body = new { investor_id = investor, campaign_id = SandboxHost.Campaign(1), units = 100 };
        var before = await InvitationsAsync();
        await AddAsync(new { match = new { method = "POST" }, drop_after_commit = true, count = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => host.PostAsync("/v2/invitations/", body, "dropped"));
        Assert.Equal(before + 1, await InvitationsAsync());
        (await host.PostAsync("/v2/invitations/", body, "dropped")).Expect(201);

        Assert.Equal(before + 1, await InvitationsAsync());
        Assert.Contains(await host.RequestsAsync(), call => call!["status"]!.GetValue<int>() == 0 && call["idempotency_key"]?.ToString() == "dropped");
    }

    [Fact]
    public async Task Fault_RemovedById_IsGone()
    {
        var id = (await AddAsync(new { status = 500 })).Json["id"];

        (await host.ControlAsync(HttpMethod.Delete, $"/faults/{id}")).Expect(204);

        Assert.Equal(200, await ProductsAsync());
        (await host.ControlAsync(HttpMethod.Delete, $"/faults/{id}")).Expect(404);
    }

    [Theory]
    [InlineData("""{"match":{"path":"/v2/"}}""", "non_field_errors")]
    [InlineData("""{"status":200}""", "status")]
    [InlineData("""{"status":500,"rate":2}""", "rate")]
    [InlineData("""{"status":500,"drop_after_commit":true}""", "drop_after_commit")]
    [InlineData("""{"status":500,"matches":{}}""", "matches")]
    [InlineData("""{"status":500,"match":{"methode":"GET"}}""", "match")]
    [InlineData("""{"latency_ms":1,"message":"No."}""", "message")]
    [InlineData("""{"status":400,"field":"units"}""", "field")]
    public async Task Fault_ThatMakesNoSense_IsRefused(string body, string field) =>
        (await host.ControlAsync(HttpMethod.Post, "/faults", body)).ExpectRefusal(field);

    private static object InvitationOf(Guid investor) => new { investor_id = investor, campaign_id = SandboxHost.Campaign(1), units = 100 };

    private async Task<Reply> AddAsync(object fault) => (await host.ControlAsync(HttpMethod.Post, "/faults", fault)).Expect(201);

    private async Task<int> ProductsAsync() => (await host.GetAsync("/v2/products/")).Status;

    private async Task<int> InvitationsAsync() => (await host.GetAsync("/v2/invitations/")).Json["count"]!.GetValue<int>();
}
