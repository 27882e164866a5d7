using Cashlink.Api.Tests.Stub;

namespace Cashlink.Api.Tests.Transport;

public sealed class CircuitBreakerTests
{
    private static readonly string Good = $$"""{"id":"{{Scene.Id}}"}""";

    [Fact]
    public async Task Circuit_AfterManyFailures_RefusesCallsWithoutSending()
    {
        await using var scene = await StartAsync();
        await FailAsync(scene, 4);

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Null(exception.StatusCode);
        Assert.True(exception.IsTransient);
        Assert.NotNull(exception.RetryAfter);
        Assert.Equal(4, scene.Server.Requests.Length);
    }

    [Fact]
    public async Task Circuit_AfterItsBreak_LetsACallThroughAndCloses()
    {
        await using var scene = await StartAsync();
        await FailAsync(scene, 4);
        scene.Server.Then(Good).Then(Good);

        scene.Time.Advance(TimeSpan.FromSeconds(5));
        await scene.Api.Investments.GetAsync(Scene.Id);
        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Contains(scene.Log.Lines, line => line.Contains("answers again", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task Circuit_AfterRefusals_StaysClosed(int status)
    {
        await using var scene = await StartAsync();
        await FailAsync(scene, 10, status);
        scene.Server.Then(Good);

        await scene.Api.Investments.GetAsync(Scene.Id);
    }

    private static Task<Scene> StartAsync() => Scene.StartAsync(options =>
    {
        options.MaxRetries = 0;
        // The request for the token counts as well.
        options.BreakerMinimumThroughput = 5;
        options.BreakerFailureRatio = 0.5;
    });

    private static async Task FailAsync(Scene scene, int times, int status = 500)
    {
        for (var time = 0; time < times; time++)
        {
            scene.Server.Then(Reply.Status(status));
            var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));
            Assert.Equal(status, (int)exception.StatusCode!);
        }
    }
}
