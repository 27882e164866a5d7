using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Embedding.Inspection;

public sealed class InspectionEndpointTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private const string Path = "/api/embedding/inspection?origin=";

    [Fact]
    public async Task Inspection_OfAnAllowedOrigin_FindsEverythingGood()
    {
        var inspection = await InspectAsync(WizardStage.FrameOrigin);

        Assert.True(inspection.GetProperty("ok").GetBoolean(), inspection.GetRawText());
        Assert.Equal(
            ["origin", "frame-ancestors", "policy", "cookies", "public-url", "transport", "return-urls", "theme", "webhook"],
            inspection.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("id").GetString()));
        Assert.Contains($"frame-ancestors {WizardStage.FrameOrigin}", DetailOf(inspection, "frame-ancestors"), StringComparison.Ordinal);
        Assert.Contains("partitioned", DetailOf(inspection, "cookies"), StringComparison.Ordinal);
        Assert.Contains("/embed.js", inspection.GetProperty("snippet").GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(WizardStage.PartnerKey, inspection.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspection_OfAnotherOrigin_SaysThatTheBrowserWillRefuseIt()
    {
        var inspection = await InspectAsync("https://www.portal.example");

        Assert.False(inspection.GetProperty("ok").GetBoolean());
        Assert.Equal(["origin", "frame-ancestors"], inspection.GetProperty("checks").EnumerateArray().Where(check => !check.GetProperty("ok").GetBoolean())
            .Select(check => check.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Inspection_OfAPartnerWithoutOrigins_ShowsThatNobodyMayFrame()
    {
        using var answer = await Visitor.AskAsync(Path + "https://portal.example", WizardStage.OtherPartnerKey);
        var inspection = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Contains("frame-ancestors 'none'", DetailOf(inspection, "frame-ancestors"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong-key")]
    public async Task Inspection_WithoutAValidKey_IsRefused(string? key)
    {
        using var answer = await Visitor.AskAsync(Path + "https://portal.example", key);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/embedding/inspection")]
    [InlineData(Path)]
    [InlineData(Path + "%0d%0aX: 1")]
    public async Task Inspection_WithoutAnOrigin_SaysThatOneIsNeeded(string path)
    {
        using var answer = await Visitor.AskAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("origin", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_OfAPartner_IsFramedByItsOriginsAndShowsNoSession()
    {
        var address = new Uri((await InspectAsync(WizardStage.FrameOrigin)).GetProperty("probe_url").GetString()!);
        using var answer = await Visitor.GetAsync(address.PathAndQuery);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.EndsWith($"frame-ancestors {WizardStage.FrameOrigin}", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("data-probe", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/probe/demo")]
    [InlineData("/embed/probe/CfDJ8AAAA")]
    public async Task Probe_WithASealOfNobody_IsNotThere(string path)
    {
        using var answer = await Visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string DetailOf(JsonElement inspection, string id) =>
        inspection.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("id").GetString() == id).GetProperty("detail").GetString()!;

    private async Task<JsonElement> InspectAsync(string origin)
    {
        using var answer = await Visitor.AskAsync(Path + Uri.EscapeDataString(origin));
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }
}
