using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bunit;
using Cashlink.Wizard.Home;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Somebody is in one home page, and wants what is another's.</summary>
public sealed class HomeAttackTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    [Fact]
    public async Task Cookie_OfOneHome_OpensNoOther()
    {
        var (one, other) = (await ComeAsync(), await ComeAsync(investor: 2));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(one.Path, one.Cookie));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(other.Path, one.Cookie));
        AssertLogged("home page");
    }

    [Fact]
    public async Task Cookie_OfAHome_IsNoneOfASessionAndTheOtherWayRound()
    {
        var (launched, cookie) = await AdmittedAsync();
        var home = await ComeAsync();
        var (homeValue, sessionValue) = (home.Cookie.Split('=')[1], cookie.Split('=')[1]);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"/w/{launched.SessionId}/units", home.Cookie));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"/w/{launched.SessionId}/units", $"__Secure-wizard-access={homeValue}"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(home.Path, $"__Secure-wizard-home={sessionValue}"));
    }

    [Fact]
    public async Task Session_OfAnotherInvestorOrPartner_IsNotOpened()
    {
        var own = (await LaunchAsync()).SessionId;
        var foreign = new[] { (await LaunchAsync(investor: 2)).SessionId, (await LaunchAsync(key: WizardStage.OtherPartnerKey)).SessionId, Guid.NewGuid() };
        var home = await ComeAsync();

        Assert.Equal([own], await home.SubscriptionsAsync(Visitor));
        foreach (var session in foreign)
        {
            using var answer = await home.OpenAsync(Visitor, session);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
        await using var context = await ContextAsync();
        Assert.Equal(0, await context.Accesses.CountAsync());
        AssertLogged("was refused to home page");
    }

    [Fact]
    public async Task Home_OfTheSameInvestorAtAnotherPartner_ShowsNothingOfThisOne()
    {
        var session = (await LaunchAsync()).SessionId;
        var elsewhere = await ComeAsync(key: WizardStage.OtherPartnerKey);

        Assert.Empty(await elsewhere.SubscriptionsAsync(Visitor));
        using var answer = await elsewhere.OpenAsync(Visitor, session);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    [InlineData(null)]
    public async Task Forms_FromAnotherSite_AreRefused(string? site)
    {
        var session = (await LaunchAsync()).SessionId;
        var home = await ComeAsync();

        using var opened = await home.OpenAsync(Visitor, session, site: site);
        using var used = await Visitor.PostFormAsync(HomeEndpoints.UsePathOf(home.HomeId), home.Cookie, [], site);
        using var closed = await Visitor.PostFormAsync(HomeEndpoints.ClosePathOf(home.HomeId), home.Cookie, [], site);

        Assert.All([opened, used, closed], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(home.Path, home.Cookie));
    }

    [Fact]
    public async Task SigningOut_OfASessionThatWasOpenedFromAHome_LeavesTheHomeToo()
    {
        var session = (await LaunchAsync()).SessionId;
        var home = await ComeAsync();
        using var opened = await home.OpenAsync(Visitor, session);
        var cookie = opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        NoteSecret("cookie", cookie.Split('.')[^1]);

        using var left = await Visitor.PostFormAsync(DeviceAddress.LeaveOf(session), cookie, []);

        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(home.Path, home.Cookie));
        // For a moment it is said to that browser that it is signed out, and nothing else.
        using var door = await Visitor.GetAsync($"/w/{session}/units", cookie);
        var page = await door.Content.ReadAsStringAsync();
        Assert.Contains("data-door=\"left\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-step", page, StringComparison.Ordinal);
        Stage.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"/w/{session}/units", cookie));
    }

    [Fact]
    public async Task Get_OfEverythingBelowAHome_LetsNobodyInAndEndsNothing()
    {
        var session = (await LaunchAsync()).SessionId;
        var home = await ComeAsync();
        foreach (var path in new[] { Opening.PathOf(home.HomeId, session), HomeEndpoints.ClosePathOf(home.HomeId), HomeEndpoints.UsePathOf(home.HomeId) })
        {
            using var answer = await Visitor.GetAsync(path, home.Cookie);
            Assert.False(answer.IsSuccessStatusCode, path);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(home.Path, home.Cookie));
    }

    [Theory]
    [InlineData("/HOME/{0}")]
    [InlineData("/home/{0}/")]
    [InlineData("/home/{1}")]
    public async Task Path_WrittenInAnotherWay_IsStoppedAtTheDoor(string path)
    {
        var home = await ComeAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(string.Format(CultureInfo.InvariantCulture, path, home.HomeId, home.HomeId.ToString("N")), null));
    }

    [Fact]
    public async Task Advisor_InTheSession_SeesNoWayToTheHome()
    {
        var home = await ComeAsync();
        var body = Visitor.LaunchBody();
        (body["role"], body["advisor"]) = ("advisor", new { id = "7", name = "Petra Vogt" });
        using var answer = await Visitor.PostLaunchAsync(JsonContent.Create(body));
        var launched = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        var link = launched.GetProperty("launch_url").GetString()!;
        NoteSecret("launch link", link.Split('/')[^1]);
        using var entered = await Visitor.EnterAsync(new Uri(link).PathAndQuery);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        NoteSecret("cookie", cookie.Split('.')[^1]);

        using var page = await Visitor.GetAsync($"/w/{launched.GetProperty("session_id").GetGuid()}/units", cookie);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("data-action=\"home\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(home.Path, cookie));
    }

    [Theory]
    [InlineData("""UPDATE home_accesses SET "InvestorId" = (SELECT "InvestorId" FROM investor_homes WHERE "Id" <> home_accesses."HomeId")""")]
    [InlineData("""UPDATE home_accesses SET "HomeId" = (SELECT "Id" FROM investor_homes WHERE "Id" <> home_accesses."HomeId")""")]
    [InlineData("""UPDATE home_accesses SET "ExpiresAt" = "ExpiresAt" + 1""")]
    [InlineData("""UPDATE home_accesses SET "Seal" = NULL""")]
    public async Task Admission_ChangedByHand_LetsNobodyIn(string sql)
    {
        var home = await ComeAsync();
        var other = await HomeGuest.LinkAsync(Visitor, investor: 2);
        NoteSecret("home link", other.Split('/')[^1]);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(home.Path, home.Cookie));
        await using var context = await ContextAsync();
        Assert.Equal(1, await context.Database.ExecuteSqlRawAsync(sql));

        foreach (var path in await context.Homes.Select(row => $"/home/{row.Id}").ToListAsync())
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(path, home.Cookie));
    }

    [Fact]
    public async Task Home_GivenToAnotherInvestorByHand_IsNotRead()
    {
        var home = await ComeAsync();
        await using var context = await ContextAsync();
        var other = Scenario.Investor(2);
        await context.Homes.ExecuteUpdateAsync(row => row.SetProperty(changed => changed.InvestorId, other));

        Assert.Equal(HttpStatusCode.InternalServerError, await StatusAsync(home.Path, home.Cookie));
    }

    [Fact]
    public async Task Link_InsertedByHand_LetsNobodyIn()
    {
        var link = await HomeGuest.LinkAsync(Visitor);
        NoteSecret("home link", link.Split('/')[^1]);
        await using var context = await ContextAsync();
        var row = await context.HomeLinks.AsNoTracking().SingleAsync();
        row.TokenHash = SecretHash.Of("made-by-hand");
        context.HomeLinks.Add(row);
        await context.SaveChangesAsync();

        using var answer = await Visitor.EnterAsync("/home/launch/made-by-hand");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Names_OfOffers_EachNaughtyString_AreText()
    {
        await using var page = new BunitContext();
        foreach (var name in NaughtyStrings.All)
        {
            var entry = new HomeEntry(
                Guid.NewGuid(), name, 1, null, Sample.Now, Sample.Now, "ACCEPTED", StatusTexts.All.German.Submitting, true, false, false, [HomeAction.Pay], null, false, null);
            var card = page.Render<HomeCard>(parameters => parameters
                .AddCascadingValue(Language.German).Add(shown => shown.Entry, entry).Add(shown => shown.HomeId, Guid.NewGuid()));

            // Between tags a reader of HTML drops NUL.
            Assert.Equal(NaughtyStrings.AsRead(name.Replace("\0", "", StringComparison.Ordinal)), card.Find("h3 bdi").TextContent);
            Assert.Empty(card.FindAll("script, img, iframe"));
        }
    }

    private async Task<HomeGuest> ComeAsync(int investor = 1, string key = WizardStage.PartnerKey)
    {
        var link = await HomeGuest.LinkAsync(Visitor, investor, key);
        NoteSecret("home link", link.Split('/')[^1]);
        var guest = await HomeGuest.EnterAsync(Visitor, link);
        NoteSecret("home cookie", guest.Cookie.Split('.')[^1]);
        return guest;
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string? cookie)
    {
        using var answer = await Visitor.GetAsync(path, cookie);
        return answer.StatusCode;
    }

    private Task<WizardDbContext> ContextAsync() => Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
}
