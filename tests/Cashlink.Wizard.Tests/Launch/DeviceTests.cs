using System.Net;
using System.Text.RegularExpressions;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Launch;

/// <summary>The investor sees which devices are in the session, and signs them out.</summary>
public sealed class DeviceTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task List_NamesEachDevice_AndMarksTheOwn()
    {
        var (session, own) = await EnterAsync();
        await EnterAsync();
        await AdvisorAsync(session);

        var page = await HelpAsync(session, own);

        Assert.Equal(1, Count(page, "data-device=\"own\""));
        Assert.Equal(1, Count(page, "data-device=\"other\""));
        Assert.Equal(1, Count(page, "data-device=\"advisor\""));
        Assert.Contains("A device of your advisor (Petra Vogt)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HomePage_OnAnotherDevice_IsInTheListAndCanBeSignedOut()
    {
        var (session, own) = await EnterAsync();
        var home = await HomeGuest.ComeAsync(Visitor);
        var stranger = await HomeGuest.ComeAsync(Visitor, investor: 2);
        var page = await HelpAsync(session, own);
        Assert.Equal(1, Count(page, "data-device=\"home\""));
        var device = Regex.Match(page, "data-device=\"home\".*?value=\"([0-9a-f]{32})\"", RegexOptions.Singleline).Groups[1].Value;

        (await Visitor.PostFormAsync(DeviceAddress.EndOf(session), own, new() { [DeviceAddress.Field] = device })).Dispose();

        Assert.Equal(0, Count(await HelpAsync(session, own), "data-device=\"home\""));
        using var ended = await Visitor.GetAsync(home.Path, home.Cookie);
        Assert.Equal(HttpStatusCode.Forbidden, ended.StatusCode);
        // Another investor's page is nobody's to end here.
        var foreign = Assert.Single(await Stage.Services.GetRequiredService<HomeAccessStore>().DevicesOfAsync((await Visitor.LaunchAsync(investor: 2)).SessionId));
        (await Visitor.PostFormAsync(DeviceAddress.EndOf(session), own, new() { [DeviceAddress.Field] = foreign.AccessId.ToString("N") })).Dispose();
        (await Visitor.PostFormAsync(DeviceAddress.EndOf(session), own, [])).Dispose();
        await stranger.ReadAsync(Visitor);
    }

    [Fact]
    public async Task Device_ThatCameFromTheHomePage_StandsOnceAndIsSignedOutOfBoth()
    {
        var (session, own) = await EnterAsync();
        var home = await HomeGuest.ComeAsync(Visitor);
        (await home.OpenAsync(Visitor, session)).Dispose();
        var page = await HelpAsync(session, own);
        Assert.Equal((0, 1), (Count(page, "data-device=\"home\""), Count(page, "data-device=\"other\"")));
        var device = Regex.Match(page, "data-device=\"other\".*?value=\"([0-9a-f]{32})\"", RegexOptions.Singleline).Groups[1].Value;

        (await Visitor.PostFormAsync(DeviceAddress.EndOf(session), own, new() { [DeviceAddress.Field] = device })).Dispose();

        Assert.Equal(0, Count(await HelpAsync(session, own), "data-device=\"other\""));
        using var ended = await Visitor.GetAsync(home.Path, home.Cookie);
        Assert.Equal(HttpStatusCode.Forbidden, ended.StatusCode);
    }

    [Fact]
    public async Task List_ForAnAdvisor_IsNotThere()
    {
        var (session, _) = await EnterAsync();
        var advisor = await AdvisorAsync(session);

        Assert.DoesNotContain("data-devices", await HelpAsync(session, advisor), StringComparison.Ordinal);
        using var ended = await Visitor.PostFormAsync(DeviceAddress.EndOf(session), advisor, []);
        Assert.Equal(HttpStatusCode.Forbidden, ended.StatusCode);
    }

    [Fact]
    public async Task SigningOut_EndsTheAdmission_TakesTheCookieBack_AndSaysSo()
    {
        var (session, own) = await EnterAsync();
        var (_, other) = await EnterAsync();

        using var left = await Visitor.PostFormAsync(DeviceAddress.LeaveOf(session), own, []);

        Assert.Equal(HttpStatusCode.OK, left.StatusCode);
        var cookies = left.Headers.GetValues("Set-Cookie").ToList();
        Assert.Single(cookies, cookie => cookie.StartsWith("__Secure-wizard-access=;", StringComparison.Ordinal) && cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("\"storage\"", Assert.Single(left.Headers.GetValues("Clear-Site-Data")));
        // The page that was open leaves by itself, and may be faster than this answer.
        var note = cookies.Single(cookie => cookie.StartsWith("__Secure-wizard-left", StringComparison.Ordinal)).Split(';')[0];
        using var door = await Visitor.GetAsync($"/w/{session}", note);
        Assert.Contains("data-door=\"left\"", await door.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(DoorTexts.Of(DoorReason.Left, Language.English).Title, await left.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Stage.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(session, own));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(session, other));
    }

    [Fact]
    public async Task SigningOut_ThePageThatComesToTheDoorBeforeItsAnswer_ReadsThatItIsSignedOut()
    {
        var (session, own) = await EnterAsync();
        var (_, other) = await EnterAsync();
        using var left = await Visitor.PostFormAsync(DeviceAddress.LeaveOf(session), own, []);

        Assert.Equal("left", await DoorAsync(own));
        Assert.Equal("not-admitted", await DoorAsync(other.Split('.')[0] + ".wrong"));
        Stage.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("not-admitted", await DoorAsync(own));

        async Task<string> DoorAsync(string cookie)
        {
            using var door = await Visitor.GetAsync($"/w/{session}", cookie);
            return Regex.Match(await door.Content.ReadAsStringAsync(), "data-door=\"([a-z-]+)\"").Groups[1].Value;
        }
    }

    [Fact]
    public async Task SigningOut_ClosesThePagesThatAreOpen()
    {
        var (session, own) = await EnterAsync();
        var circuit = await CircuitAsync(session, own);
        var told = Told(circuit);

        using var left = await Visitor.PostFormAsync(DeviceAddress.LeaveOf(session), own, []);

        await told.WaitAsync(Patience);
        Assert.True(circuit.HasEnded);
    }

    [Fact]
    public async Task OneDevice_IsSignedOut_AndItsPagesClose()
    {
        var (session, own) = await EnterAsync();
        var (_, lost) = await EnterAsync();
        var (_, kept) = await EnterAsync();
        var circuit = await CircuitAsync(session, lost);
        var told = Told(circuit);

        using var ended = await Visitor.PostFormAsync(DeviceAddress.EndOf(session), own, new() { [DeviceAddress.Field] = IdOf(lost) });

        Assert.Equal(HttpStatusCode.SeeOther, ended.StatusCode);
        await told.WaitAsync(Patience);
        Assert.True(circuit.HasEnded);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(session, lost));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(session, kept));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(session, own));
    }

    [Fact]
    public async Task AllOthers_AreSignedOut_TheAdvisorToo()
    {
        var (session, own) = await EnterAsync();
        var (_, other) = await EnterAsync();
        var advisor = await AdvisorAsync(session);

        using var ended = await Visitor.PostFormAsync(DeviceAddress.EndOf(session), own, []);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(session, other));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(session, advisor));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(session, own));
    }

    [Fact]
    public async Task Device_OfAnotherSession_IsNotSignedOut()
    {
        var (session, own) = await EnterAsync();
        var (others, cookie) = await EnterAsync(investor: 2);

        using var ended = await Visitor.PostFormAsync(DeviceAddress.EndOf(session), own, new() { [DeviceAddress.Field] = IdOf(cookie) });
        using var stranger = await Visitor.PostFormAsync(DeviceAddress.LeaveOf(others), own, []);

        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(others, cookie));
    }

    [Fact]
    public async Task Form_OfAnotherSite_SignsNobodyOut()
    {
        var (session, own) = await EnterAsync();
        var (_, other) = await EnterAsync();

        using var leave = await Visitor.PostFormAsync(DeviceAddress.LeaveOf(session), own, [], site: "cross-site");
        using var end = await Visitor.PostFormAsync(DeviceAddress.EndOf(session), own, [], site: "cross-site");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (leave.StatusCode, end.StatusCode));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(session, own));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(session, other));
    }

    private async Task<(Guid Session, string Cookie)> EnterAsync(int investor = 1)
    {
        var launched = await Visitor.LaunchAsync(investor);
        return (launched.SessionId, await Visitor.AdmitAsync(launched));
    }

    private async Task<string> AdvisorAsync(Guid session)
    {
        var accesses = Stage.Services.GetRequiredService<AccessStore>();
        var (access, secret) = await accesses.AdmitAsync(new SessionAccess(default, session, SessionRole.Advisor, "7", "Petra Vogt"));
        return $"__Secure-wizard-access={AccessStore.CookieValue(access, secret)}";
    }

    private async Task<WizardState> CircuitAsync(Guid session, string cookie)
    {
        var access = await Stage.Services.GetRequiredService<AccessStore>().FindAsync(session, cookie.Split('=')[1]);
        var circuit = Desks.StateOf(Stage.NewCircuit());
        Assert.True(await circuit.EnterAsync(access!));
        return circuit;
    }

    private static Task Told(WizardState circuit)
    {
        var told = new TaskCompletionSource();
        circuit.Changed += () => told.TrySetResult();
        return told.Task;
    }

    private async Task<string> HelpAsync(Guid session, string cookie)
    {
        // The session's language is the partner's; English is asked for by the address.
        using var page = await Visitor.GetAsync($"/w/{session}/help?lang=en", cookie);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        return await page.Content.ReadAsStringAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(Guid session, string cookie)
    {
        using var answer = await Visitor.GetAsync($"/w/{session}/units", cookie);
        return answer.StatusCode;
    }

    private static string IdOf(string cookie) => cookie.Split('=')[1].Split('.')[0];

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
