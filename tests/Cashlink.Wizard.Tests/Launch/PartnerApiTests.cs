using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Launch;

public sealed class PartnerApiTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    [Fact]
    public async Task Post_InvestorAndCampaign_AnswersWithASessionAndALink()
    {
        using var answer = await Visitor.PostLaunchAsync();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var body = await JsonAsync(answer);
        var sessionId = body.GetProperty("session_id").GetGuid();
        Assert.Equal($"/api/sessions/{sessionId}", answer.Headers.Location?.OriginalString);
        Assert.StartsWith($"{Stage.Address}launch/", body.GetProperty("launch_url").GetString(), StringComparison.Ordinal);
        Assert.Equal(Stage.Clock.GetUtcNow().AddMinutes(5), body.GetProperty("expires_at").GetDateTimeOffset());
        Assert.Equal(WizardStep.Units, StepOrder.Next((await Stage.Store.FindAsync(sessionId))!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer ")]
    [InlineData("Basic ZGVtbzpkZW1vLXBhcnRuZXIta2V5")]
    [InlineData("demo-partner-key")]
    public async Task Post_WithoutAPartnersKey_IsUnauthorized(string? authorization)
    {
        using var content = JsonContent.Create(Visitor.LaunchBody());
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Stage.Address, "/api/sessions")) { Content = content };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var http = new HttpClient();
        using var answer = await http.SendAsync(request);

        await AssertProblemAsync(HttpStatusCode.Unauthorized, answer);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Empty(await Sandbox.CallsAsync());
    }

    [Fact]
    public async Task Post_EveryFieldWrong_NamesEachOfThem()
    {
        using var answer = await PostAsync("""{ "investor_id": 1, "role": "boss", "locale": "xx", "units": 0, "return_url": "https://evil.example" }""");

        var problem = await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
        Assert.Equal(
            ["campaign_id", "investor_id", "locale", "return_url", "role", "units"],
            problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Theory]
    [InlineData("investor_id")]
    [InlineData("campaign_id")]
    public async Task Post_IdThatCashlinkDoesNotKnow_IsNamed(string field)
    {
        var body = Visitor.LaunchBody();
        body[field] = Guid.NewGuid();
        using var content = JsonContent.Create(body);
        using var answer = await Visitor.PostLaunchAsync(content);

        var problem = await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task Post_CampaignThatNeedsAQuestionnaireThatIsNotThere_IsNamed()
    {
        await using var stage = await WizardStage.OpenAsync(
            Sandbox, settings: new Dictionary<string, string?> { ["QuestionnaireFolder"] = "/nowhere" });
        await stage.StartAsync();
        using var visitor = new Visitor(stage.Address);
        using var answer = await visitor.PostLaunchAsync();

        var problem = await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
        Assert.Contains("questionnaire", problem.GetProperty("errors").GetProperty("campaign_id")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_CampaignThatIsSoldOut_LeadsToThePageThatSaysSo()
    {
        var launched = await Visitor.LaunchAsync(campaign: 3);
        using var page = await Visitor.GetAsync($"/w/{launched.SessionId}/units", await Visitor.AdmitAsync(launched));

        Assert.Contains(UnitsTexts.All.German.SoldOutTitle, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Post_AnotherMediaType_IsUnsupported(string mediaType)
    {
        using var content = new StringContent("{}", Encoding.UTF8, mediaType);
        using var answer = await Visitor.PostLaunchAsync(content);

        await AssertProblemAsync(HttpStatusCode.UnsupportedMediaType, answer);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{ 'role': 'investor' }")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("[]")]
    [InlineData("""{ "role": "investor", "role": "advisor" }""")]
    [InlineData("""{ "\ud800": 1 }""")]
    [InlineData("""{ "role": "\ud800" }""")]
    public async Task Post_NotAJsonObject_IsABadRequest(string body)
    {
        using var answer = await PostAsync(body);

        await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_MoreThanAnyLaunchNeeds_IsTooLarge(bool chunked)
    {
        var large = Encoding.UTF8.GetBytes($$"""{ "role": "{{new string('x', 17 * 1024)}}" }""");
        using HttpContent content = chunked ? new StreamContent(new UnknownLength(large)) : new ByteArrayContent(large);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await Visitor.PostLaunchAsync(content);

        await AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, answer);
    }

    [Fact]
    public async Task Post_WhileCashlinkIsDown_SaysTryAgain()
    {
        await Sandbox.FailAsync("/v2/");
        using var answer = await Visitor.PostLaunchAsync();

        await AssertProblemAsync(HttpStatusCode.ServiceUnavailable, answer);
        Assert.InRange(answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData(1, false, "SUCCESSFUL")]
    [InlineData(3, false, "PENDING")]
    [InlineData(4, true, "SUCCESSFUL")]
    [InlineData(7, false, "INSUFFICIENT")]
    public async Task Post_EachKindOfInvestor_IsKnownToTheSession(int investor, bool isCompany, string kyc)
    {
        var launched = await Visitor.LaunchAsync(investor);

        var profile = (await Stage.Store.FindAsync(launched.SessionId))!.Investor!;

        Assert.Equal((isCompany, kyc), (profile.IsCompany, profile.Kyc.Value));
    }

    [Fact]
    public async Task Post_SamePairAgain_IsTheSameSessionWithANewLink()
    {
        var first = await Visitor.LaunchAsync();
        var second = await Visitor.LaunchAsync();

        Assert.Equal(first.SessionId, second.SessionId);
        Assert.NotEqual(first.LaunchUrl, second.LaunchUrl);
        Assert.NotEqual(first.SessionId, (await Visitor.LaunchAsync(investor: 2)).SessionId);
        Assert.NotEqual(first.SessionId, (await Visitor.LaunchAsync(campaign: 2)).SessionId);
        Assert.NotEqual(first.SessionId, (await Visitor.LaunchAsync(key: WizardStage.OtherPartnerKey)).SessionId);
    }

    [Fact]
    public async Task Post_SamePairManyTimesAtOnce_IsOneSession()
    {
        var launched = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Visitor.LaunchAsync()));

        Assert.Single(launched.Select(one => one.SessionId).Distinct());
        Assert.Equal(6, launched.Select(one => one.LaunchUrl).Distinct().Count());
    }

    [Fact]
    public async Task Post_AgainWithOtherWishes_TakesThem()
    {
        var first = await Visitor.LaunchAsync();
        var body = Visitor.LaunchBody();
        (body["locale"], body["units"], body["return_url"]) = ("en", 42, WizardStage.FrameOrigin + "/back/here");
        using var content = JsonContent.Create(body);
        (await Visitor.PostLaunchAsync(content)).EnsureSuccessStatusCode();

        var session = (await Stage.Store.FindAsync(first.SessionId))!;
        Assert.Equal(("en", 42L, WizardStage.FrameOrigin + "/back/here"), (session.Locale, session.PrefilledUnits, session.ReturnUrl));
    }

    [Fact]
    public async Task Get_OwnSession_TellsWhereItStands()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        using var answer = await Visitor.AskAsync($"/api/sessions/{state.Session.Id}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await JsonAsync(answer);
        Assert.Equal(
            ("signed", "status", "REVIEW_PENDING"),
            (body.GetProperty("status").GetString(), body.GetProperty("step").GetString(), body.GetProperty("investment_status").GetString()));
        Assert.Equal(state.Session.InvestmentId, body.GetProperty("investment_id").GetGuid());
        Assert.Equal(state.Session.SignedAt, body.GetProperty("signed_at").GetDateTimeOffset());
    }

    [Fact]
    public async Task Get_SessionOfAnotherPartner_IsAsIfItWereNotThere()
    {
        var launched = await Visitor.LaunchAsync();
        using var others = await Visitor.AskAsync($"/api/sessions/{launched.SessionId}", WizardStage.OtherPartnerKey);
        using var none = await Visitor.AskAsync($"/api/sessions/{Guid.NewGuid()}", WizardStage.OtherPartnerKey);

        await AssertProblemAsync(HttpStatusCode.NotFound, others);
        await AssertProblemAsync(HttpStatusCode.NotFound, none);
    }

    [Fact]
    public async Task Get_WithoutAKey_IsUnauthorized()
    {
        using var answer = await Visitor.AskAsync($"/api/sessions/{Guid.NewGuid()}", key: null);

        await AssertProblemAsync(HttpStatusCode.Unauthorized, answer);
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Visitor.PostLaunchAsync(content);
    }

    private static async Task<JsonElement> AssertProblemAsync(HttpStatusCode status, HttpResponseMessage answer)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await JsonAsync(answer);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    private sealed class UnknownLength(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
