using System.Text.Json.Nodes;
using Cashlink.Sandbox.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Cashlink.Sandbox.Tests;

public sealed class PortalTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    [Theory]
    [InlineData("/", "", "<html lang=\"de\">")]
    [InlineData("/?lang=en", "", "<html lang=\"en\">")]
    [InlineData("/", "en-GB,en;q=0.9,de;q=0.5", "<html lang=\"en\">")]
    [InlineData("/", "fr, de;q=0.7, en;q=0.3", "<html lang=\"de\">")]
    [InlineData("/?lang=xx", "", "<html lang=\"de\">")]
    public async Task Portal_Language_IsTheOneAskedFor(string path, string preference, string expected)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, host.Url + path);
        if (preference.Length > 0) request.Headers.Add("Accept-Language", preference);

        Assert.Contains(expected, (await host.SendAsync(request)).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Portal_Page_OffersEachInvestorAndCampaignAndEncodesNames()
    {
        await host.ResetAsync();
        var page = (await PageAsync("/")).Expect(200);

        for (var number = 1; number <= 7; number++) Assert.Contains($"name=\"investor_id\" value=\"{SandboxHost.Investor(number)}\"", page.Text, StringComparison.Ordinal);
        for (var number = 1; number <= 4; number++) Assert.Contains($"name=\"campaign_id\" value=\"{SandboxHost.Campaign(number)}\"", page.Text, StringComparison.Ordinal);
        foreach (var hook in new[] { "name=\"locale\"", "name=\"role\"", "name=\"units\"", "id=\"open-wizard\"", "href=\"/sandbox\"", "href=\"/sandbox/api\"" })
            Assert.Contains(hook, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Portal_OpenAsAdvisor_AsksTheWizardAndGoesThere()
    {
        await using var wizard = await FakeWizard.StartAsync(201, """{"session_id":"s","launch_url":"https://wizard.example/launch/abc","expires_at":"2026-01-01T00:00:00Z"}""");
        await host.SettingsAsync(new { wizard_url = wizard.Url });

        var reply = await OpenAsync(("investor_id", SandboxHost.Investor(6)), ("campaign_id", SandboxHost.Campaign(2)), ("locale", "en"), ("role", "advisor"), ("units", "7"));

        Assert.Equal("https://wizard.example/launch/abc", reply.Expect(303).Headers.Location!.ToString());
        Assert.Equal("Bearer demo-partner-key", wizard.Authorization);
        var body = wizard.Body!;
        Assert.Equal(SandboxHost.Investor(6).ToString(), body["investor_id"]!.ToString());
        Assert.Equal(("advisor", "en", 7, host.Url + "/"), (body["role"]!.ToString(), body["locale"]!.ToString(), body["units"]!.GetValue<int>(), body["return_url"]!.ToString()));
        Assert.Equal("Petra Vogt", body["advisor"]!["name"]!.ToString());
    }

    [Theory]
    [InlineData("advisor", "yes", true)]
    [InlineData("advisor", "", false)]
    [InlineData("investor", "yes", false)]
    public async Task Portal_OpenWithAdvice_SaysSoForAnAdvisorAlone(string role, string advice, bool said)
    {
        await using var wizard = await FakeWizard.StartAsync(201, """{"launch_url":"http://localhost:5080/l"}""");
        await host.SettingsAsync(new { wizard_url = wizard.Url });

        (await OpenAsync(("investor_id", SandboxHost.Investor(1)), ("campaign_id", SandboxHost.Campaign(1)), ("locale", "de"), ("role", role), ("advice", advice))).Expect(303);

        Assert.Equal(said, wizard.Body!.AsObject().ContainsKey("meeting"));
    }

    [Fact]
    public async Task Portal_OpenAsInvestorWithoutUnits_LeavesThemOut()
    {
        await using var wizard = await FakeWizard.StartAsync(201, """{"launch_url":"http://localhost:5080/l"}""");
        await host.SettingsAsync(new { wizard_url = wizard.Url });

        (await OpenAsync(("investor_id", SandboxHost.Investor(1)), ("campaign_id", SandboxHost.Campaign(1)), ("locale", "de"), ("role", "investor"), ("units", ""))).Expect(303);

        Assert.Equal(["investor_id", "campaign_id", "role", "locale", "return_url"], wizard.Body!.AsObject().Select(field => field.Key));
    }

    [Fact]
    public async Task Portal_AllSubscriptions_AsksForTheInvestorsPageWithoutAnOffer()
    {
        await using var wizard = await FakeWizard.StartAsync(201, """{"session_id":null,"launch_url":"http://localhost:5080/home/launch/l"}""");
        await host.SettingsAsync(new { wizard_url = wizard.Url });

        var reply = await PostAsync("/portal/home", ("investor_id", SandboxHost.Investor(3)), ("campaign_id", SandboxHost.Campaign(1)), ("locale", "en"), ("role", "advisor"));

        Assert.Equal("http://localhost:5080/home/launch/l", reply.Expect(303).Headers.Location!.ToString());
        Assert.Equal(["investor_id", "role", "locale", "return_url"], wizard.Body!.AsObject().Select(field => field.Key));
        Assert.Equal("investor", wizard.Body!["role"]!.ToString());
    }

    [Fact]
    public async Task Portal_WithoutATrainingPartner_OffersNoTraining() =>
        Assert.DoesNotContain("name=\"training\"", (await PageAsync("/")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Portal_OpenAsTraining_UsesTheKeyOfThePartnerWhoTrains()
    {
        await using var training = await SandboxHost.StartAsync(new SandboxOptions { Url = "http://127.0.0.1:0", TrainingPartnerKey = "training-key" });
        await using var wizard = await FakeWizard.StartAsync(201, """{"launch_url":"http://localhost:5080/l"}""");
        await training.SettingsAsync(new { wizard_url = wizard.Url });
        (string, object)[] choice = [("investor_id", SandboxHost.Investor(1)), ("campaign_id", SandboxHost.Campaign(1)), ("locale", "de")];

        (await PostAsync(training, "/open-wizard", [.. choice, ("training", "yes")])).Expect(303);
        Assert.Equal("Bearer training-key", wizard.Authorization);
        (await PostAsync(training, "/open-wizard", choice)).Expect(303);
        Assert.Equal("Bearer demo-partner-key", wizard.Authorization);
    }

    [Fact]
    public async Task Portal_WizardRefuses_TellsItsProblemDetails()
    {
        await using var wizard = await FakeWizard.StartAsync(400, """{"title":"Not <possible>","detail":"Because.","errors":{"return_url":["Must be known."]}}""");
        await host.SettingsAsync(new { wizard_url = wizard.Url });

        var page = (await OpenAsync(("investor_id", SandboxHost.Investor(1)), ("campaign_id", SandboxHost.Campaign(1)))).Expect(502);

        foreach (var text in new[] { "role=\"alert\"", "Not &lt;possible&gt; Because.", "return_url: Must be known.", "HTTP 400" }) Assert.Contains(text, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "<html>not a wizard</html>")]
    [InlineData(500, "<html>broken</html>")]
    [InlineData(201, """{"launch_url":"javascript:alert(1)"}""")]
    public async Task Portal_SomethingElseAnswers_SaysSo(int status, string answer)
    {
        await using var wizard = await FakeWizard.StartAsync(status, answer);
        await host.SettingsAsync(new { wizard_url = wizard.Url });

        var page = (await OpenAsync(("investor_id", SandboxHost.Investor(1)), ("campaign_id", SandboxHost.Campaign(1)))).Expect(502);

        Assert.Contains("data-problem", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Portal_NobodyAnswers_SaysHowToStartTheWizardAndKeepsTheChoice()
    {
        await host.SettingsAsync(new { wizard_url = "http://127.0.0.1:9" });

        var page = (await OpenAsync(("investor_id", SandboxHost.Investor(4)), ("campaign_id", SandboxHost.Campaign(2)), ("units", "12"))).Expect(502);

        Assert.Contains("dotnet run --project src/Cashlink.Wizard", page.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{SandboxHost.Investor(4)}\" required checked", page.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"12\"", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("viele")]
    public async Task Portal_UnitsThatAreNone_AreSaidAtTheField(string units)
    {
        var page = (await OpenAsync(("investor_id", SandboxHost.Investor(1)), ("campaign_id", SandboxHost.Campaign(1)), ("units", units))).Expect(400);

        Assert.Contains("aria-invalid=\"true\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"#units\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Portal_NobodyChosen_SaysSo() => Assert.Contains("role=\"alert\"", (await OpenAsync()).Expect(400).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Portal_FormOfAnotherSite_IsRefused()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, host.Url + "/open-wizard") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        (await host.SendAsync(request)).Expect(403);
    }

    private Task<Reply> PageAsync(string path) => host.SendAsync(new HttpRequestMessage(HttpMethod.Get, host.Url + path));

    private Task<Reply> OpenAsync(params (string Name, object Value)[] fields) => PostAsync("/open-wizard", fields);

    private Task<Reply> PostAsync(string path, params (string Name, object Value)[] fields) => PostAsync(host, path, fields);

    private static Task<Reply> PostAsync(SandboxHost host, string path, (string Name, object Value)[] fields) => host.SendAsync(new HttpRequestMessage(HttpMethod.Post, host.Url + path)
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value.ToString()!)))
    });

    /// <summary>Something that listens where the wizard should, and answers as told.</summary>
    private sealed class FakeWizard(WebApplication app) : IAsyncDisposable
    {
        public string Url => app.Urls.First();

        public string? Authorization { get; private set; }

        public JsonNode? Body { get; private set; }

        public static async Task<FakeWizard> StartAsync(int status, string answer)
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            var wizard = new FakeWizard(app);
            app.Run(async context =>
            {
                Assert.Equal("/api/sessions", context.Request.Path);
                wizard.Authorization = context.Request.Headers.Authorization;
                wizard.Body = await JsonNode.ParseAsync(context.Request.Body);
                context.Response.StatusCode = status;
                await context.Response.WriteAsync(answer);
            });
            await app.StartAsync();
            return wizard;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
