using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Advisor.Console;

/// <summary>The ways into the console, from there into a session, and all that stays closed.</summary>
public sealed class ConsoleTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    [Fact]
    public async Task Link_UsedOnce_LeadsToTheConsoleWithItsOwnCookie()
    {
        using var answer = await Visitor.EnterAsync(await LinkAsync());

        Assert.Equal("/advisor", answer.Headers.Location?.OriginalString);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Secure-wizard-advisor=", cookie, StringComparison.Ordinal);
        Assert.Equal(
            ["httponly", "partitioned", "path=/advisor", "samesite=none", "secure"],
            cookie.Split("; ").Skip(1).Select(attribute => attribute.ToLowerInvariant()).Order());
    }

    [Fact]
    public async Task Console_WithItsCookie_MayBeFramedByThePartnerAlone()
    {
        using var page = await Visitor.GetAsync("/advisor", await AdmitAsync());

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains($"frame-ancestors {WizardStage.FrameOrigin}", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.Contains("Petra Vogt", await HtmlAsync(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/advisor")]
    [InlineData("/ADVISOR")]
    [InlineData("/advisor/")]
    [InlineData("/advisor/anything")]
    public async Task Console_WithoutItsCookie_StaysClosed(string path)
    {
        using var page = await Visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains(DoorTexts.Of(DoorReason.AdvisorNotAdmitted, Language.English).Title, await HtmlAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_UsedTwiceOrLate_LetsNobodyIn()
    {
        var used = await LinkAsync();
        (await Visitor.EnterAsync(used)).Dispose();
        var late = await LinkAsync();
        Stage.Clock.Advance(TimeSpan.FromMinutes(5));

        foreach (var link in new[] { used, late, "/advisor/launch/made-up" })
        {
            using var answer = await Visitor.EnterAsync(link);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Admission_AfterEightHours_IsOver()
    {
        var cookie = await AdmitAsync();
        // Used all the time.
        for (var used = TimeSpan.Zero; used < AdvisorAccessStore.Lifetime - TimeSpan.FromMinutes(30); used += TimeSpan.FromMinutes(30))
        {
            Stage.Clock.Advance(TimeSpan.FromMinutes(30));
            (await Visitor.GetAsync("/advisor", cookie)).Dispose();
        }
        Stage.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        using (var page = await Visitor.GetAsync("/advisor", cookie))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        Stage.Clock.Advance(TimeSpan.FromSeconds(1));
        using var closed = await Visitor.GetAsync("/advisor", cookie);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        // A cookie that opens nothing is taken back.
        Assert.Contains("expires=Thu, 01 Jan 1970", Assert.Single(closed.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SigningOut_EndsTheAdmission()
    {
        var cookie = await AdmitAsync();
        using (var left = await PostAsync(ConsoleEndpoints.LeavePath, cookie))
            Assert.Contains(DoorTexts.Of(DoorReason.AdvisorLeft, Language.English).Title, await HtmlAsync(left), StringComparison.Ordinal);

        using var page = await Visitor.GetAsync("/advisor", cookie);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    [Fact]
    public async Task Opening_OwnSession_AdmitsAsThatAdvisorWithoutATokenInTheAddress()
    {
        var session = await LaunchForAsync("7");

        using var answer = await PostAsync(ConsoleEndpoints.OpenPathOf(session), await AdmitAsync());

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"/w/{session}/units", answer.Headers.Location?.OriginalString);
        var access = await FindAsync(session, CookieOf(answer));
        Assert.Equal((SessionRole.Advisor, "7", "Petra Vogt"), (access!.Role, access.AdvisorId, access.AdvisorName));
    }

    [Fact]
    public async Task Opening_SessionOfAnotherAdvisorOrPartner_IsRefused()
    {
        var ofAnother = await LaunchForAsync("8");
        var own = await LaunchForAsync("7", investor: 2);

        using var answer = await PostAsync(ConsoleEndpoints.OpenPathOf(ofAnother), await AdmitAsync());
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));

        // The same id of an advisor, but another partner's.
        using var stranger = await PostAsync(ConsoleEndpoints.OpenPathOf(own), await AdmitAsync(WizardStage.OtherPartnerKey));
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("none")]
    public async Task Opening_AskedForByAnotherSite_IsRefused(string site)
    {
        var session = await LaunchForAsync("7");

        using var answer = await PostAsync(ConsoleEndpoints.OpenPathOf(session), await AdmitAsync(), site);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task SessionCookie_AtTheConsole_OpensNothing()
    {
        var launched = await Visitor.LaunchAsync();
        var value = (await Visitor.AdmitAsync(launched)).Split('=')[1];
        using var page = await Visitor.GetAsync("/advisor", $"__Secure-wizard-advisor={value}");

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        using var session = await Visitor.GetAsync($"/w/{launched.SessionId}/units", (await AdmitAsync()).Replace("advisor", "access", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, session.StatusCode);
    }

    [Fact]
    public async Task ClientLink_OpenedByTheAdvisor_IsRefusedAndNotUsedUp()
    {
        var session = await LaunchForAsync("7");
        var link = await MakeClientLinkAsync(session);

        using (var advisor = await Visitor.EnterAsync(link.Path, await AdmitAsync()))
        {
            Assert.Equal(HttpStatusCode.Forbidden, advisor.StatusCode);
            Assert.Contains(DoorTexts.Of(DoorReason.LinkIsForTheClient, Language.English).Title, await HtmlAsync(advisor), StringComparison.Ordinal);
        }
        using var client = await Visitor.EnterAsync(link.Path);
        var access = await FindAsync(session, CookieOf(client));
        Assert.Equal((SessionRole.Investor, (string?)null), (access!.Role, access.AdvisorId));

        using var again = await Visitor.EnterAsync(link.Path);
        Assert.False(again.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task ClientLink_IsRecordedWithWhoMadeIt()
    {
        var session = await LaunchForAsync("7");
        var link = await MakeClientLinkAsync(session);

        var item = (await Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(session))[^1];
        Assert.Equal(("advisor:7", (EvidenceEntry)new ClientLinkMade("Petra Vogt", link.ExpiresAt)), (item.Actor, item.Entry));
    }

    [Fact]
    public async Task State_AfterTheAdmissionIsOver_RefusesEachDeed()
    {
        var session = await LaunchForAsync("7");
        var state = await EnterAsync();
        await state.LeaveAsync();

        await Assert.ThrowsAsync<ConsoleClosedException>(() => state.ListAsync(new ConsoleQuery(), null));
        await Assert.ThrowsAsync<ConsoleClosedException>(() => state.MakeClientLinkAsync(session));
        await Assert.ThrowsAsync<ConsoleClosedException>(
            () => state.BeginAsync(new NewSession(Scenario.Investor(1), Scenario.Campaign(1), null, MeetingKind.NoAdvice)));
    }

    [Fact]
    public async Task Beginning_ForAClient_MakesTheSessionAndAnEntry()
    {
        var state = await EnterAsync();

        var begun = Assert.IsType<LaunchResult.Opened>(
            await state.BeginAsync(new NewSession(Scenario.Investor(1), Scenario.Campaign(1), 250, MeetingKind.Advice)));

        var entry = Assert.Single((await state.ListAsync(new ConsoleQuery(), null)).Entries);
        Assert.Equal((begun.SessionId, MeetingKind.Advice), (entry.SessionId, entry.Meeting));
        Assert.Equal(250, (await Stage.Store.FindAsync(begun.SessionId))!.PrefilledUnits);
        Assert.Null(await state.MakeClientLinkAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task Beginning_ForAnUnknownClient_NamesTheField()
    {
        var state = await EnterAsync();

        var refused = Assert.IsType<LaunchResult.Unusable>(
            await state.BeginAsync(new NewSession(Guid.NewGuid(), Scenario.Campaign(1), null, MeetingKind.NoAdvice)));
        Assert.Equal("investor_id", refused.Field);
    }

    [Theory]
    [InlineData("""{}""", "advisor")]
    [InlineData("""{"advisor":{"id":"7"}}""", "advisor.name")]
    [InlineData("""{"advisor":{"id":"","name":"x"}}""", "advisor.id")]
    [InlineData("""{"advisor":{"id":"7","name":"x"},"locale":"xx"}""", "locale")]
    [InlineData("""[]""", "body")]
    public async Task Launch_WhatCannotBeUsed_IsNamed(string body, string field)
    {
        using var answer = await PostLaunchAsync(new StringContent(body, null, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Fact]
    public async Task Launch_WithoutThePartnersKey_IsRefused()
    {
        using var answer = await PostLaunchAsync(JsonContent.Create(new { advisor = new { id = "7", name = "Petra Vogt" } }), "wrong");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private Task<HttpResponseMessage> PostLaunchAsync(HttpContent body, string key = WizardStage.PartnerKey) =>
        Visitor.PostAsync("/api/advisor-sessions", body, key);

    private async Task<string> LinkAsync(string key = WizardStage.PartnerKey)
    {
        using var answer = await PostLaunchAsync(JsonContent.Create(new { advisor = new { id = "7", name = "Petra Vogt" }, locale = "en" }), key);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return new Uri((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("launch_url").GetString()!).PathAndQuery;
    }

    private async Task<string> AdmitAsync(string key = WizardStage.PartnerKey)
    {
        using var answer = await Visitor.EnterAsync(await LinkAsync(key));
        return CookieOf(answer);
    }

    private async Task<Guid> LaunchForAsync(string advisor, int investor = 1)
    {
        var body = Visitor.LaunchBody(investor);
        (body["role"], body["advisor"]) = ("advisor", new { id = advisor, name = "Petra Vogt" });
        using var answer = await Visitor.PostLaunchAsync(JsonContent.Create(body));
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("session_id").GetGuid();
    }

    private async Task<ConsoleState> EnterAsync()
    {
        var advisors = Stage.Services.GetRequiredService<AdvisorAccessStore>();
        var (token, _) = await advisors.IssueLinkAsync("demo", "7", "Petra Vogt", "en");
        var state = Stage.NewCircuit().GetRequiredService<ConsoleState>();
        state.Enter((await advisors.UseLinkAsync(token))!.Value.Access);
        return state;
    }

    private async Task<ClientLink> MakeClientLinkAsync(Guid session) => (await (await EnterAsync()).MakeClientLinkAsync(session))!;

    private Task<HttpResponseMessage> PostAsync(string path, string cookie, string site = "same-origin") =>
        Visitor.PostFormAsync(path, cookie, [], site);

    private Task<SessionAccess?> FindAsync(Guid session, string cookie) =>
        Stage.Services.GetRequiredService<AccessStore>().FindAsync(session, cookie.Split('=')[1]);

    private static async Task<string> HtmlAsync(HttpResponseMessage page) => WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());

    private static string CookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
}
