using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Home;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Homes;

/// <summary>The page with all subscriptions of an investor at a partner: launched without a campaign, entered like a session.</summary>
public class HomeTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    protected override int Retries => 0;

    private static HomeTexts Texts => HomeTexts.All.German;

    [Fact]
    public async Task Launch_WithoutACampaign_IsALinkAndBeginsNothing()
    {
        using var answer = await Visitor.PostLaunchAsync(JsonContent.Create(HomeGuest.LaunchBody()));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(JsonValueKind.Null, body.GetProperty("session_id").ValueKind);
        Assert.StartsWith("/home/launch/", new Uri(body.GetProperty("launch_url").GetString()!).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(Stage.Clock.GetUtcNow() + AccessStore.LinkLifetime, body.GetProperty("expires_at").GetDateTimeOffset());
        await using var context = await ContextAsync();
        Assert.Equal((0, 0, 1), (await context.Sessions.CountAsync(), await context.LaunchLinks.CountAsync(), await context.Homes.CountAsync()));
    }

    [Fact]
    public async Task SigningOut_EndsThePageAndWhatWasOpenedFromIt()
    {
        var launched = await Visitor.LaunchAsync();
        var guest = await HomeGuest.ComeAsync(Visitor);
        using var opened = await Visitor.PostFormAsync($"{guest.Path}/open/{launched.SessionId}", guest.Cookie, []);
        var session = opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var foreign = await Visitor.PostFormAsync($"{guest.Path}/leave", guest.Cookie, [], site: "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);

        using var left = await Visitor.PostFormAsync($"{guest.Path}/leave", guest.Cookie, []);

        Assert.Equal("\"storage\"", Assert.Single(left.Headers.GetValues("Clear-Site-Data")));
        Assert.Contains("data-door=\"left\"", await left.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var page = await Visitor.GetAsync(guest.Path, guest.Cookie);
        using var step = await Visitor.GetAsync($"/w/{launched.SessionId}/units", session);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, step.StatusCode));
    }

    [Fact]
    public async Task Launch_AgainAndManyAtOnce_IsOnePage()
    {
        var guests = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => HomeGuest.ComeAsync(Visitor)));

        Assert.Single(guests.Select(guest => guest.Path).Distinct());
        Assert.Equal(6, guests.Select(guest => guest.Cookie).Distinct().Count());
        Assert.DoesNotContain(Scenario.Investor(1).ToString(), guests[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Launch_SameKeyAndBody_AnswersTheSameLink()
    {
        using var first = await Visitor.PostLaunchAsync(JsonContent.Create(HomeGuest.LaunchBody()), idempotencyKey: "home-1");
        using var second = await Visitor.PostLaunchAsync(JsonContent.Create(HomeGuest.LaunchBody()), idempotencyKey: "home-1");
        using var other = await Visitor.PostLaunchAsync(JsonContent.Create(HomeGuest.LaunchBody(2)), idempotencyKey: "home-1");

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal("true", Assert.Single(second.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
    }

    [Fact]
    public async Task Launch_AsAdvisorWithoutACampaign_IsRefusedAndNamesTheField()
    {
        var body = HomeGuest.LaunchBody();
        (body["role"], body["advisor"]) = ("advisor", new { id = "7", name = "Petra Vogt" });
        using var answer = await Visitor.PostLaunchAsync(JsonContent.Create(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var fault = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Single();
        Assert.Equal("campaign_id", fault.Name);
        Assert.Contains("advisor", fault.Value[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("units", "1100")]
    [InlineData("new", "true")]
    [InlineData("campaign_id", "\"\"")]
    [InlineData("return_url", "\"https://evil.example\"")]
    [InlineData("locale", "\"xx\"")]
    [InlineData("meeting", "\"advice\"")]
    [InlineData("investor_id", "\"a0000000-0000-4000-8000-000000009999\"")]
    public async Task Launch_WithAFieldThatCannotBeUsed_NamesIt(string field, string value)
    {
        var body = HomeGuest.LaunchBody();
        body[field] = JsonElement.Parse(value);
        using var answer = await Visitor.PostLaunchAsync(JsonContent.Create(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task Launch_WhileCashlinkIsAway_IsToBeTriedAgain()
    {
        await Sandbox.FailAsync("/v2/investors/");
        using var answer = await Visitor.PostLaunchAsync(JsonContent.Create(HomeGuest.LaunchBody()));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Link_FetchedAndThenUsed_LetsInOnce()
    {
        var link = await HomeGuest.LinkAsync(Visitor);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var fetched = await Visitor.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
            Assert.False(fetched.Headers.Contains("Set-Cookie"));
            Assert.Contains("js/enter.js", await fetched.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains(WizardStage.FrameOrigin, fetched.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }

        using var entered = await Visitor.EnterAsync(link);
        using var again = await Visitor.EnterAsync(link);

        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"));
        foreach (var attribute in new[] { "HttpOnly", "Secure", "SameSite=None", "Partitioned", $"path={entered.Headers.Location!.OriginalString}" })
            Assert.Contains(attribute, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.False(again.Headers.Contains("Set-Cookie"));
        Assert.Equal($"{entered.Headers.Location!.OriginalString}?link=spent", again.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Link_AfterFiveMinutes_IsSpent()
    {
        var link = await HomeGuest.LinkAsync(Visitor);
        Stage.Clock.Advance(AccessStore.LinkLifetime);

        using var entered = await Visitor.EnterAsync(link);

        Assert.False(entered.Headers.Contains("Set-Cookie"));
        using var closed = await Visitor.GetAsync(entered.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        Assert.Contains("data-door=\"link-spent\"", await closed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithoutASubscription_SaysSoAndLeadsBack()
    {
        var body = HomeGuest.LaunchBody();
        body["return_url"] = WizardStage.FrameOrigin + "/back";
        var guest = await HomeGuest.ComeAsync(Visitor, body: body);

        var page = await guest.ReadAsync(Visitor);

        Assert.Contains(Texts.Nothing, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{WizardStage.FrameOrigin}/back\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfSeveralSubscriptions_ShowsEachWithItsStateAndTheInvestorsTurnFirst()
    {
        var draft = (await Stage.AtStepAsync(WizardStep.Survey, campaign: 1)).Session.Id;
        Stage.Clock.Advance(TimeSpan.FromMinutes(1));
        var waiting = (await Stage.AtStepAsync(WizardStep.Status, campaign: 2, units: 2)).Session.Id;
        Stage.Clock.Advance(TimeSpan.FromMinutes(1));
        var rejected = await Stage.AtStepAsync(WizardStep.Status, campaign: 2, units: 3);
        await ReadAsync(rejected, "REJECTION");
        await Stage.AtStepAsync(WizardStep.Units, investor: 2);

        var guest = await HomeGuest.ComeAsync(Visitor);

        Assert.Equal([draft, waiting, rejected.Session.Id], await guest.SubscriptionsAsync(Visitor));
        var page = await guest.ReadAsync(Visitor);
        Assert.Contains(Texts.Draft, page, StringComparison.Ordinal);
        Assert.Contains("1.100,00\u00a0€", page, StringComparison.Ordinal);
        Assert.Contains(StatusTexts.All.German.Explain(new("REJECTION")).Title, page, StringComparison.Ordinal);
        Assert.Equal(1, Count(page, $">{Texts.YourTurn}<"));
        Assert.Equal(1, Count(page, ">Beendet<"));
    }

    [Fact]
    public async Task Page_OfAnAcceptedSubscription_LeadsToPaymentDocumentsAndWithdrawal()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await ReadAsync(state, "ACCEPTED");
        var guest = await HomeGuest.ComeAsync(Visitor);
        var page = await guest.ReadAsync(Visitor);

        foreach (var (where, query) in new[] { ("pay", ""), ("look", ""), ("withdraw", "?view=withdraw") })
        {
            Assert.Contains($"data-action=\"{where}\"", page, StringComparison.Ordinal);
            using var opened = await guest.OpenAsync(Visitor, state.Session.Id, where);
            Assert.Equal((HttpStatusCode.SeeOther, $"/w/{state.Session.Id}/status{query}"), (opened.StatusCode, opened.Headers.Location!.OriginalString));
            using var session = await Visitor.GetAsync(opened.Headers.Location.OriginalString, opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
            Assert.Equal(HttpStatusCode.OK, session.StatusCode);
            Assert.Contains($"href=\"{guest.Path}?lang=de\"", await session.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Contains("data-part=\"withdrawal\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WhereTheWalletIsOpen_AsksForItFirst()
    {
        var session = (await Stage.AtStepAsync(WizardStep.Wallet)).Session.Id;
        var guest = await HomeGuest.ComeAsync(Visitor);

        Assert.Contains(StatusTexts.All.German.WalletMissing, await guest.ReadAsync(Visitor), StringComparison.Ordinal);
        using var opened = await guest.OpenAsync(Visitor, session, "choose-wallet");
        Assert.Equal($"/w/{session}/wallet", opened.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Open_InAnotherLanguage_TakesItAlong()
    {
        var session = (await Stage.AtStepAsync(WizardStep.Status)).Session.Id;
        var body = HomeGuest.LaunchBody();
        body["return_url"] = WizardStage.FrameOrigin + "/back";
        var guest = await HomeGuest.ComeAsync(Visitor, body: body);
        Assert.Contains("Your subscriptions", await guest.ReadAsync(Visitor, "?lang=en"), StringComparison.Ordinal);

        (await guest.OpenAsync(Visitor, session, lang: "en")).Dispose();

        var opened = (await Stage.Store.FindAsync(session))!;
        Assert.Equal(("en", WizardStage.FrameOrigin + "/back"), (opened.Locale, opened.ReturnUrl));
    }

    [Fact]
    public async Task Page_OfASessionThatWasCancelled_SaysWhoDidAndOpensNothing()
    {
        var launched = await Visitor.LaunchAsync();
        (await Visitor.CancelAsync(launched.SessionId)).EnsureSuccessStatusCode();
        var guest = await HomeGuest.ComeAsync(Visitor);

        var page = await guest.ReadAsync(Visitor);

        Assert.Contains(Texts.CancelledByPortal.Title, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Opening.PathOf(guest.HomeId, launched.SessionId), page, StringComparison.Ordinal);
        using var opened = await guest.OpenAsync(Visitor, launched.SessionId);
        Assert.Equal(HttpStatusCode.Gone, opened.StatusCode);
    }

    [Fact]
    public async Task Page_SomeMinutesLater_AsksCashlinkAgainAndNotBefore()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await ReadAsync(state, "REVIEW_PENDING");
        var guest = await HomeGuest.ComeAsync(Visitor);
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, "ACCEPTED");
        Assert.Contains("data-investment-status=\"REVIEW_PENDING\"", await guest.ReadAsync(Visitor), StringComparison.Ordinal);

        Stage.Clock.Advance(HomeReader.Fresh + TimeSpan.FromSeconds(1));

        Assert.Contains("data-investment-status=\"ACCEPTED\"", await guest.ReadAsync(Visitor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WhileCashlinkIsAway_ShowsWhatIsKnownAndFromWhen()
    {
        var state = await Stage.AtStepAsync(WizardStep.Status);
        await ReadAsync(state, "ACCEPTED");
        var readAt = Stage.Clock.GetUtcNow();
        Stage.Clock.Advance(TimeSpan.FromMinutes(10));
        await Sandbox.FailAsync("/v2/investments/");
        await Sandbox.FailAsync("/v2/campaigns/");
        var guest = await HomeGuest.ComeAsync(Visitor);

        var page = await guest.ReadAsync(Visitor);

        Assert.Contains("data-action=\"pay\"", page, StringComparison.Ordinal);
        Assert.Contains(Texts.OutdatedTitle, page, StringComparison.Ordinal);
        Assert.Contains(Texts.AsOf(Language.German.Moment(readAt)), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WhileCashlinkHangs_IsThereAfterSomeSeconds()
    {
        await ReadAsync(await Stage.AtStepAsync(WizardStep.Status), "REVIEW_PENDING");
        Stage.Clock.Advance(TimeSpan.FromMinutes(10));
        await Sandbox.DelayAsync("/v2/investments/", TimeSpan.FromSeconds(60));
        var guest = await HomeGuest.ComeAsync(Visitor);

        var page = await guest.ReadAsync(Visitor).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Contains(Texts.OutdatedTitle, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Admission_ThatNobodyUses_EndsAfterAnHour_AndAUseKeepsIt()
    {
        var settings = new AdmissionSettings();
        var guest = await HomeGuest.ComeAsync(Visitor);
        Stage.Clock.Advance(settings.Idle - TimeSpan.FromSeconds(1));
        using (var used = await Visitor.PostFormAsync(HomeEndpoints.UsePathOf(guest.HomeId), guest.Cookie, []))
            Assert.Equal(HttpStatusCode.NoContent, used.StatusCode);
        Stage.Clock.Advance(settings.Idle - TimeSpan.FromSeconds(1));
        await guest.ReadAsync(Visitor);
        Stage.Clock.Advance(settings.Idle);

        using var closed = await Visitor.GetAsync(guest.Path, guest.Cookie);

        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        Assert.Contains("expires=Thu, 01 Jan 1970", Assert.Single(closed.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(WizardStage.FrameOrigin, closed.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_OfThePage_EndsTheAdmissionAndSaysWhy()
    {
        var guest = await HomeGuest.ComeAsync(Visitor);

        using var left = await Visitor.PostFormAsync(HomeEndpoints.ClosePathOf(guest.HomeId), guest.Cookie, []);

        Assert.Equal($"{guest.Path}?closed=idle", left.Headers.Location!.OriginalString);
        using var closed = await Visitor.GetAsync(left.Headers.Location.OriginalString, guest.Cookie);
        Assert.Contains("data-door=\"idle\"", await closed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_EnteredByALinkOfItsOwn_LeadsToNoHomePage()
    {
        var launched = await Visitor.LaunchAsync();
        await HomeGuest.ComeAsync(Visitor);
        using var page = await Visitor.GetAsync($"/w/{launched.SessionId}/units", await Visitor.AdmitAsync(launched));

        Assert.DoesNotContain("data-action=\"home\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private async Task ReadAsync(WizardState state, string status)
    {
        await Sandbox.SetStatusAsync(state.Session.InvestmentId!.Value, status);
        await state.ReadInvestmentAsync();
    }

    private Task<WizardDbContext> ContextAsync() => Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
}

/// <summary>The same tests, over PostgreSQL.</summary>
[Trait("Category", "Deep")]
[Collection(PostgresTests.Name)]
public sealed class PostgresHomeTests(SandboxFixture sandbox, PostgresFixture postgres) : HomeTests(sandbox)
{
    protected override Task<string?> ConnectionStringAsync() => postgres.CreateDatabaseAsync();
}
