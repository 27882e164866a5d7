using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

/// <summary>The portal's page with the wizard in it, and the inspector; how they get on with a wizard is shown by its browser tests.</summary>
public sealed class EmbeddedPortalTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    [Fact]
    public async Task Embedded_Chosen_LeadsToAPageWhoseAddressSaysNothing()
    {
        var reply = await PostAsync("/portal/embedded?lang=en", ("investor_id", SandboxHost.Investor(1)), ("campaign_id", SandboxHost.Campaign(1)), ("locale", "en"));

        Assert.Matches("^/portal/embedded/[0-9a-f]{32}\\?lang=en$", reply.Expect(303).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Embedded_NobodyChosen_SaysSo() =>
        Assert.Contains("role=\"alert\"", (await PostAsync("/portal/embedded")).Expect(400).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("/portal/embedded")]
    [InlineData("/portal/embedded/made-up")]
    public async Task Embedded_OfNoOrder_LeadsToTheChoice(string path) =>
        Assert.Equal("/", (await GetAsync(path)).Expect(302).Headers.Location!.ToString());

    [Fact]
    public async Task Embedded_WithoutAWizard_SaysHowToStartOne()
    {
        await host.SettingsAsync(new { wizard_url = "http://127.0.0.1:9" });
        var order = await PostAsync("/portal/embedded", ("investor_id", SandboxHost.Investor(1)), ("campaign_id", SandboxHost.Campaign(1)));

        var page = (await GetAsync(order.Expect(303).Headers.Location!.ToString())).Expect(502);

        Assert.Contains("dotnet run --project src/Cashlink.Wizard", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkOfNoOrder_AskedFor_IsNotThere() => (await PostAsync("/portal/embedded/made-up/link")).Expect(404);

    [Theory]
    [InlineData("http://127.0.0.1:9", 502)]
    [InlineData("javascript:alert(1)", 400)]
    [InlineData("nowhere", 400)]
    public async Task Inspector_WithoutAWizard_SaysSoAndNeverShowsTheKey(string wizard, int status)
    {
        var page = (await PostAsync("/portal/inspector", ("wizard", wizard), ("key", "a-key-of-somebody"), ("origin", "https://portal.example"))).Expect(status);

        Assert.Contains("data-problem", page.Text, StringComparison.Ordinal);
        Assert.Contains("https://portal.example", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a-key-of-somebody", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspector_Opened_AsksForTheThreeThings()
    {
        var page = (await GetAsync("/portal/inspector?lang=en")).Expect(200);

        foreach (var field in new[] { "name=\"wizard\"", "name=\"origin\"", "name=\"key\" type=\"password\"" }) Assert.Contains(field, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
    }

    private Task<Reply> GetAsync(string path) => host.SendAsync(new HttpRequestMessage(HttpMethod.Get, host.Url + path));

    private Task<Reply> PostAsync(string path, params (string Name, object Value)[] fields) => host.SendAsync(new HttpRequestMessage(HttpMethod.Post, host.Url + path)
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value.ToString()!)))
    });
}
