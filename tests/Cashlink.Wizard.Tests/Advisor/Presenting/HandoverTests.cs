using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Advisor.Presenting;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Advisor.Presenting;

/// <summary>A device changes hands, and with it the role; by no other way.</summary>
public sealed class HandoverTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private static readonly Dictionary<string, string> Confirmed = new() { [HandoverEndpoints.ConfirmField] = "yes", ["locale"] = "de" };

    [Fact]
    public async Task Accepting_WithTheConfirmation_MakesTheDeviceTheClients()
    {
        var (session, advisor) = await AdvisorAsync();

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, Confirmed);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"/w/{session}/units", answer.Headers.Location?.OriginalString);
        var client = await FindAsync(session, Cookie(answer, "access"));
        Assert.Equal((SessionRole.Investor, "7", true), (client!.Role, client.AdvisorId, client.IsHandedOver));
        // The advisor's own secret goes nowhere but to the way back.
        var parked = answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("__Secure-wizard-parked=", StringComparison.Ordinal));
        Assert.Contains($"path={HandoverEndpoints.ReturnPathOf(session)};", parked, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", parked, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Accepting_IsRecordedWithTheWordsThatWereShown()
    {
        var (session, advisor) = await AdvisorAsync();
        (await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, Confirmed)).Dispose();

        var item = (await RecordAsync(session))[^1];
        var entry = Assert.IsType<DeviceHandedOver>(item.Entry);
        Assert.Equal(("advisor:7", "Petra Vogt", "Lena Hoffmann"), (item.Actor, entry.AdvisorName, entry.ClientName));
        Assert.Contains("Ich handle als Lena Hoffmann", entry.Shown.Words, StringComparison.Ordinal);
        Assert.Equal(HandoverTexts.Shown("Petra Vogt", "Lena Hoffmann", Language.German), entry.Shown);
    }

    [Fact]
    public async Task Accepting_WithoutTheConfirmation_LeadsBackAndChangesNothing()
    {
        var (session, advisor) = await AdvisorAsync();

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, []);

        Assert.Equal($"{HandoverEndpoints.PageOf(session)}?missing=1", answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain(await RecordAsync(session), item => item.Entry is DeviceHandedOver);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData(null)]
    public async Task Accepting_AskedForByAnotherSite_IsRefused(string? site)
    {
        var (session, advisor) = await AdvisorAsync();

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, Confirmed, site);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Accepting_ByWhoIsTheInvestorAlready_ChangesNothing()
    {
        var launched = await Visitor.LaunchAsync();
        var investor = await Visitor.AdmitAsync(launched);

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(launched.SessionId), investor, Confirmed);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Empty(await RecordAsync(launched.SessionId));
    }

    [Fact]
    public async Task Accepting_WithoutACookie_IsRefused()
    {
        var (session, _) = await AdvisorAsync();

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), "none=0", Confirmed);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Accepting_WhereThePartnerDoesNotAllowIt_IsRefusedAndRecorded()
    {
        var (session, advisor) = await AdvisorAsync(key: WizardStage.OtherPartnerKey);

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, Confirmed);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(DoorTexts.Of(DoorReason.HandoverNotAllowed, Language.English).Title, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(new ActionRefused("HandOver"), (await RecordAsync(session))[^1].Entry);
    }

    [Fact]
    public async Task Returning_WithTheParkedSecret_MakesTheDeviceTheAdvisorsAgain()
    {
        var (session, advisor) = await AdvisorAsync();
        var (client, parked) = await AcceptAsync(session, advisor);

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.ReturnPathOf(session), $"{client}; {parked}", []);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(advisor, Cookie(answer, "access"));
        Assert.Null(await FindAsync(session, client));
        Assert.Equal(("investor", (EvidenceEntry)new DeviceHandedBack("Petra Vogt")), ((await RecordAsync(session))[^1].Actor, (await RecordAsync(session))[^1].Entry));
    }

    [Fact]
    public async Task Returning_WhileAnotherTabOfTheClientIsOpen_ClosesThatToo()
    {
        var (session, advisor) = await AdvisorAsync();
        var (client, parked) = await AcceptAsync(session, advisor);
        var tab = Desks.StateOf(Stage.NewCircuit());
        Assert.True(await tab.EnterAsync((await FindAsync(session, client))!));

        (await Visitor.PostFormAsync(HandoverEndpoints.ReturnPathOf(session), $"{client}; {parked}", [])).Dispose();

        await tab.SubmitUnitsAsync(new UnitsAnswer(50));
        Assert.True(tab.HasEnded);
        Assert.Empty(await Sandbox.WritesAsync());
    }

    [Fact]
    public async Task Returning_WithoutTheParkedSecret_ClosesTheDevice()
    {
        var (session, advisor) = await AdvisorAsync();
        var (client, _) = await AcceptAsync(session, advisor);

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.ReturnPathOf(session), client, []);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(await FindAsync(session, client));
    }

    [Fact]
    public async Task Returning_WithTheSecretOfAnotherAdvisor_ClosesTheDevice()
    {
        var (session, advisor) = await AdvisorAsync();
        var (client, _) = await AcceptAsync(session, advisor);
        var (_, other) = await AdvisorAsync(advisor: "8");

        using var answer = await Visitor.PostFormAsync(
            HandoverEndpoints.ReturnPathOf(session), $"{client}; {other.Replace("access", "parked", StringComparison.Ordinal)}", []);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Returning_ByAnInvestorOfHisOwn_ChangesNothing()
    {
        var (session, advisor) = await AdvisorAsync();
        var launched = await Visitor.LaunchAsync();
        var investor = await Visitor.AdmitAsync(launched);

        using var answer = await Visitor.PostFormAsync(
            HandoverEndpoints.ReturnPathOf(session), $"{investor}; {advisor.Replace("access", "parked", StringComparison.Ordinal)}", []);

        Assert.Equal(session, launched.SessionId);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.NotNull(await FindAsync(session, investor));
    }

    [Theory]
    [InlineData("en", "It is your turn now")]
    [InlineData("de", "Jetzt sind Sie dran")]
    public async Task Page_ForTheAdvisor_AsksTheClient(string locale, string title)
    {
        var (session, advisor) = await AdvisorAsync(locale: locale);
        using var page = await Visitor.GetAsync(HandoverEndpoints.PageOf(session), advisor);
        var html = await page.Content.ReadAsStringAsync();

        Assert.Contains(title, html, StringComparison.Ordinal);
        Assert.Contains("Lena Hoffmann", html, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", html, StringComparison.Ordinal);
    }

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Partners:0:AllowHandover"] = "true" };

    private async Task<(Guid Session, string Cookie)> AdvisorAsync(string advisor = "7", string key = WizardStage.PartnerKey, string locale = "de")
    {
        var body = Visitor.LaunchBody();
        (body["role"], body["advisor"], body["locale"]) = ("advisor", new { id = advisor, name = "Petra Vogt" }, locale);
        using var answer = await Visitor.PostLaunchAsync(JsonContent.Create(body), key);
        var launched = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        using var admitted = await Visitor.EnterAsync(new Uri(launched.GetProperty("launch_url").GetString()!).PathAndQuery);
        return (launched.GetProperty("session_id").GetGuid(), Cookie(admitted, "access"));
    }

    private async Task<(string Client, string Parked)> AcceptAsync(Guid session, string advisor)
    {
        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, Confirmed);
        return (Cookie(answer, "access"), Cookie(answer, "parked"));
    }

    private Task<IReadOnlyList<EvidenceItem>> RecordAsync(Guid session) => Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(session);

    private Task<SessionAccess?> FindAsync(Guid session, string cookie) =>
        Stage.Services.GetRequiredService<AccessStore>().FindAsync(session, cookie.Split('=')[1]);

    private static string Cookie(HttpResponseMessage answer, string name) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith($"__Secure-wizard-{name}=", StringComparison.Ordinal)).Split(';')[0];
}
