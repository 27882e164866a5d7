using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Launch;

/// <summary>Machines fetch links: browsers ahead of a click, messengers for a preview, mail gateways to look for harm. None of them uses one up.</summary>
public sealed class LinkFetchTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    private static readonly (string Name, string Value)[] Machines =
    [
        ("Sec-Purpose", "prefetch"), ("Sec-Purpose", "prefetch;prerender"), ("Purpose", "prefetch"), ("X-Moz", "prefetch"), ("X-Purpose", "preview"),
        ("User-Agent", "facebookexternalhit/1.1"), ("User-Agent", "Slackbot-LinkExpanding 1.0"), ("Accept", "*/*"),
    ];

    public static TheoryData<string> Kinds => ["session", "console", "client"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Link_FetchedByMachines_StillLetsThePersonIn(string kind)
    {
        var link = await LinkAsync(kind);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            foreach (var (name, value) in Machines)
            {
                using var fetched = await FetchAsync(method, link, (name, value));
                Assert.Equal((method, value, HttpStatusCode.OK), (method, value, fetched.StatusCode));
                Assert.False(fetched.Headers.Contains("Set-Cookie"));
                Assert.True(fetched.Headers.CacheControl?.NoStore);
            }
        }

        using var entered = await Visitor.EnterAsync(link);

        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        Assert.Single(entered.Headers.GetValues("Set-Cookie"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Head_OfALink_IsAnsweredAsGetIs(string kind)
    {
        var usable = await LinkAsync(kind);
        var spent = await LinkAsync(kind);
        (await Visitor.EnterAsync(spent)).Dispose();
        foreach (var link in new[] { usable, spent, usable[..usable.LastIndexOf('/')] + "/made-up" })
        {
            using var got = await FetchAsync(HttpMethod.Get, link);
            using var asked = await FetchAsync(HttpMethod.Head, link);

            Assert.Equal(got.StatusCode, asked.StatusCode);
            Assert.Equal(HeadersOf(got), HeadersOf(asked));
            Assert.Empty(await asked.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("session", true)]
    [InlineData("console", true)]
    [InlineData("client", false)]
    public async Task Page_OfALink_GoesOnByItselfUnlessItWasPassedOn(string kind, bool byItself)
    {
        var link = await LinkAsync(kind);
        using var answer = await FetchAsync(HttpMethod.Get, link);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains($"method=\"post\" action=\"{link}\"", page, StringComparison.Ordinal);
        Assert.Contains("data-action=\"enter\"", page, StringComparison.Ordinal);
        Assert.Equal(byItself, page.Contains("<script src=\"/js/enter.js\"></script>", StringComparison.Ordinal));
        Assert.Equal(byItself, page.Contains("<script", StringComparison.Ordinal));
        Assert.Contains($"frame-ancestors {WizardStage.FrameOrigin}", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        // A strict policy allows none of these.
        Assert.DoesNotMatch("""(?i)<style|\s(style|on[a-z]+)=""", page);
        Assert.DoesNotMatch("""(?i)<script(?![^>]*\ssrc=)""", page);
        Assert.DoesNotContain("blazor", page, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(page.Length, 500, byItself ? 1_200 : 3_000);
    }

    private static IEnumerable<string> HeadersOf(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
        .Where(header => header.Key is not ("Date" or "Transfer-Encoding" or "Content-Length"))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order();

    private async Task<HttpResponseMessage> FetchAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Stage.Address };
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.ParseAdd("text/html");
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await http.SendAsync(request);
    }

    private async Task<string> LinkAsync(string kind)
    {
        switch (kind)
        {
            case "session":
                return (await Visitor.LaunchAsync()).LaunchUrl.PathAndQuery;
            case "console":
                using (var answer = await Visitor.PostAsync("/api/advisor-sessions", JsonContent.Create(new { advisor = new { id = "7", name = "Petra Vogt" } })))
                {
                    var body = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
                    return new Uri(body.GetProperty("launch_url").GetString()!).PathAndQuery;
                }
            case "client":
                var accesses = Stage.Services.GetRequiredService<AccessStore>();
                var (token, _) = await accesses.IssueLinkAsync((await Visitor.LaunchAsync()).SessionId, SessionRole.Investor, null, null);
                return ConsoleEndpoints.ClientPathOf(token);
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }
    }
}
