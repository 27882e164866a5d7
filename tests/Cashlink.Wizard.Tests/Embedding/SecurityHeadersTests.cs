using System.Net;
using System.Net.Http.Json;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Embedding;

public sealed class SecurityHeadersTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    [Fact]
    public async Task EveryKindOfAnswer_SaysWhatTheBrowserMayDo()
    {
        var launched = await Visitor.LaunchAsync();
        var cookie = await Visitor.AdmitAsync(launched);
        using var page = await Visitor.GetAsync($"/w/{launched.SessionId}/units", cookie);
        var unused = await Visitor.LaunchAsync();
        await Sandbox.FailAsync("/v2/");
        var answers = new Dictionary<string, HttpResponseMessage>
        {
            ["page"] = page,
            ["redirect to the step"] = await Visitor.GetAsync($"/w/{launched.SessionId}", cookie),
            ["closed door"] = await Visitor.GetAsync($"/w/{launched.SessionId}/units"),
            ["launch"] = await Visitor.EnterAsync(launched),
            ["link"] = await Visitor.GetAsync(unused.LaunchUrl.PathAndQuery),
            ["unknown link"] = await Visitor.GetAsync("/launch/made-up"),
            ["no such page"] = await Visitor.GetAsync("/nothing"),
            ["no such resource"] = await Visitor.AskAsync("/api/nothing"),
            ["failure"] = await Visitor.GetAsync($"/w/{launched.SessionId}/documents/f0000000-0000-4000-8000-000000000101", cookie),
            ["unauthorized"] = await Visitor.AskAsync($"/api/sessions/{launched.SessionId}", key: null),
            ["partner API"] = await Visitor.AskAsync($"/api/sessions/{launched.SessionId}"),
            ["bad request"] = await Visitor.PostLaunchAsync(JsonContent.Create(new { })),
            ["too large"] = await Visitor.PostLaunchAsync(JsonContent.Create(new string('x', 20_000))),
            ["health"] = await Visitor.AskAsync("/health", key: null),
            ["style"] = await Visitor.AskAsync("/css/wizard.css", key: null),
            ["script"] = await Visitor.AskAsync("/js/wizard.js", key: null),
        };

        foreach (var (kind, answer) in answers)
        {
            using (answer)
                AssertSafe(kind, answer);
        }
        Assert.Equal(HttpStatusCode.OK, answers["style"].StatusCode);
        Assert.Equal(HttpStatusCode.OK, answers["script"].StatusCode);
        Assert.True((int)answers["failure"].StatusCode >= 500);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answers["too large"].StatusCode);
    }

    [Fact]
    public async Task Session_OfAPartnerWithOrigins_MayBeFramedByThoseOnly()
    {
        var launched = await Visitor.LaunchAsync();
        var cookie = await Visitor.AdmitAsync(launched);
        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/units", cookie);

        Assert.Equal($"frame-ancestors {WizardStage.FrameOrigin}", FramingOf(answer));
    }

    [Fact]
    public async Task Session_OfAPartnerWithoutOrigins_MayBeFramedByNobody()
    {
        var launched = await Visitor.LaunchAsync(key: WizardStage.OtherPartnerKey);
        var cookie = await Visitor.AdmitAsync(launched);
        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/units", cookie);

        Assert.Equal("frame-ancestors 'none'", FramingOf(answer));
    }

    [Theory]
    [InlineData("/w/{0}/units")]
    [InlineData("/w/{0}?link=spent")]
    [InlineData("/w/{0}?closed=idle")]
    [InlineData("/w/{0}/documents/costs")]
    [InlineData("/w/{0}/no-such-step")]
    public async Task Door_OfASession_MayBeFramedByItsPartner(string path)
    {
        var launched = await Visitor.LaunchAsync();
        using var answer = await Visitor.GetAsync(string.Format(CultureInfo.InvariantCulture, path, launched.SessionId));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal($"frame-ancestors {WizardStage.FrameOrigin}", FramingOf(answer));
        Assert.Equal("cross-origin", Header(answer, "Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task Page_OfASession_SetsNoCookieOfItsOwn()
    {
        var launched = await Visitor.LaunchAsync();
        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/units", await Visitor.AdmitAsync(launched));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/css/wizard.css")]
    [InlineData("/js/wizard.js")]
    [InlineData("/images/favicon.svg")]
    [InlineData("/nothing")]
    [InlineData("/embed/1/embed.d.ts")]
    [InlineData("/_blazor")]
    public async Task Text_SaysHowItIsEncoded(string path)
    {
        using var answer = await Visitor.GetAsync(path);

        Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
    }

    [Theory]
    [InlineData("TRACE", "/")]
    [InlineData("TRACE", "/css/wizard.css")]
    [InlineData("PUT", "/css/wizard.css")]
    [InlineData("DELETE", "/api/openapi.json")]
    [InlineData("PROPFIND", "/embed.js")]
    [InlineData("TRACE", "/launch/x")]
    public async Task Method_ThatNothingAsksFor_IsRefusedAndNotEchoed(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("X-Echo", "echoed");
        using var answer = await Visitor.SendAsync(request);

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{answer.StatusCode}");
        Assert.DoesNotContain("echoed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/css/")]
    [InlineData("/js")]
    [InlineData("/images/")]
    [InlineData("/.git/config")]
    [InlineData("/appsettings.json")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    public async Task Folder_IsNotListed_AndNothingBesideTheAssetsIsServed(string path)
    {
        using var answer = await Visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Transport_BehindAnAddressWithHttps_IsStrict()
    {
        using var plain = await Visitor.AskAsync("/health", key: null);
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));

        await using var stage = await WizardStage.OpenAsync(
            Sandbox, settings: new Dictionary<string, string?> { ["PublicUrl"] = "https://wizard.example" });
        await stage.StartAsync();
        using var visitor = new Visitor(stage.Address);
        using var answer = await visitor.AskAsync("/health", key: null);
        Assert.Equal("max-age=31536000; includeSubDomains", Header(answer, "Strict-Transport-Security"));
    }

    [Fact]
    public async Task DoorOfNoSession_MayBeFramedByNobody()
    {
        using var answer = await Visitor.GetAsync($"/w/{Guid.NewGuid()}/units");

        Assert.Equal("frame-ancestors 'none'", FramingOf(answer));
    }

    [Theory]
    [InlineData("units")]
    [InlineData("self-disclosure")]
    [InlineData("survey")]
    [InlineData("signing")]
    [InlineData("wallet")]
    [InlineData("status")]
    public async Task Page_OfEachStep_HasNoInlineScriptOrStyle(string stepName)
    {
        var step = new WizardStep(stepName);
        // The link first: once a session is closed, a launch begins another one.
        var launched = await Visitor.LaunchAsync();
        var cookie = await Visitor.AdmitAsync(launched);
        await Stage.LeadAsync(await Stage.EnterAsync(launched.SessionId), step);
        using var answer = await Visitor.GetAsync($"/w/{launched.SessionId}/{step.Name}", cookie);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains($"data-step=\"{step.Name}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("""(?i)\s(style|on[a-z]+)=""", page);
        Assert.DoesNotMatch("""(?i)<script(?![^>]*\ssrc=)""", page);
    }

    private static void AssertSafe(string kind, HttpResponseMessage answer)
    {
        var policy = Header(answer, "Content-Security-Policy");
        Assert.True(policy.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; ", StringComparison.Ordinal), $"{kind}: '{policy}'");
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal((kind, "nosniff"), (kind, Header(answer, "X-Content-Type-Options")));
        Assert.Equal((kind, "no-referrer"), (kind, Header(answer, "Referrer-Policy")));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal((kind, "same-origin"), (kind, Header(answer, "Cross-Origin-Opener-Policy")));
        Assert.NotEqual("", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.False(answer.Headers.Contains("Server"), kind);
        Assert.False(answer.Headers.Contains("X-Powered-By"), kind);
    }

    private static string FramingOf(HttpResponseMessage answer) => Header(answer, "Content-Security-Policy").Split("; ")[^1];

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(" | ", values) : "";
}
