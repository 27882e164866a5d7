using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>A thousand launches as fast as this machine sends them, with one key.</summary>
public sealed class FloodTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    private const int Attempts = 1_000;
    private const int AtOnce = 50;
    private const int RequestsPerMinute = 120;

    [Fact]
    public async Task Launches_AThousandAtOnceWithOneKey_AreTurnedAwayAndNobodyElseFeelsIt()
    {
        var others = new List<HttpStatusCode>();
        var waited = Stopwatch.StartNew();
        var flood = FloodAsync(() => Visitor.PostLaunchAsync(JsonContent.Create(Visitor.LaunchBody())));
        while (!flood.IsCompleted && others.Count < RequestsPerMinute / 2)
        {
            using var other = await Visitor.AskAsync($"/api/sessions/{Guid.NewGuid()}", WizardStage.OtherPartnerKey);
            others.Add(other.StatusCode);
        }
        var answers = await flood;

        // What a minute allows, and what came back while it lasted.
        var most = RequestsPerMinute + (int)Math.Ceiling(waited.Elapsed.TotalSeconds * RequestsPerMinute / 60) + 1;
        Assert.InRange(answers.Count(answer => answer.Status == HttpStatusCode.Created), RequestsPerMinute, most);
        var refused = answers.Where(answer => answer.Status != HttpStatusCode.Created).ToList();
        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status));
        Assert.All(refused, answer => Assert.InRange(answer.RetryAfter?.TotalSeconds ?? 0, 1, 60));
        Assert.NotEmpty(others);
        Assert.All(others, status => Assert.Equal(HttpStatusCode.NotFound, status));
        // One line says so, not nine hundred.
        Assert.Single(Book.Lines, line => line.Text.StartsWith("Partner demo sends more than 120 requests a minute", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Launches_AThousandWithoutAKey_AreTurnedAwayWithoutFillingTheLog()
    {
        var answers = await FloodAsync(() => Visitor.PostLaunchAsync(JsonContent.Create(Visitor.LaunchBody()), key: "guessed-key"));

        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests }));
        Assert.InRange(answers.Count(answer => answer.Status == HttpStatusCode.Unauthorized), 1, 40);
        Assert.InRange(Book.WarningsOf("request").Count(), 1, 42);
        Assert.Empty(await Sandbox.CallsAsync());
    }

    private static async Task<List<(HttpStatusCode Status, TimeSpan? RetryAfter)>> FloodAsync(Func<Task<HttpResponseMessage>> send)
    {
        var answers = new System.Collections.Concurrent.ConcurrentBag<(HttpStatusCode, TimeSpan?)>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Attempts), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) =>
        {
            using var answer = await send();
            answers.Add((answer.StatusCode, answer.Headers.RetryAfter?.Delta));
        });
        return [.. answers];
    }
}
