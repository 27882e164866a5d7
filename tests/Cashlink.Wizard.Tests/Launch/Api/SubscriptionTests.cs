using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Launch.Api;

/// <summary>A subscription is there as long as the contract: it is found again, and never made twice unasked.</summary>
public class SubscriptionTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    [Fact]
    public async Task Launch_AfterTheWallet_LeadsToTheSubscription()
    {
        var session = (await Stage.AtStepAsync(WizardStep.Status)).Session;

        var again = await Visitor.LaunchAsync();

        Assert.Equal(session.Id, again.SessionId);
        using var page = await Visitor.GetAsync($"/w/{again.SessionId}", await Visitor.AdmitAsync(again));
        Assert.Equal($"/w/{again.SessionId}/status", page.Headers.Location?.OriginalString.Split('?')[0]);
    }

    [Fact]
    public async Task Launch_WhileTheWalletIsPutOff_LeadsToTheSubscription()
    {
        var session = (await Stage.AtStepAsync(WizardStep.Wallet)).Session;

        Assert.Equal(session.Id, (await Visitor.LaunchAsync()).SessionId);
    }

    [Fact]
    public async Task Launch_ManyTimesAtOnceAfterTheWallet_IsOneSubscription()
    {
        var session = (await Stage.AtStepAsync(WizardStep.Status)).Session;

        var launched = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Visitor.LaunchAsync()));

        Assert.Equal([session.Id], launched.Select(one => one.SessionId).Distinct());
        Assert.Single((await ListAsync()).Sessions);
    }

    [Theory]
    [InlineData("REJECTION")]
    [InlineData("KYC_INSUFFICIENT")]
    [InlineData("CANCELLATION")]
    public async Task Launch_AfterItCameToNothing_BeginsAnew(string status)
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await ReadAsync(state, status);

        Assert.NotEqual(state.Session.Id, (await Visitor.LaunchAsync()).SessionId);
    }

    [Theory]
    [InlineData("ACCEPTED")]
    [InlineData("DELIVERED")]
    [InlineData("SOMETHING_NEW")]
    public async Task Launch_AtAnyOtherStatus_LeadsToTheSubscription(string status)
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await ReadAsync(state, status);

        Assert.Equal(state.Session.Id, (await Visitor.LaunchAsync()).SessionId);
    }

    [Fact]
    public async Task Launch_OfAnotherOfferInvestorOrPartner_LeadsToNobodyElsesSubscription()
    {
        var session = (await Stage.AtStepAsync(WizardStep.Status)).Session;

        Assert.NotEqual(session.Id, (await Visitor.LaunchAsync(investor: 2)).SessionId);
        Assert.NotEqual(session.Id, (await Visitor.LaunchAsync(campaign: 2)).SessionId);
        Assert.NotEqual(session.Id, (await Visitor.LaunchAsync(key: WizardStage.OtherPartnerKey)).SessionId);
    }

    [Theory]
    [InlineData("wallet")]
    [InlineData("status")]
    public async Task Launch_WhereAnotherIsWanted_BeginsItOnceAndSaysThatOneIsThere(string step)
    {
        var first = (await Stage.AtStepAsync(new WizardStep(step))).Session;

        using var answer = await PostNewAsync(isNew: true);
        using var again = await PostNewAsync(isNew: true);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var second = await SessionOfAsync(answer);
        Assert.NotEqual(first.Id, second);
        Assert.Equal(second, await SessionOfAsync(again));
        var session = (await Stage.Store.FindAsync(second))!;
        Assert.Equal(first.SignedAt, session.SubscribedBefore);
        using var page = await Visitor.GetAsync($"/w/{second}/units", await Visitor.AdmitAsync(await Visitor.LaunchAsync()));
        var text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        Assert.Contains(BesideTexts.All.German.Title, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Launch_TheFirstTime_SaysNothingOfAnother()
    {
        var launched = await Visitor.LaunchAsync();
        using var page = await Visitor.GetAsync($"/w/{launched.SessionId}/units", await Visitor.AdmitAsync(launched));

        Assert.DoesNotContain("data-part=\"beside\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Launch_WithSomethingElseForNew_IsNamed()
    {
        var body = Visitor.LaunchBody();
        body["new"] = "yes";
        using var content = JsonContent.Create(body);
        using var answer = await Visitor.PostLaunchAsync(content);

        Assert.Equal(["new"], await FaultsAsync(answer));
    }

    [Fact]
    public async Task Link_IntoASubscription_LetsInUntilTheContractEnds()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await ReadAsync(state, "DELIVERED");

        using var answer = await Visitor.PostAsync(PathOf(state.Session.Id), JsonContent.Create(new { locale = "en" }));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var body = await JsonAsync(answer);
        Assert.Equal(state.Session.Id, body.GetProperty("session_id").GetGuid());
        var link = new Launched(state.Session.Id, new Uri(body.GetProperty("launch_url").GetString()!), body.GetProperty("expires_at").GetDateTimeOffset());
        using var page = await Visitor.GetAsync($"/w/{link.SessionId}/status", await Visitor.AdmitAsync(link));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("en", (await Stage.Store.FindAsync(link.SessionId))!.Locale);
    }

    [Fact]
    public async Task Link_WithoutABody_ChangesNothing()
    {
        var launched = await Visitor.LaunchAsync();
        var before = (await Stage.Store.FindAsync(launched.SessionId))!.Version;

        using var answer = await Visitor.PostAsync(PathOf(launched.SessionId), new ByteArrayContent([]));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(before, (await Stage.Store.FindAsync(launched.SessionId))!.Version);
    }

    [Fact]
    public async Task Link_WithAnIdempotencyKey_IsTheSameAgain_AndForAnotherSessionRefused()
    {
        var (one, other) = (await Visitor.LaunchAsync(), await Visitor.LaunchAsync(investor: 2));

        using var first = await PostLinkAsync(one.SessionId, "link-1");
        using var second = await PostLinkAsync(one.SessionId, "link-1");
        using var elsewhere = await PostLinkAsync(other.SessionId, "link-1");

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Link_OfAnotherPartnersSession_IsAsIfItWereNotThere()
    {
        var launched = await Visitor.LaunchAsync();

        using var answer = await Visitor.PostAsync(PathOf(launched.SessionId), JsonContent.Create(new { }), WizardStage.OtherPartnerKey);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Link_IntoWhatWasCancelled_IsRefused()
    {
        var launched = await Visitor.LaunchAsync();
        (await Visitor.CancelAsync(launched.SessionId)).EnsureSuccessStatusCode();

        using var answer = await Visitor.PostAsync(PathOf(launched.SessionId), JsonContent.Create(new { }));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{ "locale": "xx" }""", "locale")]
    [InlineData("""{ "return_url": "https://evil.example" }""", "return_url")]
    [InlineData("[]", "body")]
    public async Task Link_WithAWrongField_NamesIt(string json, string field)
    {
        var launched = await Visitor.LaunchAsync();

        using var answer = await Visitor.PostAsync(PathOf(launched.SessionId), new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal([field], await FaultsAsync(answer));
    }

    [Fact]
    public async Task List_PageByPage_HasEachSessionOnceTheLastFirst()
    {
        var begun = new List<Guid>();
        foreach (var campaign in new[] { 1, 2, 4 })
        {
            begun.Insert(0, (await Visitor.LaunchAsync(campaign: campaign)).SessionId);
            Stage.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        await Visitor.LaunchAsync(investor: 2);

        var first = await ListAsync("&limit=2");
        var second = await ListAsync($"&limit=2&after={first.Next}");

        Assert.Equal(begun, [.. first.Sessions, .. second.Sessions]);
        Assert.Equal((first.Sessions[^1], null), (first.Next, second.Next));
    }

    [Fact]
    public async Task List_OfAnotherPartner_IsEmpty()
    {
        var launched = await Visitor.LaunchAsync();

        Assert.Empty((await ListAsync(key: WizardStage.OtherPartnerKey)).Sessions);
        using var after = await Visitor.AskAsync($"/api/sessions?investor_id={Scenario.Investor(1)}&after={launched.SessionId}", WizardStage.OtherPartnerKey);
        Assert.Equal(["after"], await FaultsAsync(after));
    }

    [Theory]
    [InlineData("", "investor_id")]
    [InlineData("?investor_id=1", "investor_id")]
    [InlineData("?investor_id=a0000000-0000-4000-8000-000000000001&limit=0", "limit")]
    [InlineData("?investor_id=a0000000-0000-4000-8000-000000000001&limit=101", "limit")]
    [InlineData("?investor_id=a0000000-0000-4000-8000-000000000001&after=x", "after")]
    public async Task List_WithAWrongParameter_NamesIt(string query, string field)
    {
        using var answer = await Visitor.AskAsync("/api/sessions" + query);

        Assert.Equal([field], await FaultsAsync(answer));
    }

    [Theory]
    [InlineData("REVIEW_PENDING", "signed")]
    [InlineData("ACCEPTED", "signed")]
    [InlineData("DELIVERED", "closed")]
    [InlineData("REJECTION", "closed")]
    public async Task Get_ASubscription_IsClosedWhenItIsAtItsEnd(string investment, string status)
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await ReadAsync(state, investment);

        using var answer = await Visitor.AskAsync($"/api/sessions/{state.Session.Id}");

        var body = await JsonAsync(answer);
        Assert.Equal((status, investment, "status"), (body.GetProperty("status").GetString(), body.GetProperty("investment_status").GetString(), body.GetProperty("step").GetString()));
    }

    private static string PathOf(Guid sessionId) => $"/api/sessions/{sessionId}/links";

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    private static async Task<Guid> SessionOfAsync(HttpResponseMessage answer) => (await JsonAsync(answer)).GetProperty("session_id").GetGuid();

    private static async Task<IEnumerable<string>> FaultsAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return (await JsonAsync(answer)).GetProperty("errors").EnumerateObject().Select(error => error.Name);
    }

    private async Task<(List<Guid> Sessions, Guid? Next)> ListAsync(string more = "", string key = WizardStage.PartnerKey)
    {
        using var answer = await Visitor.AskAsync($"/api/sessions?investor_id={Scenario.Investor(1)}{more}", key);
        var body = await JsonAsync(answer.EnsureSuccessStatusCode());
        return (
            [.. body.GetProperty("sessions").EnumerateArray().Select(session => session.GetProperty("session_id").GetGuid())],
            body.GetProperty("next").ValueKind == JsonValueKind.Null ? null : body.GetProperty("next").GetGuid());
    }

    private async Task ReadAsync(WizardState state, string status)
    {
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, status);
        await state.ReadInvestmentAsync();
    }

    private async Task<HttpResponseMessage> PostNewAsync(bool isNew)
    {
        var body = Visitor.LaunchBody();
        body["new"] = isNew;
        using var content = JsonContent.Create(body);
        return await Visitor.PostLaunchAsync(content);
    }

    private async Task<HttpResponseMessage> PostLinkAsync(Guid sessionId, string key)
    {
        using var content = JsonContent.Create(new { });
        content.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await Visitor.PostAsync(PathOf(sessionId), content);
    }
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Trait("Category", "Deep")]
[Collection(PostgresTests.Name)]
public sealed class PostgresSubscriptionTests(SandboxFixture sandbox, PostgresFixture postgres) : SubscriptionTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
