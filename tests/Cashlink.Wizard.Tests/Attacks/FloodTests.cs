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

    [Fact]
    public async Task Refusals_ThreeHundredOfEachKind_AreOneLineAMinuteEach()
    {
        var (launched, _) = await AdmittedAsync();
        var kinds = new Dictionary<string, Func<Task<HttpResponseMessage>>>
        {
            ["A launch link was refused"] = () => Visitor.GetAsync("/launch/made-up"),
            ["A link into the advisor's console was refused"] = () => Visitor.EnterAsync("/advisor/launch/made-up"),
            [$"A launch link of session {launched.SessionId} was refused"] = () => Visitor.EnterAsync(launched),
            [$"A cookie was refused at session {launched.SessionId}"] = () => Visitor.GetAsync($"/w/{launched.SessionId}/units", "__Secure-wizard-access=bad"),
            ["A cookie was refused at session"] = () => Visitor.GetAsync($"/w/{Guid.NewGuid()}/units", "__Secure-wizard-access=bad"),
            ["A cookie was refused at the advisor's console"] = () => Visitor.GetAsync("/advisor", "__Secure-wizard-advisor=bad"),
            ["A webhook without the right token"] = () => Visitor.PostAsync("/webhooks/cashlink", JsonContent.Create(new { }), "guessed"),
            ["A circuit was refused"] = () => Visitor.PostFormAsync("/_blazor/negotiate", null, [], site: "cross-site"),
        };
        foreach (var (words, ask) in kinds)
        {
            var before = WarningsSoFar();
            for (var attempt = 0; attempt < 300; attempt++)
                (await ask()).Dispose();
            Assert.Equal((words, before + 1), (words, WarningsSoFar()));
            Assert.EndsWith("(1 since the last line).", Book.WarningsOf(words).Last().Text, StringComparison.Ordinal);
        }

        Stage.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var (words, ask) in kinds)
        {
            (await ask()).Dispose();
            Assert.Contains(Book.WarningsOf(words), line => line.Text.EndsWith("(300 since the last line).", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Launch_WhenCashlinksAnswerCannotBeRead_IsALineInTheLog()
    {
        Stage.Api.Garble("/v2/campaigns/");

        using var answer = await Visitor.PostLaunchAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Single(Book.WarningsOf("the answer cannot be read"));
        Assert.Single(Book.WarningsOf("A launch of partner demo was answered with 503"));
    }

    private int WarningsSoFar() => Book.Lines.Count(line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Warning);

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
