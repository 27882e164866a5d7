using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>A launch with values that are to lead elsewhere, or to break out of a header or a line of the log.</summary>
public sealed class InjectionAttackTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    protected override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>(LoudSettings) { ["Partners:0:ReturnUrls:1"] = "https://whole.example", ["Partners:0:RequestsPerMinute"] = "60000" };

    public static TheoryData<string> Elsewhere => new(
        "https://evil.example/back", "//evil.example/back", "\\\\evil.example\\back", "/back", "back", "",
        "https://portal.example.evil.example/back", "https://portal.examplx/back", "https://evilportal.example/back", "https://portal.example:444/back",
        "http://portal.example/back", "https://sub.portal.example/back", "https://portal.example./back",
        "https://portal.example@evil.example/back", "https://portal.example:443@evil.example/back", "https://evil.example#@portal.example/back",
        "https://evil.example?https://portal.example/back", "https://evil.example/https://portal.example/back",
        "https://portal.example\\@evil.example/back", "https://portal.example\\.evil.example/back", "https:\\\\portal.example\\back", "https:/\\evil.example/back",
        "https:evil.example", "https:portal.example/back", "https:///portal.example/back", "https:/portal.example/back",
        "javascript:alert(1)", "javascript://portal.example/back%0aalert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)", "blob:https://portal.example/back", "file:///etc/passwd", "about:blank",
        // The dot, the slash and the letters of other scripts, which some readers take for the plain ones.
        "https://portal.example\u3002evil.example/back", "https://portal.example\uff0eevil.example/back", "https://portal.example\u2044back", "https://portal.example\uff0fback",
        "https://p\u043ertal.example/back", "https://portal.example/back\u2028", "https://portal.example/back\u202e",
        // A browser drops tabs and line breaks, and what stands before and after.
        "https://portal.example/ba\tck", "https://portal.example/back\r\nSet-Cookie: a=b", "https://portal.example/back\n", " https://portal.example/back",
        "\u0000https://portal.example/back", "https://portal.example/back\u0000", "https://portal.example\t.evil.example/back",
        "https://portal.example/back/..", "https://portal.example/back/../other", "https://portal.example/back/%2e%2e/other", "https://portal.example/back/..%5cother\\..",
        "https://portal.example/backdoor", "https://portal.example/", "https://whole.example.evil.example/", "https://whole.example@evil.example/");

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task ReturnUrl_ThatLeadsElsewhere_IsNamedAndNothingElse(string address)
    {
        var body = Visitor.LaunchBody();
        body["return_url"] = address;
        // The whole of it; a part of it may well be in a log of its own right.
        NoteSecret("what was tried", address.Contains("evil", StringComparison.Ordinal) ? address : "");

        await AssertRefusedAsync(body, "return_url");
    }

    [Theory]
    [InlineData("https://portal.example/back")]
    [InlineData("https://portal.example/back/order?id=1&to=%2F#end")]
    [InlineData("https://whole.example/%C3%BCber/uns")]
    public async Task ReturnUrl_OfThePartner_IsTaken(string address)
    {
        var body = Visitor.LaunchBody();
        body["return_url"] = address;
        using var answer = await PostAsync(body);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        NoteLinkOf(await answer.Content.ReadAsStringAsync());
    }

    public static TheoryData<string> Breaks => new(
        "de\r\nSet-Cookie: a=b", "en\n", "\ren", "de\u2028Location: https://evil.example", "de\u2029", "de\u0085X: y", "de\u0000", "de%0d%0aX:%20y", "\u001b[31mde", "de\u000b", "de\ufeff");

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Locale_WithALineBreak_IsNamed(string locale)
    {
        var body = Visitor.LaunchBody();
        body["locale"] = locale;

        await AssertRefusedAsync(body, "locale");
    }

    [Theory]
    [InlineData("An\r\nna")]
    [InlineData("An\u2028na")]
    [InlineData("An\u2029na")]
    [InlineData("An\u0085na")]
    [InlineData("An\u0000na")]
    [InlineData("An\u001b[31mna")]
    public async Task AdvisorsName_WithWhatIsNoLetter_IsNamed(string name)
    {
        foreach (var field in new[] { "id", "name" })
        {
            var advisor = new JsonObject { ["id"] = "7", ["name"] = "Anna" };
            // As the text of JSON, because half a surrogate pair is none that can be serialised.
            var json = JsonSerializer.Serialize(Visitor.LaunchBody()).Replace("\"investor\"}", "\"advisor\",\"advisor\":" + advisor + "}", StringComparison.Ordinal)
                .Replace(field == "id" ? "\"7\"" : "\"Anna\"", "\"" + string.Concat(name.Select(sign => $"\\u{(int)sign:x4}")) + "\"", StringComparison.Ordinal);
            using var content = new StringContent(json, Encoding.UTF8, "application/json");
            using var answer = await Visitor.PostLaunchAsync(content);

            await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
            Assert.Contains($"advisor.{field}", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        AssertLogged("A launch of partner demo was refused; wrong or missing: advisor.name");
    }

    [Theory]
    [InlineData("?lang=de%0d%0aSet-Cookie:%20a=b")]
    [InlineData("?link=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("?closed=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E")]
    [InlineData("?returnUrl=https://evil.example&next=//evil.example")]
    public async Task Address_WithAQueryOfAnAttacker_LeavesHeadersAndPageAsTheyAre(string query)
    {
        var (launched, cookie) = await AdmittedAsync();
        foreach (var path in new[] { $"/w/{launched.SessionId}", $"/w/{launched.SessionId}/units", $"/w/{launched.SessionId}/survey" })
        {
            using var answer = await Visitor.GetAsync(path + query, cookie);
            using var closed = await Visitor.GetAsync(path + query);

            Assert.DoesNotContain("evil", answer.Headers.ToString(), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            foreach (var page in new[] { await answer.Content.ReadAsStringAsync(), await closed.Content.ReadAsStringAsync() })
            {
                Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
                Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
            }
        }
    }

    private async Task AssertRefusedAsync(Dictionary<string, object> body, string field)
    {
        var calls = (await Sandbox.CallsAsync()).Count;
        using var answer = await PostAsync(body);

        await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
        var errors = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors");
        Assert.Equal(field, Assert.Single(errors.EnumerateObject()).Name);
        AssertLogged($"A launch of partner demo was refused; wrong or missing: {field}");
        Assert.Equal(calls, (await Sandbox.CallsAsync()).Count);
    }

    private Task<HttpResponseMessage> PostAsync(Dictionary<string, object> body) =>
        Visitor.PostLaunchAsync(new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"));

    private void NoteLinkOf(string answer) =>
        NoteSecret("launch link", JsonDocument.Parse(answer).RootElement.GetProperty("launch_url").GetString()!.Split('/')[^1]);
}
