using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Advisor.Presenting;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Operations;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>
/// Attacks by kind, each over a list that the program itself gives: its cookies, its forms. What is new is in the list, and fails here until it is known.
/// </summary>
public sealed class AttackListTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    /// <summary>Forms that whoever has their address may send, from wherever: the secret is in the address, or there is nobody to act as.</summary>
    private static readonly string[] NeedNoCookie =
    [
        "/launch/", "/advisor/launch/", "/advisor/for-client/", "/home/launch/", "/mail/", "/return/", "/widerruf", "/withdraw", "/api/", "/webhooks/", "/_blazor", "_blazor",
    ];

    /// <summary>What is said by requests that pages of other sites make a browser send, and by programs that say nothing.</summary>
    private static readonly (string Name, string Value)[][] Strangers =
    [
        [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site")], [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "same-origin")],
        [("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")], [("Sec-Fetch-Site", "none")], [("Origin", "null")],
        [("Origin", "null"), ("Sec-Fetch-Site", "cross-site")], [("Referer", "https://evil.example/")], [],
    ];

    /// <summary>What a program in between would add, written by whoever sends the request.</summary>
    private static readonly (string Name, string Value)[] Forged =
    [
        ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "http"), ("X-Forwarded-For", "10.0.0.1"), ("X-Forwarded-Port", "666"), ("X-Forwarded-Prefix", "/evil.example"),
        ("X-Forwarded-Server", "evil.example"), ("Forwarded", "for=10.0.0.1;host=evil.example;proto=http"), ("X-Original-Host", "evil.example"), ("X-Host", "evil.example"),
        ("X-Original-URL", "/evil.example"), ("X-Rewrite-URL", "/evil.example"), ("X-HTTP-Method-Override", "DELETE"), ("X-Real-IP", "10.0.0.1"), ("True-Client-IP", "10.0.0.1"),
        ("Referer", "https://evil.example/"), ("Origin", "https://evil.example"), ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Dest", "evil.example"), ("Sec-Fetch-Mode", "navigate"),
    ];

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>([.. base.Settings, .. OperatorGuest.Settings]) { ["Partners:0:AllowHandover"] = "true" };

    [Fact]
    public async Task EveryCookie_AgedBeyondItsEnd_OpensNothing()
    {
        var all = await EveryoneAsync();
        Assert.Equal(
            CookieNames().Order(), new[] { all.Investor, all.Advisor, all.Parked, all.Console, all.Home.Cookie, all.Operator, all.Left }.Select(cookie => cookie.Split('=')[0]).Distinct().Order());
        var requests = new (string What, Func<Task<HttpResponseMessage>> Send)[]
        {
            ("investor", () => Visitor.GetAsync($"/w/{all.Session}/units", all.Investor)),
            ("advisor", () => Visitor.GetAsync($"/w/{all.Advised}/units", all.Advisor)),
            ("handed over", () => Visitor.GetAsync($"/w/{all.Advised}/units", all.HandedOver)),
            ("console", () => Visitor.GetAsync("/advisor", all.Console)),
            ("home", () => Visitor.GetAsync(all.Home.Path, all.Home.Cookie)),
        };
        foreach (var (what, send) in requests)
        {
            using var young = await send();
            Assert.Equal((what, HttpStatusCode.OK), (what, young.StatusCode));
        }
        Assert.Equal("page", await OperatorSeesAsync(all.Operator));

        foreach (var age in new[] { new AdmissionSettings().Lifetime, TimeSpan.FromDays(400) })
        {
            Stage.Clock.Advance(age);
            foreach (var (what, send) in requests)
            {
                using var old = await send();
                Assert.Equal((what, HttpStatusCode.Forbidden), (what, old.StatusCode));
            }
            Assert.Equal("sign-in", await OperatorSeesAsync(all.Operator));
            // The parked secret alone, and beside the client's that has ended as well.
            foreach (var cookie in new[] { all.Parked, $"{all.HandedOver}; {all.Parked}" })
            {
                using var back = await Visitor.PostFormAsync(HandoverEndpoints.ReturnPathOf(all.Advised), cookie, []);
                Assert.Equal(HttpStatusCode.Forbidden, back.StatusCode);
            }
            // A note that somebody has left gets a closed door, whatever its age.
            using var left = await Visitor.GetAsync($"/w/{all.Session}/units", all.Left);
            Assert.Contains(" data-door=\"", await left.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task EveryForm_SentByAStranger_WithItsVisitorsCookie_IsRefused()
    {
        var all = await EveryoneAsync();
        var forms = new Dictionary<string, (string Path, string Cookie)>
        {
            ["/w/{sessionId:guid}/handover/code"] = (HandoverEndpoints.CodePathOf(all.Advised), all.Advisor),
            ["/w/{sessionId:guid}/handover/accept"] = (HandoverEndpoints.AcceptPathOf(all.Advised), all.Advisor),
            ["/w/{sessionId:guid}/handover/return"] = (HandoverEndpoints.ReturnPathOf(all.Advised), $"{all.HandedOver}; {all.Parked}"),
            ["/w/{sessionId:guid}/devices/leave"] = ($"/w/{all.Session}/devices/leave", all.Investor),
            ["/w/{sessionId:guid}/devices/end"] = ($"/w/{all.Session}/devices/end", all.Investor),
            ["/advisor/open/{sessionId:guid}"] = (ConsoleEndpoints.OpenPathOf(all.Advised), all.Console),
            ["/advisor/leave"] = (ConsoleEndpoints.LeavePath, all.Console),
            [OperationsAddress.SignIn] = (OperationsAddress.SignIn, all.Operator),
            [OperationsAddress.SignOut] = (OperationsAddress.SignOut, all.Operator),
            [OperationsAddress.Resend] = (OperationsAddress.Resend, all.Operator),
            ["/home/{homeId:guid}/use"] = (all.Home.Path + "/use", all.Home.Cookie),
            ["/home/{homeId:guid}/open/{sessionId:guid}"] = ($"{all.Home.Path}/open/{all.Session}", all.Home.Cookie),
            ["/home/{homeId:guid}/close"] = (all.Home.Path + "/close", all.Home.Cookie),
            ["/home/{homeId:guid}/leave"] = (all.Home.Path + "/leave", all.Home.Cookie),
        };
        Assert.Equal(forms.Keys.Order(), FormRoutes().Where(route => !NeedNoCookie.Any(free => route.StartsWith(free, StringComparison.Ordinal))).Distinct().Order());

        foreach (var (route, (path, cookie)) in forms)
        {
            foreach (var stranger in Strangers)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([KeyValuePair.Create(HandoverEndpoints.ConfirmField, "yes")]) };
                request.Headers.Add("Cookie", cookie);
                foreach (var (name, value) in stranger)
                    request.Headers.Add(name, value);
                using var answer = await Visitor.SendAsync(request);
                Assert.True(
                    answer.StatusCode == HttpStatusCode.Forbidden && !answer.Headers.Contains("Set-Cookie"), $"{route} with {string.Join(", ", stranger)}: {answer.StatusCode}");
            }
        }
        // Nothing of it was done.
        using var still = await Visitor.GetAsync($"/w/{all.Session}/units", all.Investor);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        Assert.Equal("page", await OperatorSeesAsync(all.Operator));
    }

    [Fact]
    public async Task EveryHeader_Forged_ChangesNoLinkNoPageAndNoDoor()
    {
        var (launched, cookie) = await AdmittedAsync();
        var host = launched.LaunchUrl.GetLeftPart(UriPartial.Authority);
        foreach (var (name, value) in Forged)
        {
            using var launch = await AskAsync(HttpMethod.Post, "/api/sessions", name, value, body: JsonContent.Create(Visitor.LaunchBody()), key: WizardStage.PartnerKey);
            var link = (await launch.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("launch_url").GetString()!;
            NoteSecret("launch link", link.Split('/')[^1]);
            Assert.StartsWith(host + "/launch/", link, StringComparison.Ordinal);

            using var page = await AskAsync(HttpMethod.Get, $"/w/{launched.SessionId}/units", name, value, cookie);
            Assert.Equal((name, HttpStatusCode.OK), (name, page.StatusCode));
            Assert.DoesNotContain("evil.example", $"{page.Headers}{await page.Content.ReadAsStringAsync()}", StringComparison.Ordinal);

            using var door = await AskAsync(HttpMethod.Get, $"/w/{launched.SessionId}/units", name, value);
            Assert.Equal((name, HttpStatusCode.Forbidden), (name, door.StatusCode));
            using var api = await AskAsync(HttpMethod.Get, $"/api/sessions/{launched.SessionId}", name, value);
            Assert.Equal((name, HttpStatusCode.Unauthorized), (name, api.StatusCode));
        }
    }

    private sealed record Everyone(Guid Session, string Investor, Guid Advised, string Advisor, string HandedOver, string Parked, string Console, HomeGuest Home, string Operator, string Left);

    private async Task<Everyone> EveryoneAsync()
    {
        var (launched, investor) = await AdmittedAsync();
        var (_, leaving) = await AdmittedAsync();
        using var left = await Visitor.PostFormAsync($"/w/{launched.SessionId}/devices/leave", leaving, []);
        var body = Visitor.LaunchBody(investor: 2);
        (body["role"], body["advisor"]) = ("advisor", new { id = "7", name = "Petra Vogt" });
        using var launch = await Visitor.PostLaunchAsync(JsonContent.Create(body));
        var advised = (await launch.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("session_id").GetGuid();
        var (link, _) = await Stage.Services.GetRequiredService<AdvisorAccessStore>().IssueLinkAsync("demo", "7", "Petra Vogt", "de");
        using var console = await Visitor.EnterAsync(ConsoleEndpoints.PathOf(link));
        using var opened = await Visitor.PostFormAsync(ConsoleEndpoints.OpenPathOf(advised), CookieIn(console, "advisor"), []);
        var advisor = CookieIn(opened, "access");
        using var handed = await Visitor.PostFormAsync(HandoverEndpoints.AcceptPathOf(advised), advisor, await Stage.HandoverFormAsync(advised, advisor));
        return new Everyone(
            launched.SessionId, investor, advised, advisor, CookieIn(handed, "access"), CookieIn(handed, "parked"), CookieIn(console, "advisor"), await HomeGuest.ComeAsync(Visitor),
            await OperatorGuest.ComeAsync(Visitor), CookieIn(left, "left"));
    }

    /// <summary>Which of the operator's pages is behind the address: the page, or the form that asks for the key.</summary>
    private async Task<string> OperatorSeesAsync(string cookie)
    {
        using var answer = await Visitor.GetAsync(OperationsAddress.Page, cookie);
        return Regex.Match(await answer.Content.ReadAsStringAsync(), " data-operations=\"([a-z-]+)\"").Groups[1].Value;
    }

    private string CookieIn(HttpResponseMessage answer, string name)
    {
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith($"__Secure-wizard-{name}", StringComparison.Ordinal)).Split(';')[0];
        NoteSecret("cookie", cookie.Split('.', '=')[^1]);
        return cookie;
    }

    private async Task<HttpResponseMessage> AskAsync(
        HttpMethod method, string path, string name, string value, string? cookie = null, HttpContent? body = null, string? key = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Add("Accept", "text/html");
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        if (key is not null)
            request.Headers.Authorization = new("Bearer", key);
        request.Headers.TryAddWithoutValidation(name, value);
        return await Visitor.SendAsync(request);
    }

    /// <summary>The names of all cookies that the program sets and reads.</summary>
    private static IEnumerable<string> CookieNames() => typeof(WizardApplication).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!).Where(text => text.StartsWith("__Secure-", StringComparison.Ordinal)).Distinct();

    /// <summary>The routes that take forms, components aside, which are posted to by nobody.</summary>
    private IEnumerable<string> FormRoutes() => Stage.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null
            && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
        .Select(endpoint => endpoint.RoutePattern.RawText!);
}
