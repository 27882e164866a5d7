using System.Net;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Hosting;

public sealed class WizardApplicationTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    [Fact]
    public async Task Health_StoreThatCanBeRead_IsHealthyEvenWithoutCashlink()
    {
        await Sandbox.FailAsync("/");
        using var answer = await Visitor.AskAsync("/health", key: null);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Page_AskedForWithBrotli_IsCompressed()
    {
        var launched = await Visitor.LaunchAsync();
        var cookie = await Visitor.AdmitAsync(launched);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Stage.Address, $"/w/{launched.SessionId}/units"));
        request.Headers.Add("Cookie", cookie);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var http = new HttpClient();
        using var answer = await http.SendAsync(request);

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }
}
