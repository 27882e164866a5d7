using System.Net;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Somebody has a launch link that is not, or no longer, for them.</summary>
public sealed class LinkAttackTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    [Fact]
    public async Task Link_UsedTwice_LetsTheSecondInNowhere()
    {
        var (launched, _) = await AdmittedAsync();
        using var second = await Visitor.EnterAsync(launched);
        using var door = await Visitor.GetAsync(second.Headers.Location!.OriginalString);

        Assert.False(second.Headers.Contains("Set-Cookie"));
        await AssertDoorAsync(DoorReason.LinkSpent, door);
        AssertLogged($"A launch link of session {launched.SessionId} was refused");
    }

    [Fact]
    public async Task Link_UsedByManyAtOnce_LetsExactlyOneIn()
    {
        var launched = await LaunchAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Visitor.EnterAsync(launched)));

        var admitted = Assert.Single(answers, answer => answer.Headers.Contains("Set-Cookie"));
        NoteSecret("cookie", admitted.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('.')[^1]);
    }

    [Fact]
    public async Task Link_AfterFiveMinutes_LetsNobodyIn()
    {
        var launched = await LaunchAsync();
        Stage.Clock.Advance(AccessStore.LinkLifetime);
        using var answer = await Visitor.EnterAsync(launched);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        AssertLogged($"A launch link of session {launched.SessionId} was refused");
    }

    [Fact]
    public async Task Link_Altered_IsNoLink()
    {
        var launched = await LaunchAsync();
        var token = TokenOf(launched);
        var altered = new[]
        {
            token[..^1], token + "A", token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), token.ToUpperInvariant(), token.ToLowerInvariant(), token + "%00", token + "%20",
            "%20" + token, token + "%2F", token + ".", new string(token.Reverse().ToArray()), token + token, "%27%20OR%201=1--", "..%2f" + token,
        };

        foreach (var attempt in altered.Where(attempt => attempt != token))
        {
            NoteSecret("what was tried", attempt);
            using var looked = await Visitor.GetAsync($"/launch/{attempt}");
            using var answer = await Visitor.EnterAsync($"/launch/{attempt}");
            Assert.Equal((attempt, answer.StatusCode), (attempt, looked.StatusCode));
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{attempt}: {answer.StatusCode}");
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
        AssertLogged("there is no such link");
        // None of it has used the link up.
        Assert.StartsWith("__Secure-", await Visitor.AdmitAsync(launched), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OfAnotherPartner_OpensItsOwnSessionAndMayNotBeFramedByThisOne()
    {
        var launched = await LaunchAsync(key: WizardStage.OtherPartnerKey);
        using var answer = await Visitor.EnterAsync(launched);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        NoteSecret("cookie", cookie.Split('.')[^1]);
        using var page = await Visitor.GetAsync(answer.Headers.Location!.OriginalString, cookie);

        Assert.Equal("other", (await Stage.Store.FindAsync(launched.SessionId))!.PartnerId);
        foreach (var one in new[] { answer, page })
            Assert.EndsWith("; frame-ancestors 'none'", one.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?role=investor&Role=Investor")]
    [InlineData("?role[]=investor#role=investor")]
    public async Task Link_OfAnAdvisor_StaysAnAdvisors(string more)
    {
        var body = Visitor.LaunchBody();
        (body["role"], body["advisor"]) = ("advisor", new { id = "7", name = "Anna Berg" });
        // Another key that differs in case alone is another field, and none that is known.
        (body["Role"], body["ROLE"], body["roles"]) = ("investor", "investor", new[] { "investor" });
        using var answer = await Visitor.PostLaunchAsync(System.Net.Http.Json.JsonContent.Create(body));
        var url = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("launch_url").GetString()!;
        NoteSecret("launch link", url.Split('/')[^1]);
        using var used = await Visitor.EnterAsync(new Uri(url).PathAndQuery + more);

        await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
        Assert.Equal(SessionRole.Advisor, (await context.Accesses.AsNoTracking().SingleAsync()).Role);
        NoteSecret("cookie", used.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('.')[^1]);
    }

    private static async Task AssertDoorAsync(DoorReason reason, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(DoorTexts.Of(reason, Language.English).Title, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
