using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Each naughty string in the places where a partner's server or a stranger can put one; in each of them in the deep run.</summary>
public sealed class NaughtyPartnerTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    private const int AtOnce = 4;

    private static readonly HttpStatusCode[] Refusals =
        [HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.TooManyRequests];

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(LoudSettings) { ["Partners:0:RequestsPerMinute"] = "100000" };

    [Theory]
    [InlineData("investor_id")]
    [InlineData("campaign_id")]
    [InlineData("role")]
    [InlineData("locale")]
    [InlineData("units")]
    [InlineData("return_url")]
    public Task Field_WithEachString_IsRefusedByItsName(string field) => EachAsync(NaughtyStrings.PartOf(field), async text =>
    {
        var body = new JsonObject
        {
            ["investor_id"] = Scenario.Investor(1).ToString(),
            ["campaign_id"] = Scenario.Campaign(1).ToString(),
            ["role"] = "investor",
            [field] = text,
        };
        using var answer = await PostAsync(body.ToJsonString());
        await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
        Assert.Contains($"\"{field}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    });

    [Fact]
    public Task UnknownField_NamedLikeEachString_IsIgnoredOrRefused() => EachAsync(NaughtyStrings.All, async text =>
    {
        // The role is wrong on purpose: whatever the rest is, no session is to come of it.
        using var answer = await PostAsync(new JsonObject { ["role"] = "nobody", [text] = text }.ToJsonString());
        await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
    });

    [Fact]
    public async Task Advisor_CalledLikeEachString_IsKeptToTheLetterOrRefused()
    {
        await EachAsync(NaughtyStrings.All, async text =>
        {
            var body = new JsonObject
            {
                // Several at once into one session would only wait for each other.
                ["investor_id"] = Scenario.Investor(1 + text.Length % 6).ToString(),
                ["campaign_id"] = Scenario.Campaign(2).ToString(),
                ["role"] = "advisor",
                ["advisor"] = new JsonObject { ["id"] = text, ["name"] = text },
            };
            using var answer = await PostAsync(body.ToJsonString());
            if (answer.StatusCode != HttpStatusCode.Created)
            {
                await AssertProblemAsync(HttpStatusCode.BadRequest, answer);
                Assert.True(text.Trim().Length is 0 or > 200 || VisibleText.FirstDeceiving(text.Trim()) is not null || !VisibleText.CanBeSeen(text.Trim()), $"Refused for nothing: {text}");
                return;
            }
            var url = new Uri((await answer.Content.ReadFromJsonAsync<JsonObject>())!["launch_url"]!.GetValue<string>());
            await using var context = await Stage.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync();
            var hash = Cashlink.Wizard.Sessions.Identifiers.SecretHash.Of(url.Segments[^1]);
            var link = await context.LaunchLinks.AsNoTracking().SingleAsync(row => row.TokenHash == hash);
            Assert.Equal((text.Trim(), text.Trim()), (link.AdvisorId, link.AdvisorName));
        });
    }

    [Theory]
    [InlineData("Authorization")]
    [InlineData("Idempotency-Key")]
    [InlineData("Accept-Language")]
    [InlineData("Cookie")]
    [InlineData("Host")]
    [InlineData("X-Forwarded-For")]
    [InlineData("Sec-Fetch-Dest")]
    public async Task Header_WithEachString_IsNoFailure(string header)
    {
        var session = await LaunchAsync();
        // As bytes of UTF-8, as a careless client would send it; line breaks cannot be sent within a header at all.
        using var raw = new HttpClient(new SocketsHttpHandler { UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { BaseAddress = Stage.Address };
        await EachAsync(NaughtyStrings.PartOf(header), async text =>
        {
            var isApi = header is "Authorization" or "Idempotency-Key";
            using var request = new HttpRequestMessage(isApi ? HttpMethod.Post : HttpMethod.Get, isApi ? "/api/sessions" : $"/w/{session.SessionId}/units");
            if (isApi)
                request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + (header == "Authorization" ? text : WizardStage.PartnerKey));
            if (header != "Authorization" && !request.Headers.TryAddWithoutValidation(header, text))
                return;
            try
            {
                using var answer = await raw.SendAsync(request);
                Assert.Contains(answer.StatusCode, Refusals);
            }
            catch (HttpRequestException)
            {
                // The client itself does not send such a header.
            }
        });
    }

    [Theory]
    [InlineData("/launch/{0}")]
    [InlineData("/w/{0}/units")]
    [InlineData("/w/{1}/{0}")]
    [InlineData("/w/{1}/units?lang={0}")]
    [InlineData("/w/{1}?link={0}&closed={0}")]
    [InlineData("/w/{1}/documents/{0}")]
    [InlineData("/w/{1}/documents/investment/{0}")]
    [InlineData("/api/sessions/{0}")]
    [InlineData("/api/sessions/{1}/cancel?{0}={0}")]
    [InlineData("/embed/probe/{0}")]
    [InlineData("/embed/1/{0}")]
    [InlineData("/{0}")]
    public async Task Address_WithEachString_IsNoFailure(string address)
    {
        var (session, cookie) = await AdmittedAsync();
        await EachAsync(NaughtyStrings.PartOf(address), async text =>
        {
            var path = string.Format(CultureInfo.InvariantCulture, address, Uri.EscapeDataString(text), session.SessionId);
            using var answer = await Visitor.GetAsync(path, cookie);
            Assert.True((int)answer.StatusCode < 500, $"{text}: {answer.StatusCode}");
            var page = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotMatch("(?i)<(script(?![^>]* src=\"/?[a-z_])|img|iframe|svg[^>]* on|[a-z]+ on[a-z]+=)[^>]*(alert|hacked|javascript)", page);
        });
    }

    private Task<HttpResponseMessage> PostAsync(string json) => Visitor.PostLaunchAsync(new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Tries the strings, some at a time, and says at which one it failed.</summary>
    private static Task EachAsync(IEnumerable<string> texts, Func<string, Task> attempt) => Parallel.ForEachAsync(
        texts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (text, _) =>
        {
            try
            {
                await attempt(text);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"At the string '{text}': {failure.Message}", failure);
            }
        });
}
