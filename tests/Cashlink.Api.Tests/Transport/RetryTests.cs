using System.Net;
using System.Net.Sockets;
using Cashlink.Api.Tests.Stub;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Api.Tests.Transport;

public sealed class RetryTests
{
    private static readonly string Good = $$"""{"id":"{{Scene.Id}}","status":"PAID"}""";
    private static readonly CreateInvestment NewInvestment = new(Scene.Id, DateTimeOffset.UnixEpoch);

    public static TheoryData<int> PassingStatuses => [408, 429, 500, 501, 502, 503, 504, 599];

    public static TheoryData<int> LastingStatuses => [400, 403, 404, 405, 409, 410, 413, 415, 422, 301, 302, 307];

    [Theory]
    [MemberData(nameof(PassingStatuses))]
    public async Task Read_AfterPassingStatus_IsRepeated(int status)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(status)).Then(Good);

        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Equal(2, scene.Server.Requests.Length);
    }

    [Theory]
    [MemberData(nameof(PassingStatuses))]
    public async Task Change_WithKeyAfterPassingStatus_IsRepeatedWithTheSameKeyAndBody(int status)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(status), Reply.Status(status)).Then(Good, 201);

        await scene.Api.Investments.CreateAsync(NewInvestment, Scene.Key);

        Assert.Equal(3, scene.Server.Requests.Length);
        Assert.All(scene.Server.Requests, request => Assert.Equal(Scene.Key.Value, request.Key));
        Assert.Single(scene.Server.Requests.Select(request => request.Text).Distinct());
    }

    [Theory]
    [MemberData(nameof(PassingStatuses))]
    public async Task Change_WithoutKey_IsSentOnce(int status)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(status));

        var exception = await Assert.ThrowsAsync<CashlinkException>(
            () => scene.Api.Investments.UpdateAsync(Scene.Id, new InvestmentUpdate(Scene.Id), key: null));

        Assert.True(exception.IsTransient);
        Assert.Null(Assert.Single(scene.Server.Requests).Key);
    }

    [Fact]
    public async Task Read_AfterTheSocketsOwnException_IsRepeated()
    {
        await using var scene = await Scene.StartAsync(connect: client => client.AddHttpMessageHandler(() => new DyingPeer()));
        scene.Server.Then(Good);

        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Single(scene.Server.Requests);
    }

    [Theory]
    [MemberData(nameof(LastingStatuses))]
    public async Task Call_AfterLastingStatus_IsNotRepeated(int status)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(status, ("Location", scene.Server.BaseAddress.ToString())));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal(status, (int)exception.StatusCode!);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task Read_WhoseConnectionDrops_IsRepeated()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Drop(), Reply.DropInTheMiddle(Good[..10])).Then(Good);

        var investment = await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Equal(InvestmentStatus.Paid, investment.Status);
    }

    [Fact]
    public async Task Change_WithoutKeyWhoseConnectionDrops_IsSentOnce()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Drop());

        var exception = await Assert.ThrowsAsync<CashlinkException>(
            () => scene.Api.Invitations.UpdateAsync(Scene.Id, new InvitationUpdate { Units = 2 }, key: null));

        Assert.Null(exception.StatusCode);
        Assert.True(exception.IsTransient);
        Assert.NotNull(exception.RequestId);
    }

    [Fact]
    public async Task Call_NobodyListensTo_EndsAfterItsAttempts()
    {
        await using var scene = await Scene.StartAsync(options => options.BaseAddress = new Uri("http://127.0.0.1:1/api"));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Null(exception.StatusCode);
        Assert.True(exception.IsTransient);
        Assert.Equal(3, scene.Time.Waits.Count);
    }

    [Fact]
    public async Task Waits_Double_UpToTheLongest()
    {
        await using var scene = await Scene.StartAsync(options => options.MaxRetries = 6);
        scene.Server.Then([.. Enumerable.Repeat(Reply.Status(503), 7)]);

        await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal([0.5, 1, 2, 4, 8, 8], scene.Time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Waits_AreShortenedByChance_ByHalfAtMost()
    {
        await using var scene = await Scene.StartAsync(options => options.MaxRetries = 2, chance: () => 0.999999);
        scene.Server.Then([.. Enumerable.Repeat(Reply.Status(503), 3)]);

        await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal([0.25, 0.5], scene.Time.Waits.Select(wait => Math.Round(wait.TotalSeconds, 3)));
    }

    [Fact]
    public async Task Retries_SetToNone_LeaveOneAttempt()
    {
        await using var scene = await Scene.StartAsync(options => options.MaxRetries = 0);
        scene.Server.Then(Reply.Status(503));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task RetryAfter_InSeconds_IsObeyed(int status)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(status, ("Retry-After", "7"))).Then(Good);

        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Equal([TimeSpan.FromSeconds(7)], scene.Time.Waits);
    }

    [Fact]
    public async Task RetryAfter_AsDate_IsObeyed()
    {
        await using var scene = await Scene.StartAsync();
        var date = scene.Time.GetUtcNow().AddSeconds(11).ToString("R");
        scene.Server.Then(Reply.Status(429, ("Retry-After", date))).Then(Good);

        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Equal([TimeSpan.FromSeconds(11)], scene.Time.Waits);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task RetryAfter_ThatAsksForNothing_LeavesTheUsualWait(string value)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(429, ("Retry-After", value))).Then(Good);

        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Equal([TimeSpan.FromSeconds(0.5)], scene.Time.Waits);
    }

    [Fact]
    public async Task RetryAfter_BeyondTheLongest_EndsTheCallAndSaysHowLong()
    {
        await using var scene = await Scene.StartAsync(options => options.MaxRetryAfter = TimeSpan.FromSeconds(30));
        scene.Server.Then(Reply.Status(429, ("Retry-After", "31")));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal(TimeSpan.FromSeconds(31), exception.RetryAfter);
        Assert.True(exception.IsTransient);
        Assert.Empty(scene.Time.Waits);
    }

    [Fact]
    public async Task Call_WhoseNextWaitWouldPassItsBound_EndsBefore()
    {
        await using var scene = await Scene.StartAsync(options => options.OperationTimeout = TimeSpan.FromSeconds(58));
        scene.Time.InstantUpTo = TimeSpan.FromSeconds(28);
        scene.Server.Then(Reply.Status(503, ("Retry-After", "28")), Reply.Status(503, ("Retry-After", "30")));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, exception.StatusCode);
        Assert.Equal([28], scene.Time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Attempt_WithoutAnswerInTime_IsRepeated()
    {
        await using var scene = await Scene.StartAsync();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Server.Then(Reply.Hang(arrived)).Then(Good);

        var call = scene.Api.Investments.GetAsync(Scene.Id);
        await arrived.Task;
        scene.Time.Advance(TimeSpan.FromMinutes(3));
        var investment = await call;

        Assert.Equal(Scene.Id, investment.Id);
    }

    [Fact]
    public async Task Change_WithoutKeyAndWithoutAnswerInTime_IsAnException()
    {
        await using var scene = await Scene.StartAsync();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Server.Then(Reply.Hang(arrived));

        var call = scene.Api.Investments.UpdateAsync(Scene.Id, new InvestmentUpdate(Scene.Id), key: null);
        await arrived.Task;
        scene.Time.Advance(TimeSpan.FromMinutes(3));
        var exception = await Assert.ThrowsAsync<CashlinkException>(() => call);

        Assert.Contains("in time", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.IsTransient);
    }

    [Fact]
    public async Task Retry_IsLoggedWithoutIds()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(503)).Then(Good);

        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Contains(scene.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal)
            && line.Contains("GET /v2/investments/{id}/ failed with 503; repetition 1", StringComparison.Ordinal));
        Assert.DoesNotContain(scene.Log.Lines, line => line.Contains(Scene.Id.ToString(), StringComparison.Ordinal));
    }

    /// <summary>
    /// The other side dies while the connection is made: the runtime then asks the socket for its peer, and what that throws comes
    /// through as it is.
    /// </summary>
    private sealed class DyingPeer : DelegatingHandler
    {
        private int _reads;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.Method == HttpMethod.Get && Interlocked.Increment(ref _reads) == 1
                ? throw new SocketException((int)SocketError.NotConnected)
                : base.SendAsync(request, cancellationToken);
    }
}
