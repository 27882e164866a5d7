using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.Logging;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Who came in, who went out and who was not let in stands in the log, with ids alone; the secrets are looked for by <see cref="AttackTest"/>.</summary>
public sealed class SecurityLogTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    [Fact]
    public async Task Investor_ComesInAndSignsOut_AndEachIsLogged()
    {
        var (launched, cookie) = await AdmittedAsync();
        var (_, other) = await AdmittedAsync();
        AssertTold($"Session {launched.SessionId}: let in as Investor by link (access {IdOf(cookie)}).");
        AssertTold("Partner demo calls createSession with a valid key.");

        using var ended = await Visitor.PostFormAsync(DeviceAddress.EndOf(launched.SessionId), cookie, []);
        using var left = await Visitor.PostFormAsync(DeviceAddress.LeaveOf(launched.SessionId), cookie, []);

        AssertTold($"Session {launched.SessionId}: access {IdOf(cookie)} signed 1 others out.");
        AssertTold($"Access {IdOf(cookie)} was ended.");
        using var late = await Visitor.GetAsync($"/w/{launched.SessionId}/units", other);
        AssertLogged($"A cookie was refused at session {launched.SessionId}");
    }

    [Fact]
    public async Task Investor_OnTheHomePage_IsLogged()
    {
        using var launched = await Visitor.PostLaunchAsync(JsonContent.Create(new { investor_id = Scenario.Investor(1), role = "investor" }));
        var link = new Uri((await launched.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("launch_url").GetString()!);
        NoteSecret("home link", link.Segments[^1]);
        using var entered = await Visitor.EnterAsync(link.PathAndQuery);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        AssertTold($"Home page {entered.Headers.Location!.OriginalString.Split('/')[^1]}: let in by link (access {IdOf(cookie)}).");
    }

    [Fact]
    public async Task Advisor_ComesIn_WantsAnothersSession_AndSignsOut_AndEachIsLogged()
    {
        using var launched = await Visitor.PostAsync("/api/advisor-sessions", JsonContent.Create(new { advisor = new { id = "advisor-1", name = "Petra Vogt" } }));
        var link = new Uri((await launched.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("launch_url").GetString()!);
        using var entered = await Visitor.EnterAsync(link.PathAndQuery);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        AssertTold($"The advisor's console of partner demo: let in by link (access {IdOf(cookie)}).");
        NoteSecret("advisor's name", "Petra Vogt");

        var foreign = Guid.NewGuid();
        using var refused = await Visitor.PostFormAsync($"/advisor/open/{foreign}", cookie, []);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        AssertLogged($"Session {foreign} was refused to the advisor's console (access {IdOf(cookie)})");

        using var left = await Visitor.PostFormAsync("/advisor/leave", cookie, []);
        AssertTold($"Access {IdOf(cookie)} was ended.");
    }

    [Fact]
    public async Task Form_OfAnotherSite_IsLogged()
    {
        var (launched, cookie) = await AdmittedAsync();
        using var refused = await Visitor.PostFormAsync(DeviceAddress.LeaveOf(launched.SessionId), cookie, [], site: "cross-site");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        AssertLogged("A form was refused: it was not sent by one of our pages");
    }

    private static Guid IdOf(string cookie) => Guid.ParseExact(cookie.Split('=')[1].Split('.')[0], "N");

    private void AssertTold(string words) =>
        Assert.Contains(Book.Lines, line => line.Level == LogLevel.Information && line.Category.StartsWith("Cashlink.", StringComparison.Ordinal)
            && line.Text == words);
}
