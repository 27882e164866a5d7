using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cashlink.Sandbox.Tests.Hosting;
using Cashlink.Sandbox.Tokens;
using Microsoft.AspNetCore.Routing;

namespace Cashlink.Sandbox.Tests;

public sealed partial class OpenApiTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    private const string Schema = "/schema/";

    [Fact]
    public async Task Document_AndRoutes_NameTheSameCalls()
    {
        var document = await ReadAsync();
        var described = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}")).Order().ToList();

        Assert.Equal(Routes().Select(route => $"{route.Method} {route.Path}").Order(), described);
    }

    [Fact]
    public async Task Document_EachOperation_NamesItsScopeAndItsRefusals()
    {
        var document = await ReadAsync();
        foreach (var (method, path, endpoint) in Routes())
        {
            var operation = document["paths"]![path]![method.ToLowerInvariant()]!;
            var scopes = operation["security"]!.AsArray().SelectMany(one => one!.AsObject()).SelectMany(one => one.Value!.AsArray().Select(scope => scope!.ToString()));
            Assert.Equal(endpoint.Metadata.GetMetadata<RequiredScope>() is { } required ? [required.Scope] : [], scopes);
            Assert.Contains(operation["responses"]!.AsObject(), answer => answer.Key.StartsWith('2'));
            Assert.Contains(operation["responses"]!.AsObject(), answer => answer.Key.StartsWith('4'));
            if (path.Contains("{id}", StringComparison.Ordinal)) Assert.NotNull(operation["responses"]!["404"]);
        }
    }

    [Fact]
    public async Task Document_ExamplesOfBodies_AreTakenByTheApi()
    {
        await host.ResetAsync();
        var paths = (await ReadAsync())["paths"]!;

        var investor = (await PostExampleAsync("/v2/investors/", "/v2/investors/")).Expect(201).Id;
        (await PostExampleAsync("/v2/invitations/", "/v2/invitations/")).Expect(201);
        var identification = Example("/v2/investors/{id}/identifications/");
        identification.Remove("legitimation_protocol_id");
        (await host.PostAsync($"/v2/investors/{investor}/identifications/", identification.ToJsonString())).Expect(201);
        (await PostExampleAsync("/v2/investors/{id}/wallets/eth-generic/", $"/v2/investors/{investor}/wallets/eth-generic/")).Expect(201);
        (await PostExampleAsync("/v2/investors/{id}/wallets/eth-managed/", $"/v2/investors/{investor}/wallets/eth-managed/")).Expect(201);

        JsonObject Example(string path) => paths[path]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!.AsObject();

        Task<Reply> PostExampleAsync(string path, string url) => host.PostAsync(url, Example(path).ToJsonString());
    }

    [Theory]
    [InlineData("/v2/campaigns/", "CampaignAnswer")]
    [InlineData("/v2/products/", "ProductAnswer")]
    [InlineData("/v2/investors/", "InvestorAnswer")]
    [InlineData("/v2/invitations/", "InvitationAnswer")]
    [InlineData("/v2/investments/", "InvestmentAnswer")]
    public async Task Document_SchemaOfAnAnswer_HasTheFieldsThatAreAnswered(string path, string schema)
    {
        var fields = (await ReadAsync())["components"]!["schemas"]![schema]!["properties"]!.AsObject().Select(field => field.Key);

        var answered = (await host.GetAsync(path)).Expect(200).Json["results"]![0]!.AsObject().Select(field => field.Key);

        Assert.Equal(fields.Order(), answered.Order());
    }

    [Fact]
    public async Task ReferencePage_Served_TakesNothingFromElsewhere()
    {
        var page = (await host.ControlAsync(HttpMethod.Get, "/api/")).Expect(200);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.StartsWith($"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src", policy, StringComparison.Ordinal);
        Assert.Contains($"nonce=\"{nonce}\"", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page.Text, StringComparison.Ordinal);
        var assets = Asset().Matches(page.Text).Select(asset => asset.Groups[1].Value).ToList();
        Assert.True(assets.Count > 1);
        foreach (var asset in assets) (await host.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(host.Url + "/sandbox/api/"), asset)))).Expect(200);
    }

    private async Task<JsonNode> ReadAsync()
    {
        var document = (await host.SendAsync(new HttpRequestMessage(HttpMethod.Get, host.Api + Schema))).Expect(200).Json;
        Assert.StartsWith("3.1.", document["openapi"]!.ToString(), StringComparison.Ordinal);
        return document;
    }

    /// <summary>Every route below the API's prefix but that of the document itself.</summary>
    private IEnumerable<(string Method, string Path, RouteEndpoint Endpoint)> Routes() => host.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/external", StringComparison.Ordinal))
        .Select(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0],
            Constraint().Replace(endpoint.RoutePattern.RawText!["/api/external".Length..], "}"), endpoint))
        .Where(route => route.Item2 != Schema);

    [GeneratedRegex(":[a-z]+}")]
    private static partial Regex Constraint();

    [GeneratedRegex("'nonce-([^']{20,})'")]
    private static partial Regex Nonce();

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Asset();
}
