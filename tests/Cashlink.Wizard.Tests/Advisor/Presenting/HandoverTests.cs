using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cashlink.Api;
using Cashlink.Testing;
using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Advisor.Presenting;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Presence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Tests.Mails;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Advisor.Presenting;

/// <summary>A device changes hands, and with it the role; by no other way.</summary>
public sealed class HandoverTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private MailServer? _server;

    private MailServer Server => _server ?? throw new InvalidOperationException("The mail server is not started.");

    [Fact]
    public async Task Accepting_WithTheConfirmation_MakesTheDeviceTheClients()
    {
        var (session, advisor) = await AdvisorAsync();

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, await ConfirmedAsync(session, advisor));

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
        (await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, await ConfirmedAsync(session, advisor))).Dispose();

        var item = (await RecordAsync(session))[^1];
        var entry = Assert.IsType<DeviceHandedOver>(item.Entry);
        Assert.Equal(("advisor:7", "Petra Vogt", "Lena Hoffmann"), (item.Actor, entry.AdvisorName, entry.ClientName));
        Assert.Contains("Ich handle als Lena Hoffmann", entry.Shown.Words, StringComparison.Ordinal);
        Assert.Equal(HandoverEndpoints.MailCode, entry.Presence);
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

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, await ConfirmedAsync(session, advisor), site);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Accepting_ByWhoIsTheInvestorAlready_ChangesNothing()
    {
        var launched = await Visitor.LaunchAsync();
        var investor = await Visitor.AdmitAsync(launched);

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(launched.SessionId), investor, Typed("000000"));

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Empty(await RecordAsync(launched.SessionId));
    }

    [Fact]
    public async Task Accepting_WithoutACookie_IsRefused()
    {
        var (session, _) = await AdvisorAsync();

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), "none=0", Typed("000000"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Accepting_WhereThePartnerDoesNotAllowIt_IsRefusedAndRecorded()
    {
        var (session, advisor) = await AdvisorAsync(key: WizardStage.OtherPartnerKey);

        using (var code = await Visitor.PostFormAsync(HandoverEndpoints.CodePathOf(session), advisor, []))
            Assert.Equal(HttpStatusCode.Forbidden, code.StatusCode);
        Assert.Empty(await CodesAsync());
        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, Typed("000000"));

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
        Assert.Contains("data-action=\"send-code\"", html, StringComparison.Ordinal);
        await CodeAsync(session, advisor);
        using var asked = await Visitor.GetAsync(HandoverEndpoints.PageOf(session), advisor);
        html = await asked.Content.ReadAsStringAsync();
        Assert.Contains("Lena Hoffmann", html, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_IsSentToTheAddressThatCashlinkKnows_AndStandsNowhereElse()
    {
        var (session, advisor) = await AdvisorAsync();
        using (var page = await Visitor.GetAsync(HandoverEndpoints.PageOf(session), advisor))
            Assert.Contains("i•••@example.com", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var code = await CodeAsync(session, advisor);

        Assert.Equal(["investor1@example.com"], Server.Taken.Select(mail => mail.To.Mailboxes.Single().Address));
        var row = Assert.Single(await CodesAsync());
        Assert.Matches("^[0-9a-f]{64}$", row.CodeHash);
        Assert.NotEqual(SecretHash.Of(code), row.CodeHash);
        await using (var context = await ContextAsync())
        {
            foreach (var mail in await context.Mails.AsNoTracking().ToListAsync())
                Assert.DoesNotContain(code, Encoding.UTF8.GetString(Stage.Services.GetRequiredService<ContentProtector>().TextIn(mail.Content, mail.Place)), StringComparison.Ordinal);
        }
        (await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, Typed(code))).Dispose();
        Assert.IsType<DeviceHandedOver>((await RecordAsync(session))[^1].Entry);
        Assert.DoesNotContain(code, JsonSerializer.Serialize(await RecordAsync(session)), StringComparison.Ordinal);
        Book.AssertHoldsNone([("code", $" {code}"), ("address", "investor1@example.com")]);
    }

    [Fact]
    public async Task Code_TypedWrongly_IsTriedFiveTimesAndNoMore()
    {
        var (session, advisor) = await AdvisorAsync();
        var code = await CodeAsync(session, advisor);
        var wrong = Typed(code == "000000" ? "000001" : "000000");
        for (var attempt = 1; attempt <= PresenceCodes.MostTries; attempt++)
        {
            using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, wrong);
            Assert.Equal($"{HandoverEndpoints.PageOf(session)}?code={(attempt < PresenceCodes.MostTries ? "wrong" : "over")}", answer.Headers.Location?.OriginalString);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        using var late = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, Typed(code));
        Assert.False(late.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain(await RecordAsync(session), item => item.Entry is DeviceHandedOver);
        using var page = await Visitor.GetAsync($"{HandoverEndpoints.PageOf(session)}?code=over", advisor);
        Assert.Contains(HandoverTexts.All.In(Language.German).CodeOver, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_TriedByManyAtOnce_CountsEachTry()
    {
        var (session, advisor) = await AdvisorAsync();
        var code = await CodeAsync(session, advisor);
        var codes = Stage.Services.GetRequiredService<PresenceCodes>();
        var access = (await FindAsync(session, advisor))!.AccessId;

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => codes.TryAsync(session, access, "none")));

        Assert.Equal(PresenceCodes.MostTries, Assert.Single(await CodesAsync()).Tries);
        Assert.DoesNotContain(PresenceAnswer.Right, answers);
        Assert.Equal(PresenceAnswer.Over, await codes.TryAsync(session, access, code));
    }

    [Fact]
    public async Task Code_AfterItsTimeOrUsedOrOfAnotherAdmission_OpensNothing()
    {
        var (session, advisor) = await AdvisorAsync();
        var (_, other) = await AdvisorAsync();
        var codes = Stage.Services.GetRequiredService<PresenceCodes>();
        var (access, foreign) = ((await FindAsync(session, advisor))!.AccessId, (await FindAsync(session, other))!.AccessId);
        var code = await CodeAsync(session, advisor);

        Assert.Equal(PresenceAnswer.Over, await codes.TryAsync(session, foreign, code));
        Stage.Clock.Advance(PresenceCodes.Lifetime);
        Assert.Equal(PresenceAnswer.Over, await codes.TryAsync(session, access, code));
        var next = await CodeAsync(session, advisor);
        Assert.Equal(PresenceAnswer.Right, await codes.TryAsync(session, access, next));
        Assert.Equal(PresenceAnswer.Over, await codes.TryAsync(session, access, next));
    }

    [Fact]
    public async Task Codes_AskedForTooOften_AreNotSent()
    {
        var (session, advisor) = await AdvisorAsync();
        for (var number = 0; number < PresenceCodes.MostADay; number++)
            await CodeAsync(session, advisor);

        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.CodePathOf(session), advisor, []);
        Assert.Equal($"{HandoverEndpoints.PageOf(session)}?code=none", answer.Headers.Location?.OriginalString);
        using var page = await Visitor.GetAsync(answer.Headers.Location!.OriginalString, advisor);
        Assert.Contains(HandoverTexts.All.In(Language.German).TooMany, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(PresenceCodes.MostADay, (await CodesAsync()).Count);
    }

    [Fact]
    public async Task Code_MovedToAnotherAdmissionByHand_OpensNothing()
    {
        var (session, advisor) = await AdvisorAsync();
        var (_, other) = await AdvisorAsync();
        var code = await CodeAsync(session, advisor);
        var foreign = (await FindAsync(session, other))!.AccessId;
        await using (var context = await ContextAsync())
            await context.PresenceCodes.ExecuteUpdateAsync(row => row.SetProperty(one => one.AccessId, foreign));

        await Assert.ThrowsAnyAsync<CryptographicException>(() => Stage.Services.GetRequiredService<PresenceCodes>().TryAsync(session, foreign, code));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Page_WithoutAConfirmedAddress_SaysThatOnlyTheOwnLinkRemains(string locale)
    {
        await Stage.Cashlink.Investors.UpdateAsync(
            Scenario.Investor(1), new InvestorUpdate { Communication = new Communication { Email = "erika@example.org", EmailConfirmed = false } }, null, CancellationToken.None);
        var (session, advisor) = await AdvisorAsync(locale: locale);

        using var page = await Visitor.GetAsync(HandoverEndpoints.PageOf(session), advisor);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Contains(HandoverTexts.All.In(Language.OrDefault(locale)).AddressUnknown, html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-action=\"send-code\"", html, StringComparison.Ordinal);
        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.CodePathOf(session), advisor, []);
        Assert.Empty(await CodesAsync());
    }

    protected override LogBook Book { get; } = new();

    protected override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>(MailTest.SettingsFor(Server)) { ["Partners:0:AllowHandover"] = "true", ["PublicUrl"] = null };

    public override async ValueTask InitializeAsync()
    {
        _server = await MailServer.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
    }

    /// <summary>Has a code sent, and reads it in the mail.</summary>
    private async Task<string> CodeAsync(Guid session, string advisor)
    {
        var before = Server.Taken.Select(mail => mail.MessageId).ToHashSet();
        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.CodePathOf(session), advisor, []);
        Assert.Equal($"{HandoverEndpoints.PageOf(session)}?code=sent", answer.Headers.Location?.OriginalString);
        var mail = await Server.WaitForAsync(found => !before.Contains(found.MessageId));
        return Regex.Match(mail.TextBody!, @"\b\d{6}\b").Value;
    }

    private async Task<Dictionary<string, string>> ConfirmedAsync(Guid session, string advisor) => Typed(await CodeAsync(session, advisor));

    private static Dictionary<string, string> Typed(string code) =>
        new() { [HandoverEndpoints.ConfirmField] = "yes", [HandoverEndpoints.CodeField] = code, ["locale"] = "de" };

    private async Task<IReadOnlyList<PresenceCodeRow>> CodesAsync()
    {
        await using var context = await ContextAsync();
        return await context.PresenceCodes.AsNoTracking().ToListAsync();
    }

    private Task<WizardDbContext> ContextAsync() => Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();

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
        using var answer = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(session), advisor, await ConfirmedAsync(session, advisor));
        return (Cookie(answer, "access"), Cookie(answer, "parked"));
    }

    private Task<IReadOnlyList<EvidenceItem>> RecordAsync(Guid session) => Stage.Services.GetRequiredService<EvidenceLog>().ReadAsync(session);

    private Task<SessionAccess?> FindAsync(Guid session, string cookie) =>
        Stage.Services.GetRequiredService<AccessStore>().FindAsync(session, cookie.Split('=')[1]);

    private static string Cookie(HttpResponseMessage answer, string name) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith($"__Secure-wizard-{name}=", StringComparison.Ordinal)).Split(';')[0];
}
