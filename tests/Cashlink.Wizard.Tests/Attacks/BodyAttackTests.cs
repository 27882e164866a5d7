using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.Logging;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Requests that are too much, or not what they say they are.</summary>
public sealed class BodyAttackTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    private static readonly string Good = System.Text.Json.JsonSerializer.Serialize(Visitor.LaunchBody());

    public static TheoryData<string, string> Broken => new()
    {
        { "cut off", Good[..^1] }, { "cut off in a text", Good[..40] }, { "nothing", "" }, { "spaces", "   " }, { "NUL", "\0" }, { "NUL behind", Good + "\0" },
        { "NaN", Good[..^1] + ",\"units\":NaN}" }, { "Infinity", Good[..^1] + ",\"units\":-Infinity}" }, { "plus sign", Good[..^1] + ",\"units\":+1}" },
        { "hexadecimal", Good[..^1] + ",\"units\":0x10}" }, { "leading zero", Good[..^1] + ",\"units\":010}" }, { "comment", "/* */" + Good }, { "comma behind", Good[..^1] + ",}" },
        { "two bodies", Good + Good }, { "single quotes", Good.Replace('"', '\'') }, { "twice a field", Good[..^1] + ",\"role\":\"advisor\"}" },
        { "twice a field, escaped", Good[..^1] + ",\"r\\u006fle\":\"advisor\"}" }, { "deep", new string('[', 8_000) }, { "deep and whole", new string('[', 5_000) + new string(']', 5_000) },
        { "deep objects", string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200) }, { "XML", "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>" },
        { "form", "investor_id=1&role=investor" }, { "array", "[]" }, { "text", "\"text\"" }, { "number", "12" }, { "null", "null" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Launch_OfABodyThatIsNoLaunch_IsRefused(string what, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Visitor.PostLaunchAsync(content);

        Assert.NotEmpty(what);
        await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
        Assert.Empty(await Sandbox.WritesAsync());
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1.0000000001")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e-400")]
    [InlineData("99999999999999999999999999999999999999999999999999999999999999999999999999999999")]
    public async Task Launch_WithANumberBeyondAll_IsRefused(string units)
    {
        using var content = new StringContent($"{Good[..^1]},\"units\":{units}}}", Encoding.UTF8, "application/json");
        using var answer = await Visitor.PostLaunchAsync(content);

        await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
        Assert.Contains("\"units\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Launch_InAnotherEncoding_IsRefused()
    {
        var bodies = new Dictionary<string, byte[]>
        {
            ["UTF-16"] = Encoding.Unicode.GetBytes(Good),
            ["UTF-16 with mark"] = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Good)],
            ["UTF-32"] = Encoding.UTF32.GetBytes(Good),
            ["UTF-8 with mark"] = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Good)],
            ["Latin-1 letter"] = [.. Encoding.UTF8.GetBytes(Good[..^1] + ",\"role2\":\""), 0xE4, .. "\"}"u8],
            ["overlong slash"] = [.. Encoding.UTF8.GetBytes(Good[..^1] + ",\"role2\":\""), 0xC0, 0xAF, .. "\"}"u8],
            ["half a letter in a name"] = [.. Encoding.UTF8.GetBytes(Good[..^1] + ",\""), 0xC3, .. "\":1}"u8],
            ["compressed"] = Compressed(Encoding.UTF8.GetBytes(Good)),
        };
        foreach (var (what, bytes) in bodies)
        {
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (what == "compressed")
                content.Headers.ContentEncoding.Add("gzip");
            using var answer = await Visitor.PostLaunchAsync(content);
            Assert.Equal((what, HttpStatusCode.BadRequest), (what, answer.StatusCode));
            await AssertRefusedCleanlyAsync(answer);
        }
    }

    [Theory]
    [InlineData("/api/sessions", WizardStage.PartnerKey)]
    [InlineData("/webhooks/cashlink", WizardStage.WebhookToken)]
    public async Task Body_LargerThanAllowed_IsTooLargeWhereverItGoes(string path, string key)
    {
        foreach (var size in new[] { 16 * 1024 + 1, 1024 * 1024, 40 * 1024 * 1024 })
        {
            using var http = new HttpClient { BaseAddress = Stage.Address };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            // Asks before it sends, as a large upload should; the wizard need not read it.
            http.DefaultRequestHeaders.ExpectContinue = true;
            using var content = new ByteArrayContent(new byte[size]);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await http.PostAsync(path, content);
            await AssertProblemAsync(HttpStatusCode.RequestEntityTooLarge, answer);
        }
    }

    [Theory]
    [InlineData("GET /w/0 HTTP/1.1\r\nHost: x\r\nX: {0}\r\n\r\n", 40_000, 431)]
    [InlineData("GET /{0} HTTP/1.1\r\nHost: x\r\n\r\n", 10_000, 414)]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nCookie: __Secure-wizard-access={0}\r\n\r\n", 40_000, 431)]
    [InlineData("POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 0, 400)]
    [InlineData("POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 0, 400)]
    [InlineData("POST /api/sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: x\r\n\r\n", 0, 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 0, 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer demo-partner-key\0\r\n\r\n", 0, 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nCookie demo-partner-key\r\n\r\n", 0, 400)]
    [InlineData("GET /launch/demo-partner-key\r\n\r\n", 0, 400)]
    [InlineData("demo-partner-key\r\n\r\n", 0, 400)]
    public async Task Request_ThatIsNoHttp_IsRefusedBeforeAnyOfOurCode(string request, int length, int status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Stage.Address.Host, Stage.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request.Replace("{0}", new string('a', length), StringComparison.Ordinal)));
        using var reader = new StreamReader(stream, Encoding.Latin1);

        Assert.StartsWith($"HTTP/1.1 {status} ", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_ThatCannotBeRead_IsRefused_AndIsNoFailureOfOurs()
    {
        var (launched, cookie) = await AdmittedAsync();
        string[] forms =
        [
            "number=%00&device=%00", "%00=x", string.Join('&', Enumerable.Range(0, 2_000).Select(number => $"f{number}=x")),
            new string('k', 3_000) + "=x",
        ];
        foreach (var path in new[] { "/widerruf", "/widerruf/receipt", $"/w/{launched.SessionId}/devices/end" })
        {
            foreach (var form in forms)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded") };
                request.Headers.Add("Cookie", cookie);
                request.Headers.Add("Sec-Fetch-Site", "same-origin");
                using var answer = await Visitor.SendAsync(request);
                await AssertRefusedCleanlyAsync(answer);
            }
        }
        Assert.DoesNotContain(Book.Lines, line => line.Level >= LogLevel.Error);
    }

    private static byte[] Compressed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(plain);
        return packed.ToArray();
    }
}
