using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Launch.Api;

/// <summary>A partner takes out what is recorded of a session of its own.</summary>
public sealed class EvidenceEndpointTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    [Fact]
    public async Task Evidence_OfAnOwnSession_IsAFileThatFits()
    {
        var state = await Stage.AtStepAsync(WizardStep.Wallet);
        using var answer = await Visitor.AskAsync($"/api/sessions/{state.Session.Id}/evidence");

        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal($"evidence-{state.Session.Id}.zip", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var report = BundleVerifier.Verify(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), []);
        Assert.Empty(report.Faults);
        // Nobody has set a key here, and the file does not pretend to.
        Assert.Contains(report.NotProven, line => line.StartsWith("The file is not signed", StringComparison.Ordinal));
        Assert.Contains(report.NotProven, line => line.Contains("are not sealed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Evidence_OfAnotherPartnersSession_IsAsIfItWereNotThere()
    {
        var launched = await Visitor.LaunchAsync();
        using var other = await Visitor.AskAsync($"/api/sessions/{launched.SessionId}/evidence", WizardStage.OtherPartnerKey);
        using var unknown = await Visitor.AskAsync($"/api/sessions/{Guid.NewGuid()}/evidence");
        using var stranger = await Visitor.AskAsync($"/api/sessions/{launched.SessionId}/evidence", key: null);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized), (other.StatusCode, unknown.StatusCode, stranger.StatusCode));
        Assert.Equal(await DetailOf(unknown), await DetailOf(other));
    }

    private static async Task<string?> DetailOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString();
}
