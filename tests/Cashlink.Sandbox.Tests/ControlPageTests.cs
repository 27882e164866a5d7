using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

public sealed class ControlPageTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    [Fact]
    public async Task Page_AfterAnInvestment_ShowsItWithAButtonForEachStatus()
    {
        var investment = await host.InvestAsync(SandboxHost.Investor(1));

        var page = (await host.ControlAsync(HttpMethod.Get, "")).Expect(200);

        Assert.Contains(investment.ToString(), page.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"status\" value=\"PAYMENT_MISSING\"", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_Pressed_DoWhatTheCallsDo()
    {
        var investment = await host.InvestAsync(SandboxHost.Investor(2));

        await PressAsync("status", "investments", ("id", investment.ToString()), ("status", "ACCEPTED"));
        Assert.Equal("ACCEPTED", await host.StatusAsync(investment));

        await PressAsync("fault", "faults", ("method", "GET"), ("path", "/v2/products/"), ("kind", "status"), ("value", "503"), ("rate", "1"), ("count", "1"), ("retry_after", ""));
        (await host.GetAsync("/v2/products/")).Expect(503);
        await PressAsync("fault", "faults", ("method", ""), ("path", ""), ("kind", "latency_ms"), ("value", "1"), ("rate", "0.5"), ("count", ""), ("retry_after", ""));
        await PressAsync("fault", "faults", ("kind", "drop"), ("value", ""), ("rate", "1"), ("count", "3"));
        await PressAsync("clear-faults", "faults");
        (await host.GetAsync("/v2/products/")).Expect(200);

        await PressAsync("settings", "settings", ("costs_document_delay_ms", "77"), ("status_pace_ms", ""), ("webhook_url", ""), ("webhook_duplicate", "on"));
        var settings = (await host.ControlAsync(HttpMethod.Get, "/settings")).Expect(200);
        Assert.Equal(("77", "true", "false"), (settings["costs_document_delay_ms"], settings["webhook_duplicate"], settings["managed_wallets_enabled"]));

        await PressAsync("expire-tokens", "faults");
        (await host.GetAsync("/v2/products/")).Expect(401);
        host.Token = await host.TokenAsync();

        await PressAsync("reset", "investments");
        Assert.Equal(1, (await host.GetAsync("/v2/investments/")).Json["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Form_WithNonsense_ComesBackWithTheMessage()
    {
        var reply = await SubmitAsync("fault", ("kind", "status"), ("value", "soon"), ("rate", "1"));

        Assert.Contains("role=\"alert\"", reply.Expect(400).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"wizard_url":"ftp://x"}""", "wizard_url")]
    [InlineData("""{"webhook_url":"http://["}""", "webhook_url")]
    [InlineData("""{"costs_document_delay_ms":-1}""", "costs_document_delay_ms")]
    [InlineData("""{"token_lifetime_seconds":"long"}""", "token_lifetime_seconds")]
    [InlineData("""{"no_such_setting":1}""", "no_such_setting")]
    public async Task Settings_ThatMakeNoSense_AreRefused(string body, string field) =>
        (await host.ControlAsync(HttpMethod.Post, "/settings", body)).ExpectRefusal(field);

    private async Task PressAsync(string action, string section, params (string Name, string Value)[] fields) =>
        Assert.Equal("/sandbox#" + section, (await SubmitAsync(action, fields)).Expect(303).Headers.Location!.OriginalString);

    private Task<Reply> SubmitAsync(string action, params (string Name, string Value)[] fields) => host.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{host.Url}/sandbox/actions/{action}")
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
    });
}
