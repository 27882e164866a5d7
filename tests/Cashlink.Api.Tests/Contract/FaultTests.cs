using System.Net;
using System.Text.Json.Nodes;

namespace Cashlink.Api.Tests.Contract;

/// <summary>Whatever goes wrong on the way, a call ends with the right answer and one object, or with a clear exception.</summary>
public sealed class FaultTests(SandboxFixture sandbox) : ContractTest(sandbox)
{
    public static TheoryData<string, string> PassingFaults()
    {
        string[] faults =
        [
            """{"status":503,"count":2}""",
            """{"status":500,"count":1}""",
            """{"status":408,"count":1}""",
            """{"status":429,"retry_after":2,"count":1}""",
            """{"drop_after_commit":true,"count":2}""",
        ];
        var data = new TheoryData<string, string>();
        foreach (var operation in Operation.All)
        {
            foreach (var fault in faults)
                data.Add(operation.Name, fault);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task Call_ThroughAPassingFault_EndsAsWithoutIt(string name, string fault)
    {
        var operation = Operation.Of(name);
        var key = Scenario.NewKey();
        await operation.RunAsync(Api, await operation.PreparedAsync(Api), Scenario.NewKey());
        var expected = await CensusAsync();
        await Sandbox.ResetAsync();
        var id = await operation.PreparedAsync(Api);
        await Sandbox.FailAsync(operation.Method, operation.Path, JsonNode.Parse(fault)!.AsObject());

        var answer = await operation.RunAsync(Api, id, key);

        Assert.Equal(expected, await CensusAsync());
        Assert.Equal(answer, await operation.RunAsync(Api, id, key));
    }

    [Theory]
    [MemberData(nameof(Operation.Changes), MemberType = typeof(Operation))]
    public async Task Call_ThroughALastingFault_EndsAfterItsAttempts(string name)
    {
        var operation = Operation.Of(name);
        var id = await operation.PreparedAsync(Api);
        await Sandbox.FailAsync(operation.Method, operation.Path, new JsonObject { ["status"] = 503 });
        var before = await Sandbox.RequestsAsync();

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => operation.RunAsync(Api, id, Scenario.NewKey()));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        Assert.True(exception.IsTransient);
        Assert.Equal(4, (await Sandbox.RequestsAsync())[before.Length..].Count(request => request.EndsWith(" 503", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Call_ThatIsDroppedEachTime_IsAClearExceptionAndTheKeyFindsWhatWasDone()
    {
        var invitation = await Scenario.InvitationAsync(Api);
        var key = Scenario.NewKey();
        await Sandbox.FailAsync("POST", "/v2/investments/", new JsonObject { ["drop_after_commit"] = true, ["count"] = 4 });

        var exception = await Assert.ThrowsAsync<CashlinkException>(
            () => Api.Investments.CreateAsync(new CreateInvestment(invitation, Scenario.Time), key));
        var investment = await Api.Investments.CreateAsync(new CreateInvestment(invitation, Scenario.Time), key);

        Assert.Null(exception.StatusCode);
        Assert.True(exception.IsTransient);
        Assert.Equal(1, await CountAsync(Api.Investments.ListAsync(invitation)));
        Assert.Equal(invitation, investment.InvitationId);
    }

    [Fact]
    public async Task Call_ThatIsNotAnsweredInTime_IsRepeated()
    {
        // The real clock: the limit is the only thing that ends this wait.
        await using var client = Sandbox.NewClient(
            options => (options.AttemptTimeout, options.RetryDelay) = (TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(1)), TimeProvider.System);
        var invitation = await Scenario.InvitationAsync(client.Api);
        await Sandbox.FailAsync("POST", "/v2/investments/", new JsonObject { ["latency_ms"] = 600_000, ["count"] = 1 });

        await client.Api.Investments.CreateAsync(new CreateInvestment(invitation, Scenario.Time), Scenario.NewKey());

        Assert.Equal(1, await CountAsync(Api.Investments.ListAsync(invitation)));
    }

    [Fact]
    public async Task Call_ThatIsNeverAnsweredInTime_EndsWithinItsBound()
    {
        await using var client = Sandbox.NewClient(
            options =>
            {
                (options.AttemptTimeout, options.RetryDelay, options.MaxRetries) = (TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(1), 1);
            },
            TimeProvider.System);
        await Sandbox.FailAsync("GET", "/v2/campaigns/", new JsonObject { ["latency_ms"] = 600_000 });

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => client.Api.Campaigns.GetAsync(Scenario.Campaign(1)));

        Assert.Null(exception.StatusCode);
        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task Throttling_ThatAsksForTooLong_IsToldToTheCaller()
    {
        await Sandbox.FailAsync("GET", "/v2/campaigns/", new JsonObject { ["status"] = 429, ["retry_after"] = 3600 });

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => Api.Campaigns.GetAsync(Scenario.Campaign(1)));

        Assert.Equal(TimeSpan.FromHours(1), exception.RetryAfter);
    }

    [Fact]
    public async Task TokenRequest_ThroughFaults_IsRepeated()
    {
        await Sandbox.FailAsync("POST", "/oauth/token", new JsonObject { ["drop_after_commit"] = true, ["count"] = 2 });

        await Api.Campaigns.GetAsync(Scenario.Campaign(1));
    }
}
