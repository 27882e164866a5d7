using System.Net;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Launch.Api;

/// <summary>Too many requests, with a key and without one.</summary>
public sealed class LimitTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Partners:0:RequestsPerMinute"] = "5" };

    [Fact]
    public async Task Requests_AboveThePartnersLimit_AreToldWhenToComeAgain()
    {
        var answers = await AskAsync(12, WizardStage.PartnerKey);

        // One more may have been let through by the time that the requests took.
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.NotFound), 5, 6);
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.InRange(refused.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 12);
        Assert.Equal("nosniff", Assert.Single(refused.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Requests_OfOnePartner_DoNotCountForAnother()
    {
        await AskAsync(12, WizardStage.PartnerKey);

        Assert.All(await AskAsync(12, WizardStage.OtherPartnerKey), answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
    }

    [Fact]
    public async Task Requests_WithWrongKeys_CannotGoOnAndOn()
    {
        var answers = await AskAsync(30, "wrong");

        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized), 20, 21);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1].StatusCode);
        Assert.NotNull(answers[^1].Headers.RetryAfter);
    }

    [Fact]
    public async Task Requests_WithTheRightKeyFromTheSameAddress_AreAnsweredAllTheSame()
    {
        await AskAsync(30, "wrong");

        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(1, WizardStage.PartnerKey))[0].StatusCode);
    }

    private async Task<IReadOnlyList<HttpResponseMessage>> AskAsync(int count, string key)
    {
        var answers = new List<HttpResponseMessage>();
        for (var sent = 0; sent < count; sent++)
            answers.Add(await Visitor.AskAsync($"/api/sessions/{Guid.NewGuid()}", key));
        return answers;
    }
}
