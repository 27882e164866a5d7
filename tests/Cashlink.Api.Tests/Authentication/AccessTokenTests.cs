using System.Net;
using Cashlink.Api.Tests.Stub;

namespace Cashlink.Api.Tests.Authentication;

public sealed class AccessTokenTests
{
    private static readonly string Investment = $$"""{"id":"{{Scene.Id}}","status":"PAID"}""";

    [Fact]
    public async Task FirstCall_WithoutToken_AsksAsTheGuideDoes()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Investment);

        await scene.Api.Investments.GetAsync(Scene.Id);

        var request = Assert.Single(scene.Server.TokenRequests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal(
            "grant_type=client_credentials&scope=investors%3Awrite+investors%3Aread+investments%3Awrite+investments%3Aread+documents%3Awrite"
            + "&client_id=sandbox&client_secret=sandbox-secret",
            request.Text);
        Assert.Equal("Bearer token-1", Assert.Single(scene.Server.Requests).Authorization);
    }

    [Fact]
    public async Task FiftyCallers_WithoutToken_AskOnce()
    {
        await using var scene = await Scene.StartAsync();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Server.ThenToken(Reply.After(release.Task, Reply.Json("""{"access_token":"shared","expires_in":3600}""")));
        scene.Server.Then([.. Enumerable.Repeat(Reply.Json(Investment), 50)]);

        var calls = Enumerable.Range(0, 50).Select(_ => scene.Api.Investments.GetAsync(Scene.Id)).ToArray();
        release.SetResult();
        await Task.WhenAll(calls);

        Assert.Single(scene.Server.TokenRequests);
        Assert.All(scene.Server.Requests, request => Assert.Equal("Bearer shared", request.Authorization));
    }

    [Fact]
    public async Task Token_BeforeItsEnd_IsRenewed()
    {
        await using var scene = await Scene.StartAsync(options => options.TokenRenewalMargin = TimeSpan.FromSeconds(60));
        scene.Server.Then(Investment).Then(Investment).Then(Investment);

        await scene.Api.Investments.GetAsync(Scene.Id);
        scene.Time.Advance(TimeSpan.FromSeconds(3539));
        await scene.Api.Investments.GetAsync(Scene.Id);
        scene.Time.Advance(TimeSpan.FromSeconds(1));
        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], scene.Server.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task Token_ShorterThanTheMargin_IsUsedForHalfItsLife()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.ThenToken(Reply.Json("""{"access_token":"short","expires_in":"10"}""")).Then(Investment).Then(Investment).Then(Investment);

        await scene.Api.Investments.GetAsync(Scene.Id);
        scene.Time.Advance(TimeSpan.FromSeconds(4));
        await scene.Api.Investments.GetAsync(Scene.Id);
        scene.Time.Advance(TimeSpan.FromSeconds(1));
        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Equal(["Bearer short", "Bearer short", "Bearer token-2"], scene.Server.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task Token_WithoutLifetime_IsRenewedAfterMinutes()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.ThenToken(Reply.Json("""{"access_token":"lasting"}""")).Then(Investment).Then(Investment);

        await scene.Api.Investments.GetAsync(Scene.Id);
        scene.Time.Advance(TimeSpan.FromMinutes(5));
        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Equal(["Bearer lasting", "Bearer token-2"], scene.Server.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task Call_AnsweredWith401_IsRepeatedOnceWithANewToken()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(401)).Then(Investment);

        var investment = await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Equal(Scene.Id, investment.Id);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], scene.Server.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task Change_AnsweredWith401_IsRepeatedWithTheSameKeyAndBody()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Status(401)).Then($$"""{"id":"{{Scene.Id}}"}""", 201);

        await scene.Api.Invitations.CreateAsync(new CreateInvitation(Scene.Id, Scene.Id, 1100), Scene.Key);

        Assert.Equal(2, scene.Server.Requests.Length);
        Assert.All(scene.Server.Requests, request => Assert.Equal(Scene.Key.Value, request.Key));
        Assert.Single(scene.Server.Requests.Select(request => request.Text).Distinct());
    }

    [Fact]
    public async Task Call_AnsweredWith401Twice_EndsThere()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Reply.Json("""{"detail":"no"}""", 401), Reply.Json("""{"detail":"no"}""", 401));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.False(exception.IsTransient);
        Assert.Equal(2, scene.Server.TokenRequests.Length);
    }

    [Fact]
    public async Task ManyCallers_WhoseTokenEndedEarly_RenewItOnce()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Investment);
        await scene.Api.Investments.GetAsync(Scene.Id);

        // All ten are refused before any of them can renew, so nobody's second attempt meets a scripted 401.
        var arrived = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var refusal = new Reply(async context =>
        {
            if (Interlocked.Increment(ref arrived) == 10)
                all.SetResult();
            await all.Task;
            context.Response.StatusCode = 401;
        });
        scene.Server.Then([.. Enumerable.Repeat(refusal, 10), .. Enumerable.Repeat(Reply.Json(Investment), 10)]);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.Api.Investments.GetAsync(Scene.Id)));

        Assert.Equal(2, scene.Server.TokenRequests.Length);
    }

    [Theory]
    [InlineData(401, """{"error":"invalid_client"}""")]
    [InlineData(400, """{"error":"invalid_scope"}""")]
    public async Task WrongCredentials_FailAtOnceAndSayWhatToCheck(int status, string body)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.ThenToken(Reply.Json(body, status));

        var exception = await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal(status, (int)exception.StatusCode!);
        Assert.Contains("ClientSecret", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sandbox-secret", exception.ToString(), StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task TokenRequest_ThatFailsInPassing_IsRepeated()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.ThenToken(Reply.Status(503), Reply.Drop(), Reply.Json("""{"access_token":"third"}""")).Then(Investment);

        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Equal("Bearer third", Assert.Single(scene.Server.Requests).Authorization);
    }

    [Theory]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"access_token":null}""")]
    [InlineData("""{"token":"x"}""")]
    [InlineData("""{"access_token":"with\nbreak"}""")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task TokenAnswer_WithoutUsableToken_IsAnException(string body)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.ThenToken(Reply.Json(body));

        await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));
    }

    [Fact]
    public async Task Token_ThatCannotBeRenewedYet_IsUsedToItsEnd()
    {
        await using var scene = await Scene.StartAsync(options => options.MaxRetries = 0);
        scene.Server
            .ThenToken(Reply.Json("""{"access_token":"old","expires_in":3600}"""), Reply.Status(503), Reply.Status(503))
            .Then(Investment).Then(Investment);

        await scene.Api.Investments.GetAsync(Scene.Id);
        scene.Time.Advance(TimeSpan.FromSeconds(3599));
        await scene.Api.Investments.GetAsync(Scene.Id);
        scene.Time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));

        Assert.Equal(["Bearer old", "Bearer old"], scene.Server.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task FailedRenewal_IsNotKept()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.ThenToken(Reply.Status(400)).Then(Investment);

        await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investments.GetAsync(Scene.Id));
        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.Equal(2, scene.Server.TokenRequests.Length);
    }

    [Fact]
    public async Task Caller_WhoLeavesDuringRenewal_DoesNotTakeTheTokenFromOthers()
    {
        await using var scene = await Scene.StartAsync();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Server.ThenToken(Reply.After(release.Task, Reply.Json("""{"access_token":"shared"}"""))).Then(Investment);
        using var leaving = new CancellationTokenSource();

        var first = scene.Api.Investments.GetAsync(Scene.Id, leaving.Token);
        var second = scene.Api.Investments.GetAsync(Scene.Id);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        release.SetResult();
        await second;

        Assert.Single(scene.Server.TokenRequests);
    }
}
