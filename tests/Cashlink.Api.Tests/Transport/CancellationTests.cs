using Cashlink.Api.Tests.Stub;

namespace Cashlink.Api.Tests.Transport;

public sealed class CancellationTests
{
    [Fact]
    public async Task Caller_WhoGaveUpBefore_SendsNothing()
    {
        await using var scene = await Scene.StartAsync();
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scene.Api.Investments.GetAsync(Scene.Id, caller.Token));

        Assert.Empty(scene.Server.Requests);
        Assert.Empty(scene.Server.TokenRequests);
    }

    [Fact]
    public async Task Caller_WhoGivesUpDuringAnAttempt_IsNotAnsweredWithARetry()
    {
        await using var scene = await Scene.StartAsync();
        using var caller = new CancellationTokenSource();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Server.Then(Reply.Hang(arrived));

        var call = scene.Api.Investments.GetAsync(Scene.Id, caller.Token);
        await arrived.Task;
        await caller.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Equal(caller.Token, exception.CancellationToken);
        Assert.Single(scene.Server.Requests);
    }

    [Fact]
    public async Task Caller_WhoGivesUpInTheMiddleOfAnAnswer_IsNotToldOfABrokenLine()
    {
        await using var scene = await Scene.StartAsync();
        using var caller = new CancellationTokenSource();
        var half = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.Server.Then(new Reply(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.Body.WriteAsync(new byte[500]);
            await context.Response.Body.FlushAsync();
            await Reply.Hang(half).AnswerAsync(context);
        }));

        var call = scene.Api.Investments.UpdateAsync(Scene.Id, new InvestmentUpdate(Scene.Id), key: null, caller.Token);
        await half.Task;
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Caller_WhoGivesUpBetweenAttempts_DoesNotWait()
    {
        // With this no wait passes by itself: the call would stand still without the cancellation.
        await using var scene = await Scene.StartAsync();
        scene.Time.InstantUpTo = TimeSpan.Zero;
        using var caller = new CancellationTokenSource();
        scene.Server.Then(Reply.Status(503));
        scene.Log.OnLine = line =>
        {
            if (line.Contains("repetition 1", StringComparison.Ordinal))
                ThreadPool.QueueUserWorkItem(_ => caller.Cancel());
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scene.Api.Investments.GetAsync(Scene.Id, caller.Token));

        Assert.Single(scene.Server.Requests);
    }

    [Fact]
    public async Task Caller_WhoGivesUpWhileListing_EndsTheList()
    {
        await using var scene = await Scene.StartAsync();
        using var caller = new CancellationTokenSource();
        scene.Server.Then($$"""{"next":"{{scene.Server.BaseAddress}}/v2/campaigns/?page=2","results":[{"id":"{{Scene.Id}}"}]}""");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var campaign in scene.Api.Campaigns.ListAsync().WithCancellation(caller.Token))
                await caller.CancelAsync();
        });

        Assert.Single(scene.Server.Requests);
    }
}
